package askwalk.graph;

import java.util.Locale;

/** What a set of user–item tuples may be used for. */
public enum Role {
    /** Edges of the graph; preference models learn from them. */
    TRAIN,
    /** Training of policies, and the choice among checkpoints. */
    VALIDATION,
    /** Evaluation alone. */
    TEST;

    /**
     * Returns the word for this role.
     *
     * @return the name in lower case, as messages and options use it
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
