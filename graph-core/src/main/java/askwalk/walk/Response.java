package askwalk.walk;

/** What a user said of one attribute or item. */
public enum Response {
    /** Yes. */
    ACCEPTED,
    /** No. */
    REJECTED,
    /** Don't know, or no answer. */
    UNKNOWN
}
