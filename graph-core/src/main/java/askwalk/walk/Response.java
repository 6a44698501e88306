package askwalk.walk;

/** The response of a user to one attribute or item. */
public enum Response {
    /** Yes. */
    ACCEPTED,
    /** No. */
    REJECTED,
    /** Don't know, or no answer. */
    UNKNOWN
}
