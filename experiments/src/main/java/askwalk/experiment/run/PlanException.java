package askwalk.experiment.run;

/**
 * Signals an invalid request, such as an unknown policy or a folder that is not empty. It is thrown before long
 * computations.
 */
public final class PlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;

    /**
     * Creates an exception about the request as a whole.
     *
     * @param message the problem, the expectation and the remedy
     */
    public PlanException(String message) {
        this(null, message);
    }

    /**
     * Creates an exception about one part of the request.
     *
     * @param part the part's name, such as {@code set}; the option of the same name on the command line
     * @param message the problem; it follows the name
     */
    public PlanException(String part, String message) {
        super(message);
        this.part = part;
    }

    /**
     * Creates an exception about one part of the request.
     *
     * @param part the part's name, or null
     * @param message the problem; it follows the name
     * @param cause the cause
     */
    public PlanException(String part, String message, Throwable cause) {
        super(message, cause);
        this.part = part;
    }

    /** Returns the message, which begins with the part that it is about. */
    @Override
    public String getMessage() {
        return part == null ? super.getMessage() : part + " " + super.getMessage();
    }

    /** Returns the message for a command line, where the part is an option. */
    public String optionMessage() {
        return part == null ? super.getMessage() : "--" + getMessage();
    }
}
