package askwalk.evaluation;

import askwalk.conversation.TupleSet;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws the tuples to evaluate: all of them, or a sample without replacement. */
final class TupleSample {

    private TupleSample() {}

    /** Draws as many tuples as the protocol requires. */
    static Ids of(Tuples tuples, Testbed testbed) {
        return draw(tuples.size(), testbed.protocol().tuples().dialogues(), testbed.seed());
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
