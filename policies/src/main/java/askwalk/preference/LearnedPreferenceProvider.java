package askwalk.preference;

import askwalk.model.Checkpoint;

/** A provider of a preference model that is trained once and then restored from its checkpoint. */
public interface LearnedPreferenceProvider extends PreferenceProvider {

    /**
     * Returns the revision of the training algorithm. Cached models of another revision are not reused.
     *
     * @return the revision, to be incremented with each change that leads to different models; 1 by default
     */
    default int revision() {
        return 1;
    }

    /**
     * Trains the model.
     *
     * @param setup the training data and settings
     * @return the result of training
     * @throws java.util.concurrent.CancellationException if the progress cancelled training
     */
    Checkpoint train(PreferenceSetup setup);

    /**
     * Restores the model from a checkpoint.
     *
     * @param setup the setup, with the graph and settings of training
     * @param checkpoint the result of training
     * @return the model
     * @throws IllegalArgumentException if the checkpoint does not fit the graph
     */
    PreferenceModel restore(PreferenceSetup setup, Checkpoint checkpoint);

    @Override
    default PreferenceModel create(PreferenceSetup setup) {
        return restore(setup, train(setup));
    }
}
