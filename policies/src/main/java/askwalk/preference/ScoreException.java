package askwalk.preference;

/**
 * Thrown if a preference model returns a score that is not finite. The message is one line with the model and the item
 * or attribute.
 */
public final class ScoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the model, the item or attribute, and the score
     */
    public ScoreException(String message) {
        super(message);
    }
}
