package askwalk.graph;

/** The direction in which an edge is followed. */
public enum Direction {
    /** From the relation's source to its target, such as from a user to the items of {@code INTERACTED_WITH}. */
    FORWARD,
    /** From the relation's target to its source, such as from an attribute to the items of {@code HAS_ATTRIBUTE}. */
    BACKWARD
}
