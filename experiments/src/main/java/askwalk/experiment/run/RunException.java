package askwalk.experiment.run;

/**
 * Signals a run directory that cannot be written, cannot be read, or was changed. The message has the file and place.
 */
public final class RunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the file, the place in it, the problem and the remedy
     * @param cause the cause, or null
     */
    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
