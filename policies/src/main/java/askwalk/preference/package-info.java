/**
 * Estimation of user preferences for items and attributes. A {@link askwalk.preference.PreferenceModel} is trained only
 * on the training interactions of the graph; validation tuples may select among its checkpoints.
 * {@link askwalk.preference.TopItems} selects the best candidates by its scores. A
 * {@link askwalk.preference.ReflectingModel} can also be updated with the rejected items of a conversation, only for
 * that conversation. Models are found by name through {@link askwalk.preference.PreferenceProvider}.
 */
package askwalk.preference;
