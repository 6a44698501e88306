package askwalk.dataset.synthetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The size and the skew of a generated data set. Numbers of vertices are exact, as are the totals that follow from the
 * means of interactions, attributes and friends. There may be fewer likes, since users like only attributes of their
 * training items. Immutable and therefore safe for concurrent use.
 *
 * @param name the name of the data set
 * @param users the number of users
 * @param items the number of items
 * @param attributes the number of fine attributes, which items carry
 * @param coarseAttributes the number of parents of fine attributes; may be 0
 * @param interactionsPerUser the mean number of items of a user, over all three roles
 * @param attributesPerItem the mean number of attributes of an item
 * @param friendsPerUser the mean number of friends of a user; half as many friendships as users times this
 * @param likesPerUser the mean number of attributes that a user likes; may be 0
 * @param skew the exponent of Zipf's law of popularity, from 0 to 4; 0 makes all equally popular
 * @param seed the seed of all randomness
 */
public record SyntheticSpec(
        String name,
        int users,
        int items,
        int attributes,
        int coarseAttributes,
        double interactionsPerUser,
        double attributesPerItem,
        double friendsPerUser,
        double likesPerUser,
        double skew,
        long seed) {

    /** The size of LastFM as SCPR uses it: 76,696 interactions, 30,290 item attributes, 11,979 friendships. */
    public static final SyntheticSpec LASTFM = new SyntheticSpec(
            "lastfm", 1_801, 7_432, 33, 0, 76_696 / 1_801.0, 30_290 / 7_432.0, 23_958 / 1_801.0, 7_276 / 1_801.0, 1, 1);

    /** The size of Yelp as EAR uses it: 1,368,606 interactions, 477,012 item attributes, 688,209 friendships. */
    public static final SyntheticSpec YELP = new SyntheticSpec(
            "yelp", 27_675, 70_311, 590, 29, 1_368_606 / 27_675.0, 477_012 / 70_311.0, 2 * 688_209 / 27_675.0, 0, 1, 1);

    /**
     * Ten times the users and items of Yelp, and so ten times its edges. The attributes stay 590 under 29: a growing
     * catalogue describes more items with the same attributes, which is what makes it harder, since each attribute then
     * leaves ten times as many candidates.
     */
    public static final SyntheticSpec YELP10X = new SyntheticSpec(
            "yelp10x",
            10 * YELP.users,
            10 * YELP.items,
            YELP.attributes,
            YELP.coarseAttributes,
            YELP.interactionsPerUser,
            YELP.attributesPerItem,
            YELP.friendsPerUser,
            YELP.likesPerUser,
            YELP.skew,
            YELP.seed);

    /** One interaction for each role, and one more for training. */
    static final int MIN_INTERACTIONS = 4;

    private static final int MAX_VERTICES = 100_000_000;
    private static final int MAX_ATTRIBUTES = 100_000;
    private static final int MAX_EDGES = 500_000_000;
    private static final double MAX_SKEW = 4;

    /**
     * Creates a specification and checks it.
     *
     * @throws IllegalArgumentException if a number is out of its range, the items together carry fewer attributes than
     *     there are, or a relation would have more than 500,000,000 edges; the message is one line, fit for display
     */
    public SyntheticSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is empty; give the data set a name");
        }
        check("users", users, 1, MAX_VERTICES, "");
        check("items", items, 2 * MIN_INTERACTIONS, MAX_VERTICES, "");
        check("attributes", attributes, 1, MAX_ATTRIBUTES, "");
        check("coarseAttributes", coarseAttributes, 0, attributes, " (each needs a child, so no more than attributes)");
        check(
                "interactionsPerUser",
                interactionsPerUser,
                MIN_INTERACTIONS,
                maxInteractions(items),
                " (half of the items)");
        check("attributesPerItem", attributesPerItem, 1, attributes, " (all attributes)");
        check("friendsPerUser", friendsPerUser, 0, (users - 1) / 2.0, " (half of the other users)");
        check("likesPerUser", likesPerUser, 0, attributes, " (all attributes)");
        check("skew", skew, 0, MAX_SKEW, "");
        checkEdges("users", users, "interactionsPerUser", interactionsPerUser);
        checkEdges("items", items, "attributesPerItem", attributesPerItem);
        checkEdges("users", users, "friendsPerUser", friendsPerUser);
        checkEdges("users", users, "likesPerUser", likesPerUser);
        if (Math.round(items * attributesPerItem) < attributes) {
            throw new IllegalArgumentException(items + " items with " + plain(attributesPerItem)
                    + " attributes each cannot carry all of " + attributes
                    + " attributes; raise items or attributesPerItem, or lower attributes");
        }
    }

    /**
     * Returns the named specifications, with the sizes of data sets of the literature.
     *
     * @return the presets, from small to large
     */
    public static List<SyntheticSpec> presets() {
        return List.of(LASTFM, YELP, YELP10X);
    }

    /**
     * Finds a preset.
     *
     * @param name its name
     * @return the preset
     * @throws IllegalArgumentException if there is none with this name; the message lists all presets
     */
    public static SyntheticSpec preset(String name) {
        return presets().stream()
                .filter(preset -> preset.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no preset '" + name + "'; choose one of "
                        + presets().stream().map(SyntheticSpec::name).collect(Collectors.joining(", "))));
    }

    /**
     * Returns this specification with another seed.
     *
     * @param newSeed the seed of all randomness
     * @return the changed specification
     */
    public SyntheticSpec withSeed(long newSeed) {
        return new SyntheticSpec(
                name,
                users,
                items,
                attributes,
                coarseAttributes,
                interactionsPerUser,
                attributesPerItem,
                friendsPerUser,
                likesPerUser,
                skew,
                newSeed);
    }

    /** Returns all numbers, which together determine the data set. */
    String numbers() {
        return "users " + users + ", items " + items + ", attributes " + attributes + ", coarseAttributes "
                + coarseAttributes + ", interactionsPerUser " + plain(interactionsPerUser) + ", attributesPerItem "
                + plain(attributesPerItem) + ", friendsPerUser " + plain(friendsPerUser) + ", likesPerUser "
                + plain(likesPerUser) + ", skew " + plain(skew) + ", seed " + seed;
    }

    /** Returns the maximum number of items of one user, which leaves others to recommend. */
    static int maxInteractions(int items) {
        return items / 2;
    }

    /** Returns the number of user-item pairs of all roles. */
    int interactions() {
        return (int) Math.round(users * interactionsPerUser);
    }

    /** Returns the number of item-attribute pairs. */
    int itemAttributes() {
        return (int) Math.round(items * attributesPerItem);
    }

    /** Returns the number of friendships, each counted once. */
    int friendships() {
        return (int) Math.round(users * friendsPerUser / 2);
    }

    /** Returns the number of likes, if training items carry enough attributes. */
    int likes() {
        return (int) Math.round(users * likesPerUser);
    }

    private static void check(String name, double value, double min, double max, String why) {
        // Negated, so that NaN is refused.
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    name + " is from " + plain(min) + " to " + plain(max) + why + ", not " + plain(value));
        }
    }

    private static void checkEdges(String count, int vertices, String mean, double perVertex) {
        if (vertices * perVertex > MAX_EDGES) {
            throw new IllegalArgumentException(
                    count + " times " + mean + " is " + plain(Math.rint(vertices * perVertex)) + ", and at most "
                            + plain(MAX_EDGES) + " fit; lower one of them");
        }
    }

    /** Returns the shortest decimal form of a number; Double.toString differs between versions of Java. */
    private static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; ; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.toPlainString();
            }
        }
    }
}
