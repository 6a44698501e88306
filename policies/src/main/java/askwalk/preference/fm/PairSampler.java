package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.preference.Reflection;
import java.util.SplittableRandom;

/**
 * The pairs of a round of reflection: an item of the user's training interactions, or a random one that the user did
 * not interact with, before a rejected item, or again a random one. Only training interactions are known here, so a
 * random item may be the very one that the user is looking for. For one thread.
 */
final class PairSampler {

    private static final int MOST_TRIES = 50;

    private final Interactions interactions;
    private final int user;
    private final Reflection reflection;
    private final IdBuffer liked = new IdBuffer();
    private final IdBuffer disliked = new IdBuffer();
    private int[] positives = new int[0];
    private int[] negatives = new int[0];
    private int size;

    PairSampler(Interactions interactions, int user, Reflection reflection) {
        this.interactions = interactions;
        this.user = user;
        this.reflection = reflection;
    }

    /**
     * Draws pairs. The liked items come once, or as often as makes more pairs than a batch has, and what fits no whole
     * batch is left out.
     */
    void draw(Ids rejected, SplittableRandom random) {
        liked.clear();
        for (int i = interactions.first(user); i < interactions.end(user); i++) {
            liked.add(interactions.item(i));
        }
        disliked.clear();
        rejected.forEach(disliked::add);
        if (reflection.fillers()) {
            fill(liked, random);
            fill(disliked, random);
        }
        int batch = reflection.batchSize();
        int repeats = batch / liked.size() + 1;
        int length = repeats * liked.size();
        if (positives.length < length) {
            positives = new int[length];
            negatives = new int[length];
        }
        for (int i = 0; i < length; i++) {
            positives[i] = liked.get(i % liked.size());
            negatives[i] = disliked.get(random.nextInt(disliked.size()));
        }
        size = Math.min(length / batch, reflection.mostBatches()) * batch;
        shuffle(length, random);
    }

    int size() {
        return size;
    }

    int positive(int pair) {
        return positives[pair];
    }

    int negative(int pair) {
        return negatives[pair];
    }

    /** Adds as many random items that the user did not interact with as there are items. */
    private void fill(IdBuffer items, SplittableRandom random) {
        int count = items.size();
        for (int i = 0; i < count; i++) {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                int item = random.nextInt(interactions.itemCount());
                if (!interactions.has(user, item)) {
                    items.add(item);
                    break;
                }
            }
        }
    }

    /** Only the first pairs are used, so only they need to be drawn. */
    private void shuffle(int length, SplittableRandom random) {
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(length - i);
            int positive = positives[i];
            positives[i] = positives[other];
            positives[other] = positive;
            int negative = negatives[i];
            negatives[i] = negatives[other];
            negatives[other] = negative;
        }
    }
}
