package askwalk.cli.common;

/** Signals that a valid command failed, with a message of one line. The command ends with exit code 1. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
