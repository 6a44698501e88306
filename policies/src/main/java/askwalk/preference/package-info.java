/**
 * Estimation: how much a user would like an item. A {@link askwalk.preference.PreferenceModel} learns from the training
 * interactions in the graph and from nothing else, though validation tuples may choose among its checkpoints;
 * {@link askwalk.preference.TopItems} picks the best candidates by it. A {@link askwalk.preference.ReflectingModel}
 * also learns from what is rejected in a conversation, for that conversation alone. Models are found by name through
 * {@link askwalk.preference.PreferenceProvider}.
 */
package askwalk.preference;
