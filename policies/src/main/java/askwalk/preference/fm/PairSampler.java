package askwalk.preference.fm;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.preference.Reflection;
import java.util.SplittableRandom;

/**
 * A sampler of the BPR pairs of a round of reflection. The positive is an item of the user's training interactions, the
 * negative a rejected item; either can be a random item without an interaction of the user. Only training interactions
 * are available here, so a random item may be the target item. Not safe for concurrent use.
 */
final class PairSampler {

    private static final int MAX_TRIES = 50;

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
     * Samples pairs. The liked items are repeated until there are more pairs than in a mini-batch; an incomplete last
     * mini-batch is dropped.
     */
    void draw(Ids rejected, SplittableRandom random) {
        liked.clear();
        for (int i = interactions.start(user); i < interactions.end(user); i++) {
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
        size = Math.min(length / batch, reflection.maxBatches()) * batch;
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

    /** Adds random items without an interaction of the user, as many as there are items. */
    private void fill(IdBuffer items, SplittableRandom random) {
        int count = items.size();
        for (int i = 0; i < count; i++) {
            for (int tries = 0; tries < MAX_TRIES; tries++) {
                int item = random.nextInt(interactions.itemCount());
                if (!interactions.has(user, item)) {
                    items.add(item);
                    break;
                }
            }
        }
    }

    /** Shuffles the pairs. Only the first ones are used, so only their positions are shuffled. */
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
