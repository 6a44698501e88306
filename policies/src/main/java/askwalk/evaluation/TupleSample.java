package askwalk.evaluation;

import askwalk.conversation.TupleSet;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Draws the tuples to evaluate: all of them, or a sample without replacement. */
final class TupleSample {

    private TupleSample() {}

    /**
     * Draws as many tuples as the protocol requires. If dialogues go on after an accepted item, there is one for each
     * user, who would accept the items of all their tuples.
     */
    static Ids of(Tuples tuples, Testbed testbed) {
        int dialogues = testbed.protocol().tuples().dialogues();
        if (!testbed.protocol().users().goesOn()) {
            return draw(tuples.size(), dialogues, testbed.seed());
        }
        Ids first = firstOfUsers(tuples);
        Ids drawn = draw(first.size(), dialogues, testbed.seed());
        return Ids.of(drawn.stream().map(first::get).toArray());
    }

    /** Returns the first tuple of each user, ascending; unknown users count as different ones. */
    private static Ids firstOfUsers(Tuples tuples) {
        BitSet seen = new BitSet();
        IdBuffer first = new IdBuffer();
        for (int i = 0; i < tuples.size(); i++) {
            int user = tuples.user(i);
            if (user == WalkView.UNKNOWN_USER || !seen.get(user)) {
                first.add(i);
            }
            if (user != WalkView.UNKNOWN_USER) {
                seen.set(user);
            }
        }
        return first.toIds();
    }

    /** Rejects, before any dialogue, tuples of another role than the protocol's or of another graph. */
    static void check(Tuples tuples, Testbed testbed) {
        Role role = testbed.protocol().tuples().role();
        if (tuples.role() != role) {
            throw new IllegalArgumentException("the protocol is about " + role.word() + " tuples, but these are "
                    + tuples.role().word() + " tuples");
        }
        checkIds(tuples, testbed.graph());
    }

    private static void checkIds(Tuples tuples, KnowledgeGraph graph) {
        int users = graph.count(VertexType.USER);
        int items = graph.count(VertexType.ITEM);
        for (int at = 0; at < tuples.size(); at++) {
            int user = tuples.user(at);
            int item = tuples.item(at);
            boolean known = user == WalkView.UNKNOWN_USER || (user >= 0 && user < users);
            if (!known || item < 0 || item >= items) {
                throw new IllegalArgumentException("tuple " + at + " is of user " + user + " and item " + item
                        + ", but the graph has " + users + " users and " + items + " items, both from 0");
            }
        }
    }

    /** Returns indices into the full list, ascending. */
    static Ids draw(int tuples, int size, Seed seed) {
        int[] indices = new int[tuples];
        Arrays.setAll(indices, i -> i);
        if (size == TupleSet.ALL || size >= tuples) {
            return Ids.of(indices);
        }
        SplittableRandom random = seed.derive("tuple sample").random();
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(tuples - i);
            int index = indices[other];
            indices[other] = indices[i];
            indices[i] = index;
        }
        int[] sample = Arrays.copyOf(indices, size);
        Arrays.sort(sample);
        return Ids.of(sample);
    }
}
