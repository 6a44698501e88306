package askwalk.dataset.doctor;

import java.util.Objects;

/**
 * One thing that was found. Immutable.
 *
 * @param kind what it is about
 * @param message one line: where (as file:line:field), what is wrong and what to do
 */
public record Issue(IssueKind kind, String message) {

    /** Makes a finding. */
    public Issue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }
}
