/**
 * Programs to start from: {@link askwalk.examples.Quickstart} compares two policies, {@link askwalk.examples.OwnPolicy}
 * adds one, and {@link askwalk.examples.Embedding} leads a conversation of an application. Each takes the folder of a
 * data set, or none for the bundled sample. The documentation quotes what is between their markers.
 */
package askwalk.examples;
