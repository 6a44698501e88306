package askwalk.conversation;

import askwalk.conversation.NothingFits.Relaxation;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All items, grouped by the set of wishes that they do not meet. An item meets a wish for an attribute that it leaves
 * open. It takes one query for each wish, of the items that carry its attribute, and O(items) in Java for each.
 */
final class WishGroups {

    private static final Comparator<Group> SMALLEST_FIRST = Comparator.<Group>comparingInt(Group::size)
            .thenComparing(Comparator.<Group>comparingInt(Group::items).reversed())
            .thenComparing(Group::byFirstDifference);

    private final List<Wish> wishes;
    private final int[] groupOf;

    /** The positions of the unmet wishes of each group; no two groups are equal, and some have no item left. */
    private final List<BitSet> unmet = new ArrayList<>();

    /** The unmet wishes of some items, and their number. */
    private record Group(BitSet unmet, int size, int items) {

        Group(BitSet unmet, int items) {
            this(unmet, unmet.cardinality(), items);
        }

        /** Compares sets of equal size by the first wish that is in one of them only. */
        static int byFirstDifference(Group a, Group b) {
            BitSet difference = (BitSet) a.unmet.clone();
            difference.xor(b.unmet);
            return difference.isEmpty() ? 0 : a.unmet.get(difference.nextSetBit(0)) ? -1 : 1;
        }

        boolean contains(Group other) {
            for (int i = other.unmet.nextSetBit(0); i >= 0; i = other.unmet.nextSetBit(i + 1)) {
                if (!unmet.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    WishGroups(List<Wish> wishes, KnowledgeGraph graph) {
        this.wishes = wishes;
        groupOf = new int[graph.count(VertexType.ITEM)];
        BitSet ofNoAttributes = new BitSet(wishes.size());
        for (int i = 0; i < wishes.size(); i++) {
            ofNoAttributes.set(i, wishes.get(i).wanted());
        }
        unmet.add(ofNoAttributes);
        IdBuffer carriers = new IdBuffer();
        for (int i = 0; i < wishes.size(); i++) {
            Ids attribute = Ids.of(wishes.get(i).attribute());
            graph.items(
                    wishes.get(i).wanted() ? Constraints.allOfOrOpen(attribute) : Constraints.allOf(attribute),
                    carriers);
            split(i, carriers);
        }
    }

    /** Moves the items that carry the attribute of a wish to groups of their own. */
    private void split(int wish, IdBuffer carriers) {
        int[] newGroups = new int[unmet.size()];
        Arrays.fill(newGroups, -1);
        for (int i = 0; i < carriers.size(); i++) {
            int item = carriers.get(i);
            int group = groupOf[item];
            if (newGroups[group] < 0) {
                newGroups[group] = unmet.size();
                BitSet changed = (BitSet) unmet.get(group).clone();
                changed.flip(wish);
                unmet.add(changed);
            }
            groupOf[item] = newGroups[group];
        }
    }

    /** Returns the positions of the wishes that an item does not meet; read only. */
    BitSet unmet(int item) {
        return unmet.get(groupOf[item]);
    }

    /** Returns the smallest sets of wishes to give up; empty if an available item meets all. */
    Optional<NothingFits> nothingFits(WalkView walk) {
        int[] counts = new int[unmet.size()];
        for (int item = 0; item < groupOf.length; item++) {
            if (walk.isAvailable(item)) {
                counts[groupOf[item]]++;
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0) {
                groups.add(new Group(unmet.get(group), counts[group]));
            }
        }
        groups.sort(Comparator.comparingInt(Group::size));
        if (!groups.isEmpty() && groups.get(0).size() == 0) {
            return Optional.empty();
        }
        List<Group> minimal = new ArrayList<>();
        for (Group group : groups) {
            if (minimal.stream().noneMatch(group::contains)) {
                minimal.add(group);
            }
        }
        minimal.sort(SMALLEST_FIRST);
        return Optional.of(new NothingFits(minimal.stream()
                .map(group -> new Relaxation(
                        group.unmet.stream().mapToObj(wishes::get).toList(), group.items))
                .toList()));
    }
}
