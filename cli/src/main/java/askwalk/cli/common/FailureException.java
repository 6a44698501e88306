package askwalk.cli.common;

/** Says in one line why a command that was typed well could not be carried out. It ends with exit code 1. */
public final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
