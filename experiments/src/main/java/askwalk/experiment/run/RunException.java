package askwalk.experiment.run;

/** A run directory that cannot be written, cannot be read, or was changed. The message says which file, and where. */
public final class RunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the file, the place in it, what is wrong and what to do
     * @param cause what it comes from; null if nothing else failed
     */
    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
