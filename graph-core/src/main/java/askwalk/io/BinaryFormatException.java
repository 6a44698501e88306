package askwalk.io;

/** Says why bytes are not what a {@link BinaryReader} expects. */
public final class BinaryFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of problems. */
    public enum Problem {
        /** The file does not begin as its format does. */
        NOT_THE_FORMAT,
        /** The file has another version of the format. */
        OTHER_VERSION,
        /** The checksum is wrong. */
        WRONG_CHECKSUM,
        /** The file ends too early. */
        CUT_OFF,
        /** The file has contents that are never written, or more than there should be. */
        INVALID
    }

    /** What is wrong. */
    private final Problem problem;

    BinaryFormatException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /**
     * Returns what is wrong, for a message in the terms of the format.
     *
     * @return the kind of problem
     */
    public Problem problem() {
        return problem;
    }
}
