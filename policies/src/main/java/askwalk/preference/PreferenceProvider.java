package askwalk.preference;

import askwalk.graph.KnowledgeGraph;

/**
 * Makes a preference model by name. Implementations are found through {@link java.util.ServiceLoader}, so that a model
 * of your own can be named beside ours.
 */
public interface PreferenceProvider {

    /**
     * Returns the name that users give.
     *
     * @return the name, in lower case
     */
    String name();

    /**
     * Says what the model does.
     *
     * @return a line for a help text
     */
    String summary();

    /**
     * Makes the model.
     *
     * @param graph its interactions are the training interactions, and all that the model may learn from
     * @return the model
     */
    PreferenceModel create(KnowledgeGraph graph);
}
