package askwalk.walk;

import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The condition under which an item may be shown: attributes that it must or must not carry, conditions on its numbers,
 * and a set of items that it must be in. Immutable and safe for concurrent use.
 *
 * <p>On a {@linkplain KnowledgeGraph#isLive() live} graph, attributes and conditions on numbers become part of each
 * query, and a set is not possible. On any other graph, the condition becomes a set when it is first used; reuse the
 * object as long as the condition is the same, so that this is done once.
 */
public final class Eligibility {

    /** Every item may be shown. */
    public static final Eligibility ALL = new Eligibility(Ids.of(), Ids.of(), List.of(), null);

    private final Ids allOf;
    private final Ids noneOf;
    private final List<ValueCondition> values;
    private final ItemSet items;

    /** The set that the condition became last; null before its first use. */
    private volatile Resolved resolved;

    private record Resolved(KnowledgeGraph graph, ItemSet items) {}

    private Eligibility(Ids allOf, Ids noneOf, List<ValueCondition> values, ItemSet items) {
        this.values = List.copyOf(values);
        this.allOf = Objects.requireNonNull(allOf, "allOf");
        this.noneOf = Objects.requireNonNull(noneOf, "noneOf");
        this.items = items;
    }

    /**
     * Creates the condition that an item is in a set.
     *
     * @param items the items that may be shown
     * @return the condition
     */
    public static Eligibility of(ItemSet items) {
        return new Eligibility(Ids.of(), Ids.of(), List.of(), Objects.requireNonNull(items, "items"));
    }

    /**
     * Creates the condition that an item carries some attributes and lacks others.
     *
     * @param allOf attributes that it must carry
     * @param noneOf attributes that it must not carry
     * @return the condition
     */
    public static Eligibility attributes(Ids allOf, Ids noneOf) {
        return new Eligibility(allOf, noneOf, List.of(), null);
    }

    /**
     * Creates the condition that the numbers of an item meet some conditions, such as {@code price <= 30}.
     *
     * @param conditions the conditions, all of which must hold; an item without a number does not meet a condition on
     *     it
     * @return the condition
     */
    public static Eligibility values(ValueCondition... conditions) {
        return new Eligibility(Ids.of(), Ids.of(), List.of(conditions), null);
    }

    /**
     * Returns the condition that this one and another one hold.
     *
     * @param other the other condition
     * @return both conditions; one of the two objects if the other one is {@link #ALL}
     * @throws IllegalArgumentException if both have sets, of graphs with different numbers of items
     */
    public Eligibility and(Eligibility other) {
        if (isAll()) {
            return other;
        }
        if (other.isAll()) {
            return this;
        }
        ItemSet both = items == null ? other.items : other.items == null ? items : items.and(other.items);
        List<ValueCondition> conditions =
                Stream.concat(values.stream(), other.values.stream()).distinct().toList();
        return new Eligibility(union(allOf, other.allOf), union(noneOf, other.noneOf), conditions, both);
    }

    /**
     * Returns the attributes that an item must carry.
     *
     * @return attribute ids
     */
    public Ids allOf() {
        return allOf;
    }

    /**
     * Returns the attributes that an item must not carry.
     *
     * @return attribute ids
     */
    public Ids noneOf() {
        return noneOf;
    }

    /**
     * Returns the conditions on the numbers of an item.
     *
     * @return the conditions, all of which must hold
     */
    public List<ValueCondition> values() {
        return values;
    }

    /**
     * Returns the set that an item must be in.
     *
     * @return the set; empty if there is no such condition
     */
    public Optional<ItemSet> items() {
        return Optional.ofNullable(items);
    }

    /**
     * Returns whether every item may be shown.
     *
     * @return whether there is no condition
     */
    public boolean isAll() {
        return items == null && allOf.isEmpty() && noneOf.isEmpty() && values.isEmpty();
    }

    /**
     * Returns the items of a graph that may be shown.
     *
     * @param graph the graph
     * @return the set, of all items if there is no condition
     * @throws IndexOutOfBoundsException if the graph lacks an attribute
     * @throws IllegalArgumentException if the set is of a graph with another number of items, or the items of the graph
     *     lack a number of a condition
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public ItemSet on(KnowledgeGraph graph) {
        if (isAll()) {
            return ItemSet.where(graph.count(VertexType.ITEM), item -> true); // not kept: ALL belongs to no graph
        }
        Resolved known = resolved;
        if (known == null || known.graph != graph || graph.isLive()) {
            known = new Resolved(graph, resolve(graph));
            resolved = known;
        }
        return known.items;
    }

    private ItemSet resolve(KnowledgeGraph graph) {
        int itemCount = graph.count(VertexType.ITEM);
        if (items != null) {
            items.checkItemCount(itemCount);
        }
        if (allOf.isEmpty() && noneOf.isEmpty() && values.isEmpty() && items != null) {
            return items;
        }
        IdBuffer found = new IdBuffer();
        graph.items(new Constraints(allOf, Ids.of(), noneOf, Ids.of(), values), found);
        ItemSet byAttributes = ItemSet.of(itemCount, found);
        return items == null ? byAttributes : byAttributes.and(items);
    }

    /** Returns the attributes of two lists without duplicates, those of the first list first. */
    static Ids union(Ids first, Ids second) {
        if (second.isEmpty()) {
            return first;
        }
        IdBuffer union = new IdBuffer(first.size() + second.size());
        union.addAll(first.toArray(), 0, first.size());
        for (int i = 0; i < second.size(); i++) {
            if (!first.contains(second.get(i)) && second.indexOf(second.get(i)) == i) {
                union.add(second.get(i));
            }
        }
        return Ids.copyOf(union);
    }
}
