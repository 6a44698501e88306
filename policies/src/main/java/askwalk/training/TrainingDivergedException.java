package askwalk.training;

/**
 * Thrown if training produces parameters or scores that are not finite. The message names the setting to lower. There
 * is no trained model.
 */
public final class TrainingDivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param when the part of training in which it was detected, such as {@code " in epoch 3"}; may be empty
     * @param remedy a suggestion, such as {@code "try a learningRate below 0.1"}
     */
    public TrainingDivergedException(String when, String remedy) {
        super("training diverged" + when + ": " + remedy);
    }

    private TrainingDivergedException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns a copy of this exception whose message begins with the name of the trained component.
     *
     * @param what the component, such as {@code "policy 'ear'"}
     * @return the exception to throw instead, with this one as its cause
     */
    public TrainingDivergedException of(String what) {
        return new TrainingDivergedException(what + ": " + getMessage(), this);
    }
}
