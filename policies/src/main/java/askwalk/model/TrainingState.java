package askwalk.model;

/**
 * Keeps how far a training has come, so that it goes on from there if it was interrupted. It belongs to one training,
 * with all its settings. Not safe for concurrent use.
 */
public interface TrainingState {

    /** Knows nothing and keeps nothing. */
    TrainingState NONE = new TrainingState() {
        @Override
        public Checkpoint find() {
            return null;
        }

        @Override
        public void keep(Checkpoint state) {}
    };

    /**
     * Returns what was kept last.
     *
     * @return the state of training, or null to begin at the beginning
     */
    Checkpoint find();

    /**
     * Keeps a state instead of the last one. If that is not possible, training goes on all the same.
     *
     * @param state all that training needs to go on as if nothing had happened
     */
    void keep(Checkpoint state);
}
