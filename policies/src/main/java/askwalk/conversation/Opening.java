package askwalk.conversation;

/** The opening of a simulated dialogue. */
public enum Opening {
    /**
     * The user names one attribute of the target, drawn uniformly; with enumerated questions one coarse attribute is
     * drawn, and the user names all attributes of the target under it and rejects the others. There is no opening for a
     * target without attributes. Users with a private attribute list name only attributes of the target on that list,
     * if there are any.
     */
    TARGET_ATTRIBUTE,
    /** No opening: the dialogue begins with the first turn. */
    NONE
}
