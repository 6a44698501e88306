package askwalk.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Counts paths that begin with the same steps together. The first {@value #MAX_STEPS} steps are kept, and up to a
 * maximum number of nodes; a step that would need another node becomes {@link Step#OTHER}, which ends the path. Not
 * safe for concurrent use.
 */
final class PathTree {

    static final int MAX_STEPS = 8;

    /** The number of nodes after which steps are no longer kept apart: some 20 megabytes. */
    static final int MAX_NODES = 50_000;

    private static final Comparator<PathCount> COMMONEST = Comparator.comparingLong(
                    (PathCount path) -> -path.conversations())
            .thenComparing(path -> path.steps().toString())
            .thenComparing(PathCount::outcome);

    /** The conversations with the same steps so far. */
    static final class Node {
        private final Map<Step, Node> children = new LinkedHashMap<>();
        private final Tally<Outcome> outcomes = new Tally<>(Outcome.class);

        Map<Step, Node> children() {
            return children;
        }

        /** Returns the number of conversations that have no further step and this outcome. */
        long count(Outcome outcome) {
            return outcomes.count(outcome);
        }

        /** Returns the number of conversations, with those that have further steps. */
        long total() {
            long total = outcomes.total();
            for (Node child : children.values()) {
                total += child.total();
            }
            return total;
        }
    }

    private final Node root = new Node();
    private final int maxNodes;
    private int nodes;

    PathTree(int maxNodes) {
        this.maxNodes = maxNodes;
    }

    void add(List<Step> steps, Outcome outcome) {
        Node node = root;
        for (int i = 0; i < steps.size() && i <= MAX_STEPS; i++) {
            Step step = i == MAX_STEPS ? Step.LATER : steps.get(i);
            boolean isKept = node.children.containsKey(step) || nodes < maxNodes;
            Step counted = isKept ? step : Step.OTHER;
            Node child = node.children.get(counted);
            if (child == null) {
                child = new Node();
                node.children.put(counted, child);
                nodes++;
            }
            node = child;
            if (!isKept) {
                break;
            }
        }
        node.outcomes.add(outcome);
    }

    Node root() {
        return root;
    }

    /** Returns the commonest paths. */
    List<PathCount> commonest(int limit) {
        PriorityQueue<PathCount> paths = new PriorityQueue<>(COMMONEST.reversed());
        collect(root, new ArrayList<>(), limit, paths);
        return paths.stream().sorted(COMMONEST).toList();
    }

    private static void collect(Node node, List<Step> steps, int limit, PriorityQueue<PathCount> paths) {
        for (Outcome outcome : Outcome.values()) {
            if (node.count(outcome) > 0) {
                paths.add(new PathCount(steps, outcome, node.count(outcome)));
                if (paths.size() > limit) {
                    paths.remove();
                }
            }
        }
        node.children.forEach((step, child) -> {
            steps.add(step);
            collect(child, steps, limit, paths);
            steps.remove(steps.size() - 1);
        });
    }
}
