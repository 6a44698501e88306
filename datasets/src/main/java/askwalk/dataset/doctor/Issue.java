package askwalk.dataset.doctor;

import java.util.Objects;

/**
 * An issue found by the doctor. Immutable.
 *
 * @param kind its kind
 * @param message one line: the location (as file:line:field), the problem and the remedy
 */
public record Issue(IssueKind kind, String message) {

    /** Creates an issue. */
    public Issue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }
}
