package askwalk.model;

/**
 * Storage for the intermediate state of one training run with fixed settings. An interrupted run resumes from the saved
 * state. Not safe for concurrent use.
 */
public interface TrainingState {

    /** A storage that is always empty. */
    TrainingState NONE = new TrainingState() {
        @Override
        public Checkpoint load() {
            return null;
        }

        @Override
        public void save(Checkpoint state) {}
    };

    /**
     * Returns the state that was saved last.
     *
     * @return the state, or null to start from the beginning
     */
    Checkpoint load();

    /**
     * Saves a state, replacing the previous one. A failure to save does not stop training.
     *
     * @param state everything that training needs to resume with identical results
     */
    void save(Checkpoint state);
}
