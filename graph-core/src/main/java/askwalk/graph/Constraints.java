package askwalk.graph;

import java.util.Objects;

/**
 * Constraints that select items: those that carry all of some attributes and none of others, without some excluded
 * items. Immutable.
 *
 * @param allOf attributes that each item must carry
 * @param noneOf attributes that no item may carry
 * @param except items to exclude
 */
public record Constraints(Ids allOf, Ids noneOf, Ids except) {

    /** No constraint at all: every item. */
    public static final Constraints NONE = new Constraints(Ids.of(), Ids.of(), Ids.of());

    /** Creates constraints. */
    public Constraints {
        Objects.requireNonNull(allOf, "allOf");
        Objects.requireNonNull(noneOf, "noneOf");
        Objects.requireNonNull(except, "except");
    }

    /**
     * Returns the constraint that items carry all of these attributes.
     *
     * @param attributes attribute ids
     * @return the constraints
     */
    public static Constraints allOf(Ids attributes) {
        return new Constraints(attributes, Ids.of(), Ids.of());
    }
}
