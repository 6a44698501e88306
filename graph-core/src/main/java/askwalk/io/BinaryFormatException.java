package askwalk.io;

/** Thrown if bytes are not in the format that a {@link BinaryReader} expects. */
public final class BinaryFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of problems. */
    public enum Problem {
        /** The file does not begin with the magic bytes of the format. */
        NOT_THE_FORMAT,
        /** The file has another version of the format. */
        OTHER_VERSION,
        /** The checksum is wrong. */
        WRONG_CHECKSUM,
        /** The file is truncated. */
        CUT_OFF,
        /** The file has contents that are never written, or more than there should be. */
        INVALID
    }

    /** The kind of problem. */
    private final Problem problem;

    BinaryFormatException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /**
     * Returns the kind of problem, for a message that names the format.
     *
     * @return the kind of problem
     */
    public Problem problem() {
        return problem;
    }
}
