package askwalk.preference.fm;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.math.BestId;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a user with an item in mind would accept, one attribute after the other: for each item and each of its
 * attributes as the opening, the item's other attributes in the order of their entropy among the items that carry all
 * before.
 *
 * <p>Items with the same beginning share it, so the orders are kept as a tree: a node is a set of accepted attributes
 * in their order, and with it come the items that carry them all. Which attribute follows is the same for all items of
 * a node but for what they carry, so the candidates are counted once for a node and not once for an item. Immutable
 * once made, hence safe for concurrent use.
 *
 * <p>Algorithm: the order in which Max Entropy asks (EAR, W. Lei et al., 2020, arXiv:2002.09102), for all items and
 * openings at once. A node has the accepted attributes A, the candidates C(A) that carry them all, and its members:
 * those candidates whose order begins with A. With m(a) the number of candidates that carry a, the next attribute of a
 * member i is
 *
 * <pre>{@code
 * argmin over a that i carries, not in A, of | 2 (m(a) - 1) - (|C(A)| - 1) |,
 * }</pre>
 *
 * <p>that is the one nearest to half of the other candidates, where binary entropy is largest; no logarithm is needed,
 * and ties go to the smaller seeded hash. An attribute that all or none of the others carry divides nothing; an order
 * ends where none is left that divides, or one other candidate at most.
 *
 * <p>Cost: a node is O(attributes of C(A) and of its members), once for all members, and O(|C(A)|) for each that
 * follows. Candidates of a node are at most {@code MOST_KEPT}, drawn without replacement, so that memory is O(nodes *
 * MOST_KEPT) at worst. A sample for training is a node drawn uniformly from all orders of an item, in O(orders of the
 * item + depth).
 */
final class QuestionOrderTree {

    /** Of more candidates than that, a node keeps a random part, which is all that a sample is drawn from. */
    private static final int MOST_KEPT = 1024;

    private static final int NONE = -1;

    private final int[][] attributesOfItem;
    private final int[][] itemsOfAttribute;
    private final int[] carriedAttributes;
    private final Seed seed;

    private final IdBuffer parents = new IdBuffer(1024);
    private final IdBuffer attributes = new IdBuffer(1024);
    private final IdBuffer depths = new IdBuffer(1024);
    private final IdBuffer starts = new IdBuffer(1024);
    private final IdBuffer ends = new IdBuffer(1024);
    private final IdBuffer candidates = new IdBuffer(1 << 16);

    /** For each item the last node of the order that opens with its first attribute, its second, and so on. */
    private final int[][] lastNodes;

