package askwalk.preference;

import askwalk.model.Checkpoint;

/** Makes a preference model that is trained once and then kept. */
public interface LearnedPreferenceProvider extends PreferenceProvider {

    /**
     * Returns the revision of the trainer. What was trained under the same settings and another revision is not used
     * again.
     *
     * @return a number, to be raised with each change of the trainer that gives other models; 1 as it stands here
     */
    default int revision() {
        return 1;
    }

    /**
     * Trains.
     *
     * @param setup what it may learn from
     * @return what training came to
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    Checkpoint train(PreferenceSetup setup);

    /**
     * Makes the model from what training came to.
     *
     * @param setup its graph and settings are those of training
     * @param checkpoint what training came to
     * @return the model
     * @throws IllegalArgumentException if the checkpoint does not fit the graph
     */
    PreferenceModel restore(PreferenceSetup setup, Checkpoint checkpoint);

    @Override
    default PreferenceModel create(PreferenceSetup setup) {
        return restore(setup, train(setup));
    }
}
