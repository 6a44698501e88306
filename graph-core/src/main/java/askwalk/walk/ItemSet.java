package askwalk.walk;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.io.Sha256;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A set of items of one graph, as one bit for each item. Immutable and safe for concurrent use. Creating a set takes
 * O(items); the hash is computed on its first use and kept.
 */
public final class ItemSet {

    /** The number of digits of a hash, which are enough to distinguish the sets of one conversation. */
    private static final int HASH_DIGITS = 16;

    private final int itemCount;
    private final long[] members;
    private final int size;

    /** Null until it is used; computed twice at worst, with the same result. */
    private volatile String hash;

    private ItemSet(int itemCount, long[] members) {
        this.itemCount = itemCount;
        this.members = members;
        int count = 0;
        for (long word : members) {
            count += Long.bitCount(word);
        }
        size = count;
    }

    /**
     * Creates a set of some items.
     *
     * @param itemCount the number of items of the graph
     * @param items the ids of the items in the set; duplicates count once
     * @return the set
     * @throws IndexOutOfBoundsException if the graph has no such item
     */
    public static ItemSet of(int itemCount, Ids items) {
        Objects.requireNonNull(items, "items");
        long[] members = BitSets.ofSize(itemCount);
        for (int i = 0; i < items.size(); i++) {
            BitSets.add(members, VertexType.ITEM.checkId(items.get(i), itemCount));
        }
        return new ItemSet(itemCount, members);
    }

    /**
     * Creates the set of the items with a property.
     *
     * @param itemCount the number of items of the graph
     * @param predicate whether an item is in the set, called once for each item id
     * @return the set
     */
    public static ItemSet where(int itemCount, IntPredicate predicate) {
        Objects.requireNonNull(predicate, "predicate");
        long[] members = BitSets.ofSize(itemCount);
        for (int item = 0; item < itemCount; item++) {
            if (predicate.test(item)) {
                BitSets.add(members, item);
            }
        }
        return new ItemSet(itemCount, members);
    }

    /** Creates a set of the items in a buffer. */
    static ItemSet of(int itemCount, IdBuffer items) {
        long[] members = BitSets.ofSize(itemCount);
        for (int i = 0; i < items.size(); i++) {
            BitSets.add(members, items.get(i));
        }
        return new ItemSet(itemCount, members);
    }

    /**
     * Returns the items that are in this set and in another one.
     *
     * @param other a set of items of the same graph
     * @return the intersection
     * @throws IllegalArgumentException if the sets are of graphs with different numbers of items
     */
    public ItemSet and(ItemSet other) {
        checkItemCount(other.itemCount);
        long[] both = members.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.members[i];
        }
        return new ItemSet(itemCount, both);
    }

    /**
     * Returns whether an item is in the set.
     *
     * @param item item id
     * @return whether it is
     * @throws IndexOutOfBoundsException if the graph has no such item
     */
    public boolean contains(int item) {
        return BitSets.contains(members, VertexType.ITEM.checkId(item, itemCount));
    }

    /**
     * Returns the number of items in the set.
     *
     * @return zero or more
     */
    public int size() {
        return size;
    }

    /**
     * Returns the number of items of the graph.
     *
     * @return the number, of which {@link #size()} are in the set
     */
    public int itemCount() {
        return itemCount;
    }

    /**
     * Returns a hash of the item ids in the set, for comparison with another set of the same graph.
     *
     * @return sixteen hexadecimal digits of the SHA-256 hash of the bits
     */
    public String hash() {
        String known = hash;
        if (known == null) {
            ByteBuffer bytes = ByteBuffer.allocate(members.length * Long.BYTES);
            bytes.asLongBuffer().put(members);
            known = Sha256.of(bytes.array()).substring(0, HASH_DIGITS);
            hash = known;
        }
        return known;
    }

    void checkItemCount(int expected) {
        if (itemCount != expected) {
            throw new IllegalArgumentException(
                    "the set of items is of a graph with " + itemCount + " items, but this graph has " + expected);
        }
    }

    /** Returns the bits: the array itself, read only. */
    long[] members() {
        return members;
    }

    /** Returns whether every item of this set is in another set of the same graph. */
    boolean isSubsetOf(ItemSet other) {
        for (int i = 0; i < members.length; i++) {
            if ((members[i] & ~other.members[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
