package askwalk.graph;

/** Checks in one pass that a finished list of edges satisfies the invariants of {@link GraphBuilder}. */
final class EdgeCheck {

    private final Relation relation;
    private final Ids from;
    private final Ids to;

    EdgeCheck(Relation relation, Ids from, Ids to) {
        this.relation = relation;
        this.from = from;
        this.to = to;
    }

    void check(int fromCount, int toCount) {
        if (from.size() != to.size()) {
            throw new InvalidGraphException(
                    relation + " has " + from.size() + " sources but " + to.size() + " targets");
        }
        boolean mayLoop = relation.from() == relation.to();
        long last = -1;
        for (int edge = 0; edge < from.size(); edge++) {
            int source = from.get(edge);
            int target = to.get(edge);
            long pair = ((long) source << 32) | target;
            if (source < 0 || source >= fromCount || target < 0 || target >= toCount) {
                throw new InvalidGraphException(relation + " edge " + edge + " leads from " + source + " to " + target
                        + ", but ids end before " + fromCount + " and " + toCount);
            }
            if (pair <= last) {
                throw new InvalidGraphException(relation + " edge " + edge + " is not after the one before it");
            }
            if (mayLoop && source == target) {
                throw new InvalidGraphException(relation + " edge " + edge + " leads from " + source + " to itself");
            }
            last = pair;
        }
        if (relation.symmetric()) {
            checkSymmetry(fromCount);
        }
    }

    private void checkSymmetry(int count) {
        Adjacency edges = Adjacency.of(from, to, count);
        for (int edge = 0; edge < from.size(); edge++) {
            if (!edges.contains(to.get(edge), from.get(edge))) {
                throw new InvalidGraphException(
                        relation + " leads from " + from.get(edge) + " to " + to.get(edge) + " but not back");
            }
        }
    }
}
