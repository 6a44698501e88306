package askwalk.dataset.synthetic;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Role;
import java.util.EnumMap;
import java.util.Map;

/** Draws each user's items, splits them into roles, and draws likes only from the attributes of training items. */
final class Interactions {

    /** The probability of drawing an item among those that carry a favourite attribute. */
    private static final double FAVOURITE_PROBABILITY = 0.9;

    /** The share of validation tuples, and the share of test tuples. */
    private static final double HELD_OUT_SHARE = 0.155;

    private static final double TAIL_EXPONENT = 1.5;

    /**
     * The number of rejected draws after which favourites are ignored; after twice as many, popularity is ignored too.
     */
    private static final int MAX_TRIES = 8;

    private final SyntheticSpec spec;
    private final Items items;
    private final Tastes tastes;
    private final Draws draws;
    private final Map<Role, LocatedPairs> tuples = new EnumMap<>(Role.class);
    private final Likes likes;
    private final int[] lastOwner;

    Interactions(SyntheticSpec spec, Items items, Tastes tastes, Draws draws, Draws forLikes) {
        this.spec = spec;
        this.items = items;
        this.tastes = tastes;
        this.draws = draws;
        likes = new Likes(spec, items.attributesOf, forLikes);
        lastOwner = new int[items.count()];
        for (Role role : Role.values()) {
            tuples.put(role, new LocatedPairs(role.word()));
        }
        draw();
    }

    LocatedPairs tuples(Role role) {
        return tuples.get(role);
    }

    LocatedPairs likes() {
        return likes.pairs();
    }

    private void draw() {
        int min = Math.max(SyntheticSpec.MIN_INTERACTIONS, (int) (spec.interactionsPerUser() / 5));
        int max = SyntheticSpec.maxInteractions(spec.items());
        int[] degrees = Degrees.draw(draws, spec.users(), spec.interactions(), min, max, TAIL_EXPONENT);
        int[] drawn = new int[max];
        for (int user = 0; user < spec.users(); user++) {
            int size = degrees[user];
            for (int i = 0; i < size; i++) {
                drawn[i] = newItem(user);
            }
            // Items drawn first are more popular; without this, roles would differ in popularity.
            draws.shuffle(drawn, size);
            int validation = heldOut(size);
            int train = size - validation - heldOut(size);
            add(Role.TRAIN, user, drawn, 0, train);
            add(Role.VALIDATION, user, drawn, train, train + validation);
            add(Role.TEST, user, drawn, train + validation, size);
            likes.draw(user, drawn, train);
        }
    }

    /** Rounds up or down at random, so that the shares also hold on average for users with few items. */
    private int heldOut(int size) {
        return Math.max(1, (int) (HELD_OUT_SHARE * size + draws.unit()));
    }

    private void add(Role role, int user, int[] drawn, int from, int to) {
        LocatedPairs pairs = tuples.get(role);
        for (int i = from; i < to; i++) {
            Assembly.add(pairs, user, drawn[i]);
        }
    }

    private int newItem(int user) {
        for (int tries = 0; ; tries++) {
            int item;
            if (tries >= 2 * MAX_TRIES) {
                item = draws.below(items.count());
            } else if (tries < MAX_TRIES && draws.chance(FAVOURITE_PROBABILITY)) {
                item = items.carrying(tastes.favourite(user, draws), draws);
            } else {
                item = items.popular(draws);
            }
            if (lastOwner[item] != user + 1) {
                lastOwner[item] = user + 1;
                return item;
            }
        }
    }
}
