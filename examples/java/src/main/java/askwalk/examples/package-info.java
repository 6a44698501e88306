/**
 * Example programs: {@link askwalk.examples.Quickstart} compares two policies, {@link askwalk.examples.OwnPolicy} adds
 * one, and {@link askwalk.examples.Embedding} runs a conversation in an application. The argument of each is the folder
 * of a data set; without it, the bundled sample is used. The documentation quotes the code between their markers.
 */
package askwalk.examples;
