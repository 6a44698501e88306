package askwalk.graph;

import java.util.Locale;

/** The permitted use of a set of user–item tuples. */
public enum Role {
    /** Edges of the graph, and training of preference models. */
    TRAIN,
    /** Training of policies, and selection of checkpoints. */
    VALIDATION,
    /** Evaluation only. */
    TEST;

    /**
     * Returns the name of this role in messages and options.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
