package askwalk.policy.factcrs;

import askwalk.conversation.Policy;
import askwalk.graph.AttributeLists;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.math.Vectors;
import askwalk.preference.TopItems;
import askwalk.walk.WalkView;
import java.util.function.IntPredicate;

/** Ranks items by the inner product of their vectors and a query vector: the items of a node first, then all others. */
final class NodeRanking {

    private final float[][] itemVectors;
    private final ForestSettings settings;
    private final WalkView walk;
    private final boolean isRestricted;
    private final TopItems top;
    private final IdBuffer items = new IdBuffer();
    private float[] query = new float[0];

    NodeRanking(float[][] itemVectors, ForestSettings settings, Policy.Context context) {
        this.itemVectors = itemVectors;
        this.settings = settings;
        walk = context.walk();
        isRestricted = context.isRestricted();
        top = new TopItems(this::score, context);
    }

    /** Returns the top items for a query vector, of those that may be shown. */
    Ids top(TreeNode node, float[] vector, int limit) {
        query = vector;
        Ids picked = settings.leafCandidates()
                ? pick(node.items, limit, settings.filter() ? walk::isCandidate : walk::isAvailable)
                : Ids.of();
        if (picked.size() < limit && settings.filter()) {
            AttributeLists candidates = walk.candidates();
            picked = filled(picked, candidates.items(), candidates.size(), limit);
        }
        return picked.size() < limit ? filled(picked, null, walk.graph().count(VertexType.ITEM), limit) : picked;
    }

    /**
     * Returns the top items of a node for a query vector, without rejected items. If items may be ineligible in some
     * turns, those without the accepted attributes are not left out, since candidates depend on the turn.
     */
    Ids next(TreeNode node, float[] vector, int limit) {
        query = vector;
        boolean filters = settings.filter() && !isRestricted;
        return pick(node.items, limit, filters ? walk::isCandidate : item -> !walk.isRejected(item));
    }

    private Ids pick(int[] nodeItems, int limit, IntPredicate permitted) {
        items.clear();
        for (int item : nodeItems) {
            if (permitted.test(item)) {
                items.add(item);
            }
        }
        return top.pick(items.array(), items.size(), limit);
    }

    /** Appends the top of some items, or of all items if {@code some} is null, to those picked before. */
    private Ids filled(Ids before, int[] some, int count, int limit) {
        items.clear();
        for (int i = 0; i < count; i++) {
            int item = some == null ? i : some[i];
            if (walk.isAvailable(item) && !before.contains(item)) {
                items.add(item);
            }
        }
        Ids more = top.pick(items.array(), items.size(), limit - before.size());
        IdBuffer all = new IdBuffer(limit);
        all.addAll(before.toArray(), 0, before.size());
        all.addAll(more.toArray(), 0, more.size());
        return Ids.copyOf(all);
    }

    private void score(int[] ids, int size, double[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = Vectors.dot(itemVectors[ids[i]], query);
        }
    }
}
