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
 * A prefix tree (trie) of question orders. The question order of an item and an opening attribute is the sequence of
 * attributes that a user with this target item accepts when asked by maximum entropy: after the opening, each next
 * attribute is the item's remaining attribute with the highest entropy among the items that carry all previous ones.
 *
 * <p>Orders with a common prefix share its nodes. A node is a sequence of accepted attributes, with the items that
 * carry them all as its candidates. Attribute counts over the candidates are computed once per node and shared by all
 * items whose order passes through it. Immutable after construction, so safe for concurrent use.
 *
 * <p>Algorithm: the question order of the Max Entropy policy (EAR, W. Lei et al., 2020, arXiv:2002.09102) for all items
 * and openings at once. A node has the accepted attributes A, the candidates C(A) that carry all of them, and its
 * members: the candidates whose order starts with A. With m(a) the number of candidates that carry a, the next
 * attribute of a member i is
 *
 * <pre>{@code
 * argmin over a that i carries, not in A, of | 2 (m(a) - 1) - (|C(A)| - 1) |,
 * }</pre>
 *
 * <p>that is, the attribute carried by as close as possible to half of the other candidates, where binary entropy is
 * highest; no logarithm is needed. Ties go to the smaller seeded hash. An attribute carried by all or none of the other
 * candidates does not divide them. An order ends when no dividing attribute remains, or at most one other candidate.
 *
 * <p>Cost: creating a node takes O(attributes of C(A) and of its members) for all members together, plus O(|C(A)|) for
 * each child. A node stores at most {@code MAX_CANDIDATES} candidates, sampled without replacement, so memory is
 * O(nodes * MAX_CANDIDATES) in the worst case. A training sample is a node drawn uniformly from all orders of an item,
 * in O(orders of the item + depth).
 */
final class QuestionOrderTree {

    /** The maximum number of candidates stored in a node; a larger set is replaced by a random subset of this size. */
    private static final int MAX_CANDIDATES = 1024;

    private static final int NONE = -1;

    /** The attributes of each item, [items][], ascending. */
    private final int[][] attributesOfItem;

    /** The items of each attribute, [attributes][], ascending. */
    private final int[][] itemsOfAttribute;

    private final int[] carriedAttributes;
    private final Seed seed;

    // the nodes, [nodes]: parent, last accepted attribute, depth, and range in the candidates
    private final IdBuffer parents = new IdBuffer(1024);
    private final IdBuffer attributes = new IdBuffer(1024);
    private final IdBuffer depths = new IdBuffer(1024);
    private final IdBuffer starts = new IdBuffer(1024);
    private final IdBuffer ends = new IdBuffer(1024);
    private final IdBuffer candidates = new IdBuffer(1 << 16);

    /** The last node of each order, [items][attributes of the item], by the opening attribute. */
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
            builder.addOpening(attribute);
        }
    }

    /** Returns the attributes of an item, ascending; the array is not copied and read only. */
    int[] attributesOf(int item) {
        return attributesOfItem[item];
    }

    /** Returns the attributes that at least one item carries, ascending; the array is not copied and read only. */
    int[] carriedAttributes() {
        return carriedAttributes;
    }

    int nodeCount() {
        return parents.size();
    }

    /** Samples a node uniformly from all orders of an item, which must carry an attribute. */
    int draw(int item, SplittableRandom random) {
        int total = 0;
        for (int last : lastNodes[item]) {
            total += depths.get(last);
        }
        int index = random.nextInt(total);
        for (int last : lastNodes[item]) {
            int depth = depths.get(last);
            if (index < depth) {
                return ancestor(last, index);
            }
            index -= depth;
        }
        throw new IllegalStateException("unreachable: the index exceeds the sum of the depths");
    }

    /** Writes the attributes accepted at a node, in reverse order. */
    void accepted(int node, IdBuffer into) {
        into.clear();
        for (int ancestor = node; ancestor != NONE; ancestor = parents.get(ancestor)) {
            into.add(attributes.get(ancestor));
        }
    }

    int candidateCount(int node) {
        return ends.get(node) - starts.get(node);
    }

    int candidate(int node, int position) {
        return candidates.get(starts.get(node) + position);
    }

    private int ancestor(int node, int generations) {
        int ancestor = node;
        for (int i = 0; i < generations; i++) {
            ancestor = parents.get(ancestor);
        }
        return ancestor;
    }

    /** The depth-first construction of the tree, one opening after the other. */
    private final class Builder {
        /** The number of candidates that carry each attribute, [attributes]; 0 between nodes. */
        private final int[] counts;

        Builder(int attributeCount) {
            counts = new int[attributeCount];
        }

        void addOpening(int attribute) {
            int[] carriers = itemsOfAttribute[attribute];
            addSubtree(attribute, NONE, attribute, carriers, carriers);
        }

        /**
         * Adds a node and its subtree.
         *
         * @param items the items that carry all accepted attributes
         * @param members the items whose order passes through the node
         */
        private void addSubtree(int opening, int parent, int attribute, int[] items, int[] members) {
            int node = addNode(parent, attribute, items);
            int[] next = nextAttributes(node, items, members);
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
                    addSubtree(
                            opening,
                            node,
                            order[i],
                            carriers(items, order[i]),
                            membersFollowedBy(members, next, order[i]));
                }
            }
        }

        /** Returns the next attribute of each member, [members], or {@link #NONE} if its order ends here. */
        private int[] nextAttributes(int node, int[] items, int[] members) {
            int[] next = new int[members.length];
            if (items.length <= 2) {
                Arrays.fill(next, NONE); // at most one other item, which no question divides
                return next;
            }
            for (int item : items) {
                for (int carried : attributesOfItem[item]) {
                    counts[carried]++;
                }
            }
            Seed ties = seed.derive(node);
            for (int i = 0; i < members.length; i++) {
                next[i] = maxEntropyAttribute(attributesOfItem[members[i]], items.length - 1, ties);
            }
            for (int item : items) {
                for (int carried : attributesOfItem[item]) {
                    counts[carried] = 0;
                }
            }
            return next;
        }

        /**
         * Returns the attribute of an item whose number of other carriers is nearest to half. Accepted attributes are
         * carried by all others, so they are never returned.
         */
        private int maxEntropyAttribute(int[] carried, int others, Seed ties) {
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
            if (items.length <= MAX_CANDIDATES) {
                candidates.addAll(items, 0, items.length);
            } else {
                SplittableRandom random = seed.derive(node).derive("part").random();
                int[] shuffled = items.clone();
                for (int i = 0; i < MAX_CANDIDATES; i++) {
                    int other = i + random.nextInt(shuffled.length - i);
                    candidates.add(shuffled[other]);
                    shuffled[other] = shuffled[i];
                }
            }
            ends.add(candidates.size());
            return node;
        }

        private int[] carriers(int[] items, int attribute) {
            int[] selected = new int[items.length];
            int size = 0;
            for (int item : items) {
                if (Arrays.binarySearch(attributesOfItem[item], attribute) >= 0) {
                    selected[size++] = item;
                }
            }
            return Arrays.copyOf(selected, size);
        }

        private int[] membersFollowedBy(int[] members, int[] next, int attribute) {
            int[] selected = new int[members.length];
            int size = 0;
            for (int i = 0; i < members.length; i++) {
                if (next[i] == attribute) {
                    selected[size++] = members[i];
                }
            }
            return Arrays.copyOf(selected, size);
        }
    }
}
