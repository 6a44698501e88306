package askwalk.graph;

import java.util.Objects;

/**
 * Which items a query is about: those that carry all of some attributes, none of others, and are not among some items.
 * Immutable.
 *
 * @param allOf attributes that each item must carry
 * @param noneOf attributes that no item may carry
 * @param except items to leave out
 */
public record Constraints(Ids allOf, Ids noneOf, Ids except) {

    /** No constraint at all: every item. */
    public static final Constraints NONE = new Constraints(Ids.of(), Ids.of(), Ids.of());

    /** Makes constraints. */
    public Constraints {
        Objects.requireNonNull(allOf, "allOf");
        Objects.requireNonNull(noneOf, "noneOf");
        Objects.requireNonNull(except, "except");
    }

    /**
     * Returns the constraint of carrying every one of these attributes.
     *
     * @param attributes attribute ids
     * @return the constraints
     */
    public static Constraints allOf(Ids attributes) {
        return new Constraints(attributes, Ids.of(), Ids.of());
    }
}
