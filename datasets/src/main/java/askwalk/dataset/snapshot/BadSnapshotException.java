package askwalk.dataset.snapshot;

/** Says in a few words why a file cannot be used as a snapshot. */
final class BadSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSnapshotException(String message) {
        super(message);
    }

    BadSnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
