package askwalk.dataset.synthetic;

import askwalk.dataset.LocatedPairs;

/** Draws the likes of each user among the attributes of their training items. */
final class Likes {

    /** The number of draws by frequency before uniform ones. */
    private static final int MAX_FREQUENCY_TRIES = 8;

    private final Lists attributesOfItem;
    private final Draws draws;
    private final int[] wanted;
    private final LocatedPairs pairs = new LocatedPairs("likes");

    /** For each attribute, {@code 2 * user + 1} if the user can like it, and one more if the user does like it. */
    private final int[] marks;

    private final int[] possible;

    Likes(SyntheticSpec spec, Lists attributesOfItem, Draws draws) {
        this.attributesOfItem = attributesOfItem;
        this.draws = draws;
        wanted = Degrees.draw(draws, spec.users(), spec.likes(), 0, spec.attributes(), 1);
        marks = new int[spec.attributes()];
        possible = new int[spec.attributes()];
    }

    LocatedPairs pairs() {
        return pairs;
    }

    /** Draws the likes of the next user from the first items of an array, which are the training items. */
    void draw(int user, int[] items, int train) {
        if (wanted[user] == 0) {
            return;
        }
        int likeable = 2 * user + 1;
        int possibleCount = collect(items, train, likeable);
        for (int count = Math.min(wanted[user], possibleCount); count > 0; count--) {
            int attribute = draw(items, train, possibleCount, likeable);
            marks[attribute] = likeable + 1;
            Assembly.add(pairs, user, attribute);
        }
    }

    private int collect(int[] items, int train, int likeable) {
        int count = 0;
        for (int i = 0; i < train; i++) {
            int end = attributesOfItem.offsets[items[i] + 1];
            for (int at = attributesOfItem.offsets[items[i]]; at < end; at++) {
                int attribute = attributesOfItem.values[at];
                if (marks[attribute] != likeable) {
                    marks[attribute] = likeable;
                    possible[count++] = attribute;
                }
            }
        }
        return count;
    }

    /** Draws attributes by their frequency in the items first; after several rejected draws, uniformly. */
    private int draw(int[] items, int train, int possibleCount, int likeable) {
        for (int tries = 0; ; tries++) {
            int attribute;
            if (tries < MAX_FREQUENCY_TRIES) {
                int item = items[draws.below(train)];
                attribute = attributesOfItem.get(item, draws.below(attributesOfItem.size(item)));
            } else {
                attribute = possible[draws.below(possibleCount)];
            }
            if (marks[attribute] == likeable) {
                return attribute;
            }
        }
    }
}
