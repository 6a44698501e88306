package askwalk.conversation;

import askwalk.graph.Role;
import java.util.Objects;

/**
 * Which tuples an evaluation is about.
 *
 * @param role validation or test
 * @param dialogues how many of them, as a seeded sample; {@link #ALL} for every one
 */
public record TupleSet(Role role, int dialogues) {

    /** Stands for every tuple. */
    public static final int ALL = 0;

    /**
     * Makes a tuple set.
     *
     * @throws IllegalArgumentException if the number is negative, or the role is that of training tuples
     */
    public TupleSet {
        Objects.requireNonNull(role, "role");
        if (role == Role.TRAIN) {
            throw new IllegalArgumentException("training tuples are edges of the graph: nothing is evaluated on them");
        }
        if (dialogues < 0) {
            throw new IllegalArgumentException("the number of dialogues is one or more, not " + dialogues);
        }
    }
}
