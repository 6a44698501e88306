package askwalk.training;

/** Training came to numbers that are not finite; the message says which setting to lower. Nothing was trained. */
public final class TrainingDivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param when in which part of training it was noticed, such as {@code " in epoch 3"}; may be empty
     * @param remedy what to try, such as {@code "try a learningRate below 0.1"}
     */
    public TrainingDivergedException(String when, String remedy) {
        super("training diverged" + when + ": " + remedy);
    }

    private TrainingDivergedException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns this exception with a message that begins with what was trained.
     *
     * @param what what was trained, such as {@code "policy 'ear'"}
     * @return the exception to throw instead, which has this one as its cause
     */
    public TrainingDivergedException of(String what) {
        return new TrainingDivergedException(what + ": " + getMessage(), this);
    }
}
