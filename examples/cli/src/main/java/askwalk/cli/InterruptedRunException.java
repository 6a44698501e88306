package askwalk.cli;

/** Says in one line what an interrupted run has left behind. */
final class InterruptedRunException extends RuntimeException {

    /** What a shell expects of a command that Ctrl-C ended. */
    static final int EXIT_CODE = 130;

    private static final long serialVersionUID = 1L;

    InterruptedRunException(String message) {
        super(message);
    }
}
