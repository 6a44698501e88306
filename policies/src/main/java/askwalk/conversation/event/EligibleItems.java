package askwalk.conversation.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The items that could be shown in one turn. Immutable.
 *
 * @param count the number of items, zero or more
 * @param hash the {@linkplain askwalk.walk.ItemSet#hash() hash} of the set of items, by which it is compared with
 *     another one on the same graph; empty on a live graph
 * @param allOf the keys of the attributes that an item had to carry, on a live graph
 * @param noneOf the keys of the attributes that an item could not carry, on a live graph
 */
public record EligibleItems(int count, Optional<String> hash, List<String> allOf, List<String> noneOf) {

    /**
     * Creates a description and copies the lists.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public EligibleItems {
        Objects.requireNonNull(hash, "hash");
        allOf = List.copyOf(allOf);
        noneOf = List.copyOf(noneOf);
        if (count < 0) {
            throw new IllegalArgumentException("the number of eligible items is zero or more, not " + count);
        }
    }

    /**
     * Creates the description of a set of items.
     *
     * @param count the number of items
     * @param hash the hash of the set
     * @return the description
     */
    public static EligibleItems ofSet(int count, String hash) {
        return new EligibleItems(count, Optional.of(hash), List.of(), List.of());
    }

    /**
     * Creates the description of a condition on a live graph.
     *
     * @param count the number of items
     * @param allOf the keys of the attributes that an item has to carry
     * @param noneOf the keys of the attributes that an item cannot carry
     * @return the description
     */
    public static EligibleItems ofCondition(int count, List<String> allOf, List<String> noneOf) {
        return new EligibleItems(count, Optional.empty(), allOf, noneOf);
    }
}
