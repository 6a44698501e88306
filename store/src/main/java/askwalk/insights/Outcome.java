package askwalk.insights;

/** The state of a conversation after its last event. */
public enum Outcome {
    /** It ended with an accepted item. */
    ACCEPTED,
    /** It ended without an accepted item: no action or no item was left. */
    ENDED,
    /** It did not end, and its last event is older than the limit. */
    LEFT,
    /** It did not end, and its last event is more recent: the user may still answer. */
    OPEN
}