    QuestionOrderTree(KnowledgeGraph graph, Seed seed) {
        this.seed = seed;
        attributesOfItem =
                graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD).toArrays();
        itemsOfAttribute =
                graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.BACKWARD).toArrays();
        lastNodes = new int[attributesOfItem.length][];
        for (int item = 0; item < lastNodes.length; item++) {
            lastNodes[item] = new int[attributesOfItem[item].length];
        }
        carriedAttributes = IntStream.range(0, itemsOfAttribute.length)
                .filter(attribute -> itemsOfAttribute[attribute].length > 0)
                .toArray();
        Builder builder = new Builder(itemsOfAttribute.length);
        for (int attribute : carriedAttributes) {
            builder.open(attribute);
        }
    }

    /** The attributes that an item carries, ascending: the array itself, read only. */
    int[] attributesOf(int item) {
        return attributesOfItem[item];
    }

    /** The attributes that some item carries, ascending: the array itself, read only. */
    int[] carriedAttributes() {
        return carriedAttributes;
    }

    int nodeCount() {
        return parents.size();
    }

    /** Draws a node from all orders of an item; a longer order has more nodes to draw. The item carries something. */
    int draw(int item, SplittableRandom random) {
        int total = 0;
        for (int last : lastNodes[item]) {
            total += depths.get(last);
        }
        int step = random.nextInt(total);
        for (int last : lastNodes[item]) {
            int depth = depths.get(last);
            if (step < depth) {
                return ancestor(last, step);
            }
            step -= depth;
        }
        throw new IllegalStateException("the depths have changed");
    }

    /** Lists the attributes accepted at a node, the last one first. */
    void accepted(int node, IdBuffer into) {
        into.clear();
        for (int at = node; at != NONE; at = parents.get(at)) {
            into.add(attributes.get(at));
        }
    }

    int candidateCount(int node) {
        return ends.get(node) - starts.get(node);
    }

    int candidate(int node, int position) {
        return candidates.get(starts.get(node) + position);
    }

    private int ancestor(int node, int generations) {
        int at = node;
        for (int i = 0; i < generations; i++) {
            at = parents.get(at);
        }
        return at;
    }

    /** Grows the tree, one opening after the other, depth first. */
    private final class Builder {
        private final int[] counts;

        Builder(int attributeCount) {
            counts = new int[attributeCount];
        }

        void open(int attribute) {
            int[] carriers = itemsOfAttribute[attribute];
            grow(attribute, NONE, attribute, carriers, carriers);
        }

        /**
         * Adds a node and all below it.
         *
         * @param items those that carry all accepted attributes
         * @param members those among them whose order leads here
         */
        private void grow(int opening, int parent, int attribute, int[] items, int[] members) {
            int node = addNode(parent, attribute, items);
            int[] next = choose(node, items, members);
            for (int i = 0; i < members.length; i++) {
                if (next[i] == NONE) {
                    int position = Arrays.binarySearch(attributesOfItem[members[i]], opening);
                    lastNodes[members[i]][position] = node;
                }
            }
            int[] order = next.clone();
            Arrays.sort(order);
            for (int i = 0; i < order.length; i++) {
                if (order[i] != NONE && (i == 0 || order[i] != order[i - 1])) {
                    grow(opening, node, order[i], carriers(items, order[i]), followers(members, next, order[i]));
                }
            }
        }

        /** The next attribute of each member, or none if its order ends here. */
        private int[] choose(int node, int[] items, int[] members) {
            int[] next = new int[members.length];
            if (items.length <= 2) {
                Arrays.fill(next, NONE); // one other item at most, which no question divides
                return next;
            }
            for (int item : items) {
                for (int carried : attributesOfItem[item]) {
                    counts[carried]++;
                }
            }
            Seed ties = seed.derive(node);
            for (int i = 0; i < members.length; i++) {
                next[i] = mostDividing(attributesOfItem[members[i]], items.length - 1, ties);
            }
            for (int item : items) {
                for (int carried : attributesOfItem[item]) {
                    counts[carried] = 0;
                }
            }
            return next;
        }

        /** Which of an item's attributes is carried by nearest to half of the others; accepted ones by all of them. */
        private int mostDividing(int[] carried, int others, Seed ties) {
            BestId best = new BestId(ties, -others);
            for (int attribute : carried) {
                best.offer(attribute, -Math.abs(2 * (counts[attribute] - 1) - others));
            }
            return best.id();
        }

        private int addNode(int parent, int attribute, int[] items) {
            int node = parents.size();
            parents.add(parent);
            depths.add(parent == NONE ? 1 : depths.get(parent) + 1);
            attributes.add(attribute);
            starts.add(candidates.size());
            if (items.length <= MOST_KEPT) {
                candidates.addAll(items, 0, items.length);
            } else {
                SplittableRandom random = seed.derive(node).derive("part").random();
                int[] shuffled = items.clone();
                for (int i = 0; i < MOST_KEPT; i++) {
                    int other = i + random.nextInt(shuffled.length - i);
                    candidates.add(shuffled[other]);
                    shuffled[other] = shuffled[i];
                }
            }
            ends.add(candidates.size());
            return node;
        }

        private int[] carriers(int[] items, int attribute) {
            int[] kept = new int[items.length];
            int size = 0;
            for (int item : items) {
                if (Arrays.binarySearch(attributesOfItem[item], attribute) >= 0) {
                    kept[size++] = item;
                }
            }
            return Arrays.copyOf(kept, size);
        }

        private int[] followers(int[] members, int[] next, int attribute) {
            int[] kept = new int[members.length];
            int size = 0;
            for (int i = 0; i < members.length; i++) {
                if (next[i] == attribute) {
                    kept[size++] = members[i];
                }
            }
            return Arrays.copyOf(kept, size);
        }
    }
}
