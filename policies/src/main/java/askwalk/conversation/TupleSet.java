package askwalk.conversation;

import askwalk.graph.Role;
import java.util.Objects;

/**
 * The tuples of an evaluation.
 *
 * @param role validation or test
 * @param dialogues the number of tuples, drawn as a seeded sample; {@link #ALL} for all of them
 */
public record TupleSet(Role role, int dialogues) {

    /** The number that stands for all tuples. */
    public static final int ALL = 0;

    /**
     * Creates a tuple set.
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
