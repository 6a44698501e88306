/** Meters of conversations for Micrometer: {@link askwalk.micrometer.ConversationMeters} is a listener. */
package askwalk.micrometer;
