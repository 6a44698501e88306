package askwalk.store.format;

/**
 * Thrown if a line is not an {@link EventLine}. The message has the member and what was expected, but not the place.
 */
public final class EventFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
