package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A sampler of the negatives of a training interaction. Immutable, so safe for concurrent use. */
final class Sampler {

    private static final int MAX_TRIES = 50;

    private final Layout layout;
    private final QuestionOrderTree orderTree;
    private final Interactions interactions;
    private final int pool;
    private final boolean drawsContrast;
    private final boolean popular;
    private final Seed pools;
    private final int[] carriedAttributes;

    Sampler(Layout layout, QuestionOrderTree orderTree, Interactions interactions, FmSettings settings, Seed seed) {
        this.layout = layout;
        this.orderTree = orderTree;
        this.interactions = interactions;
        pool = settings.candidatePool();
        drawsContrast = settings.attributeWeight() > 0;
        popular = settings.popularNegatives();
        pools = seed.derive("pools");
        carriedAttributes = orderTree.carriedAttributes();
    }

    void draw(int interaction, SplittableRandom random, Sample into) {
        int user = interactions.user(interaction);
        int item = interactions.item(interaction);
        into.user = layout.user(user);
        into.positive = layout.item(item);
        into.negative = drawNegative(user, random);
        into.candidate = Sample.NONE;
        into.accepted.clear();
        into.residual.clear();
        into.contrast.clear();
        int[] carried = orderTree.attributesOf(item);
        if (carried.length == 0) {
            return;
        }
        int node = orderTree.draw(item, random);
        orderTree.accepted(node, into.accepted);
        into.candidate = drawCandidate(user, item, node, poolOf(into.accepted), random);
        if (drawsContrast) {
            drawContrast(carried, random, into);
        }
        toRows(into.accepted);
        toRows(into.residual);
        toRows(into.contrast);
    }

    /**
     * Samples a negative. Sampling by popularity removes popularity bias, since an item is equally often positive and
     * negative; an item without interactions is then never a negative.
     */
    private int drawNegative(int user, SplittableRandom random) {
        for (int i = 0; i < MAX_TRIES; i++) {
            int item = popular
                    ? interactions.item(random.nextInt(interactions.count()))
                    : random.nextInt(interactions.itemCount());
            if (!interactions.has(user, item)) {
                return layout.item(item);
            }
        }
        return Sample.NONE;
    }

    /**
     * Samples a candidate negative from a fixed small pool per interaction and set of accepted attributes. Sampling
     * from all candidates in every epoch would exhaust small sets, including items that the user would like.
     */
    private int drawCandidate(int user, int positive, int node, Seed poolSeed, SplittableRandom random) {
        Seed slots = poolSeed.derive(positive);
        int first = random.nextInt(pool);
        int drawn = Sample.NONE;
        int total = 0;
        for (int i = 0; i < pool; i++) {
            int slot = (first + i) % pool;
            int item = orderTree.candidate(node, (int) (slots.uniform(slot) * orderTree.candidateCount(node)));
            if (item == positive || interactions.has(user, item)) {
                continue;
            }
            if (!popular) {
                return layout.item(item);
            }
            int weight = interactions.countOf(item);
            total += weight;
            if (weight > 0 && random.nextInt(total) < weight) {
                drawn = layout.item(item); // weighted reservoir sampling of size 1
            }
        }
        return drawn;
    }

    /**
     * Returns the seed of a pool. It does not depend on the order of the accepted attributes, so different orders share
     * a pool. In a node that stores only a subset of its candidates, the same slots refer to different items.
     */
    private Seed poolOf(IdBuffer accepted) {
        long key = 0;
        for (int i = 0; i < accepted.size(); i++) {
            key += pools.hash(accepted.array()[i]);
        }
        return pools.derive(key);
    }

    private void drawContrast(int[] carried, SplittableRandom random, Sample into) {
        for (int attribute : carried) {
            if (!contains(into.accepted, attribute)) {
                into.residual.add(attribute);
            }
        }
        if (carried.length == carriedAttributes.length) {
            into.residual.clear(); // the item carries every attribute
            return;
        }
        while (into.contrast.size() < into.residual.size()) {
            int attribute = carriedAttributes[random.nextInt(carriedAttributes.length)];
            if (Arrays.binarySearch(carried, attribute) < 0) {
                into.contrast.add(attribute);
            }
        }
    }

    private void toRows(IdBuffer attributes) {
        int[] ids = attributes.array();
        for (int i = 0; i < attributes.size(); i++) {
            ids[i] = layout.attribute(ids[i]);
        }
    }

    private static boolean contains(IdBuffer ids, int id) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.array()[i] == id) {
                return true;
            }
        }
        return false;
    }
}
