package askwalk.dataset.snapshot;

/** Thrown when a file cannot be used as a snapshot; the message is a short reason. */
final class BadSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSnapshotException(String message) {
        super(message);
    }

    BadSnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
