package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * A question about attributes.
 *
 * @param attributes the attributes that the user is asked about: one for a binary question, the children of a coarse
 *     attribute for an enumerated one
 * @param coarse the coarse attribute that an enumerated question names, or {@link #NO_COARSE}
 */
public record Ask(Ids attributes, int coarse) implements Action {

    /** The value of {@link #coarse} for a question without a coarse attribute. */
    public static final int NO_COARSE = -1;

    /**
     * Creates a question.
     *
     * @throws IllegalArgumentException if there are no attributes
     */
    public Ask {
        Objects.requireNonNull(attributes, "attributes");
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("a question is about at least one attribute");
        }
    }

    /**
     * Creates a question about some attributes, without a coarse one.
     *
     * @param attributes attribute ids
     * @return the question
     */
    public static Ask about(int... attributes) {
        return new Ask(Ids.of(attributes), NO_COARSE);
    }

    @Override
    public Ids subjects() {
        return attributes;
    }
}
