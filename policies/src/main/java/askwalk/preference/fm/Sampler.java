package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws what a training interaction is compared with, afresh each time. Immutable, hence safe for concurrent use. */
final class Sampler {

    private static final int MOST_TRIES = 50;

    private final Layout layout;
    private final QuestionOrderTree orders;
    private final Interactions interactions;
    private final int pool;
    private final boolean drawsContrast;
    private final boolean popular;
    private final Seed pools;
    private final int[] carriedAttributes;

    Sampler(Layout layout, QuestionOrderTree orders, Interactions interactions, FmSettings settings, Seed seed) {
        this.layout = layout;
        this.orders = orders;
        this.interactions = interactions;
        pool = settings.candidatePool();
        drawsContrast = settings.attributeWeight() > 0;
        popular = settings.popularNegatives();
        pools = seed.derive("pools");
        carriedAttributes = orders.carriedAttributes();
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
        int[] carried = orders.attributesOf(item);
        if (carried.length == 0) {
            return;
        }
        int node = orders.draw(item, random);
        orders.accepted(node, into.accepted);
        into.candidate = drawCandidate(user, item, node, poolOf(into.accepted), random);
        if (drawsContrast) {
            drawContrast(carried, random, into);
        }
        toRows(into.accepted);
        toRows(into.residual);
        toRows(into.contrast);
    }

    /**
     * If popular items are drawn more often, that an item is popular is no reason to prefer it: it is as often on the
     * one side of a comparison as on the other. And an item that nobody interacted with is not taken for a bad one.
     */
    private int drawNegative(int user, SplittableRandom random) {
        for (int i = 0; i < MOST_TRIES; i++) {
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
     * With the same accepted attributes an interaction always meets the same few candidates. If every epoch drew from
     * all of them, small sets would be exhausted, and with them the items that the user would like next.
     */
    private int drawCandidate(int user, int positive, int node, Seed own, SplittableRandom random) {
        Seed slots = own.derive(positive);
        int first = random.nextInt(pool);
        int drawn = Sample.NONE;
        int total = 0;
        for (int i = 0; i < pool; i++) {
            int slot = (first + i) % pool;
            int item = orders.candidate(node, (int) (slots.uniform(slot) * orders.candidateCount(node)));
            if (item == positive || interactions.has(user, item)) {
                continue;
            }
            if (!popular) {
                return layout.item(item);
            }
            int weight = interactions.countOf(item);
            total += weight;
            if (weight > 0 && random.nextInt(total) < weight) {
                drawn = layout.item(item); // of all so far, each is kept with the probability of its weight
            }
        }
        return drawn;
    }

    /**
     * The same for the same attributes in any order, else each order that leads to them had a pool of its own. Where a
     * node keeps a part of its candidates alone, the same slots are other items.
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
            into.residual.clear(); // there is nothing that the item does not carry
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
