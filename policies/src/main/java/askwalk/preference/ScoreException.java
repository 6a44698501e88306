package askwalk.preference;

/** Says in one line that a preference model gave a score that is not finite: which model, and for what. */
public final class ScoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message which model scored what how
     */
    public ScoreException(String message) {
        super(message);
    }
}
