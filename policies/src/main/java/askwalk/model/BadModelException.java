package askwalk.model;

/** Thrown if bytes do not form a valid model. The message is a short reason without the file name. */
final class BadModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadModelException(String message) {
        super(message);
    }
}
