package askwalk.conversation;

/** How a simulated dialogue begins. */
public enum Opening {
    /**
     * The user names one attribute of the target, drawn uniformly; under enumerated questions one coarse attribute is
     * drawn, and the user names all attributes of the target under it, and thereby no other. A target without
     * attributes opens without one. Users with a list of their own name what the target has of that list, if anything.
     */
    TARGET_ATTRIBUTE,
    /** The user says nothing. */
    NONE
}
