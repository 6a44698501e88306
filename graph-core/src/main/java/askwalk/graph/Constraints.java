package askwalk.graph;

import java.util.List;
import java.util.Objects;

/**
 * Constraints that select items: those that carry all of some attributes and none of others, without some excluded
 * items. Immutable.
 *
 * @param allOf attributes that each item must carry
 * @param allOfOrOpen attributes that each item must carry or leave open: it has no attribute of their group, the group
 *     is incomplete, and the data do not say that it lacks the attribute. In a graph without incomplete groups, the
 *     same as {@code allOf}
 * @param noneOf attributes that no item may carry
 * @param except items to exclude
 * @param values conditions on the numbers of items, all of which must hold
 */
public record Constraints(Ids allOf, Ids allOfOrOpen, Ids noneOf, Ids except, List<ValueCondition> values) {

    /** No constraint at all: every item. */
    public static final Constraints NONE = new Constraints(Ids.of(), Ids.of(), Ids.of());

    /** Creates constraints. */
    public Constraints {
        Objects.requireNonNull(allOf, "allOf");
        Objects.requireNonNull(allOfOrOpen, "allOfOrOpen");
        Objects.requireNonNull(noneOf, "noneOf");
        Objects.requireNonNull(except, "except");
        values = List.copyOf(values);
    }

    /**
     * Creates constraints on attributes and excluded items only.
     *
     * @param allOf attributes that each item must carry
     * @param noneOf attributes that no item may carry
     * @param except items to exclude
     */
    public Constraints(Ids allOf, Ids noneOf, Ids except) {
        this(allOf, Ids.of(), noneOf, except, List.of());
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

    /**
     * Returns the constraint that items carry all of these attributes or leave them open.
     *
     * @param attributes attribute ids
     * @return the constraints
     */
    public static Constraints allOfOrOpen(Ids attributes) {
        return new Constraints(Ids.of(), attributes, Ids.of(), Ids.of(), List.of());
    }
}
