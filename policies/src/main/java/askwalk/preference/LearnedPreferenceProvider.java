package askwalk.preference;

import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import askwalk.settings.Settings;

/** Makes a preference model that is trained once and then kept. */
public interface LearnedPreferenceProvider extends PreferenceProvider {

    /**
     * Reads the hyperparameters of training. What was trained under the same text may be used again; a trainer that
     * gives something else from now on puts a version into it.
     *
     * @param settings values by key
     * @return a record whose text says all that training depends on beside the graph, the tuples and the seed
     * @throws IllegalArgumentException if a setting is out of its range
     */
    Record hyperparameters(Settings settings);

    /**
     * Says whether the models are {@link ReflectingModel}s, so that settings of what they learn in conversations can be
     * checked before any training.
     *
     * @return whether they are
     */
    boolean reflects();

    /**
     * Trains.
     *
     * @param setup what it may learn from
     * @return what training came to
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     * @throws IllegalArgumentException if a setting is unknown or out of its range
     */
    Checkpoint train(PreferenceSetup setup);

    /**
     * Makes the model from what training came to.
     *
     * @param graph the graph it was trained on
     * @param checkpoint what training came to
     * @return the model
     * @throws IllegalArgumentException if the checkpoint does not fit the graph
     */
    PreferenceModel restore(KnowledgeGraph graph, Checkpoint checkpoint);

    /**
     * Reads the settings, before anything that takes long.
     *
     * @param settings values by key
     * @throws IllegalArgumentException if a setting is unknown or out of its range
     */
    default void check(Settings settings) {
        hyperparameters(settings);
        settings.requireAllRead();
    }

    @Override
    default PreferenceModel create(PreferenceSetup setup) {
        check(setup.settings());
        return restore(setup.graph(), train(setup));
    }
}
