package askwalk.model;

/** Says in a few words why bytes are no model. */
final class BadModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadModelException(String message) {
        super(message);
    }
}
