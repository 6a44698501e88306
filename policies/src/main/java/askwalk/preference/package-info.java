/**
 * Estimation: how much a user would like an item. A {@link askwalk.preference.PreferenceModel} learns from the training
 * interactions in the graph and from nothing else; {@link askwalk.preference.TopItems} picks the best candidates by it.
 * Models are found by name through {@link askwalk.preference.PreferenceProvider}.
 */
package askwalk.preference;
