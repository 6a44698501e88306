package askwalk.dataset;

import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.Arrays;

/** Checks that no tuple is duplicated or has two roles, and that the training tuples are the graph's interactions. */
final class TupleCheck {

    private final GraphData graph;
    private long[] pairs = new long[0];

    TupleCheck(GraphData graph) {
        this.graph = graph;
    }

    void add(Tuples tuples, Role role) {
        if (tuples.role() != role) {
            throw new IllegalArgumentException(
                    "these are " + tuples.role().word() + " tuples, not " + role.word() + " tuples");
        }
        int users = graph.catalogue().size(VertexType.USER);
        int items = graph.catalogue().size(VertexType.ITEM);
        int size = pairs.length;
        pairs = Arrays.copyOf(pairs, size + tuples.size());
        for (int i = 0; i < tuples.size(); i++) {
            int user = tuples.user(i);
            int item = tuples.item(i);
            if (user < 0 || user >= users || item < 0 || item >= items) {
                throw new IllegalArgumentException(role.word() + " tuple " + i + " has user " + user + " and item "
                        + item + ", but there are " + users + " users and " + items + " items");
            }
            pairs[size + i] = ((long) user << 32) | item;
        }
        if (role == Role.TRAIN) {
            compareWithGraph();
        }
    }

    void check() {
        Arrays.sort(pairs);
        for (int i = 1; i < pairs.length; i++) {
            if (pairs[i] == pairs[i - 1]) {
                throw new IllegalArgumentException("user " + (int) (pairs[i] >>> 32) + " and item " + (int) pairs[i]
                        + " are duplicated, or have two roles");
            }
        }
    }

    private void compareWithGraph() {
        Arrays.sort(pairs);
        Ids from = graph.from(Relation.INTERACTED_WITH);
        Ids to = graph.to(Relation.INTERACTED_WITH);
        boolean same = from.size() == pairs.length;
        for (int i = 0; same && i < pairs.length; i++) {
            same = pairs[i] == (((long) from.get(i) << 32) | to.get(i));
        }
        if (!same) {
            throw new IllegalArgumentException("the training tuples are not the graph's interactions");
        }
    }
}
