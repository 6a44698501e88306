package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.dataset.Dataset;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Statistical properties at the size of LastFM. Seeds are fixed; bounds are several standard errors away from chance.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticStatisticsTest {

    private Dataset dataset;
    private Profiles profiles;
    private int[][] train;
    private int[][] test;

    @BeforeAll
    void generate() {
        dataset = Synthetic.generate(SyntheticSpec.LASTFM);
        profiles = new Profiles(dataset);
        train = profiles.items(Role.TRAIN);
        test = profiles.items(Role.TEST);
    }

    @Test
    void splitsBySixtyNineToFifteenAndAHalf() {
        double all = SyntheticSpec.LASTFM.interactions();

        assertThat(dataset.train().size() / all).isCloseTo(0.69, within(0.01));
        assertThat(dataset.validation().size() / all).isCloseTo(0.155, within(0.005));
        assertThat(dataset.test().size() / all).isCloseTo(0.155, within(0.005));
    }

    @Test
    void givesNearlyAllLikesThatWereAskedFor() {
        assertThat(dataset.graph().from(Relation.LIKES).size() / 7_276.0).isBetween(0.97, 1.0);
    }

    @Test
    void givesSomeUsersManyMoreItemsThanMostHave() {
        int[] sizes =
                Arrays.stream(train).mapToInt(items -> items.length).sorted().toArray();
        double mean = Arrays.stream(sizes).average().orElseThrow();

        assertThat(sizes[sizes.length / 2]).isLessThan((int) (0.8 * mean));
        assertThat(sizes[sizes.length * 99 / 100]).isGreaterThan((int) (3 * mean));
    }

    /** Test items of other users are equally popular, so only favourites can make the difference. */
    @Test
    void letsUsersTrainingItemsTellTheirTestItemsFromOthers() {
        int users = train.length;
        double wins = IntStream.range(0, users)
                .filter(user -> {
                    double[] profile = profiles.profile(train[user]);
                    return profiles.fit(profile, test[user]) > profiles.fit(profile, test[(user + 1) % users]);
                })
                .count();

        assertThat(wins / users).isGreaterThan(0.65);
    }

    @Test
    void letsFriendsShareATaste() {
        Ids from = dataset.graph().from(Relation.FRIEND_OF);
        Ids to = dataset.graph().to(Relation.FRIEND_OF);
        int users = train.length;
        double wins = IntStream.range(0, from.size())
                .filter(edge -> {
                    double[] profile = profiles.profile(train[from.get(edge)]);
                    int nonFriend = (to.get(edge) + 1) % users;
                    return profiles.fit(profile, train[to.get(edge)]) > profiles.fit(profile, train[nonFriend]);
                })
                .count();

        assertThat(wins / from.size()).isGreaterThan(0.57);
    }

    @Test
    void letsLikesTellOfTheTaste() {
        Ids from = dataset.graph().from(Relation.LIKES);
        Ids to = dataset.graph().to(Relation.LIKES);
        double wins = IntStream.range(0, from.size())
                .filter(edge -> profiles.profile(test[from.get(edge)])[to.get(edge)]
                        > profiles.profile(test[(from.get(edge) + 1) % test.length])[to.get(edge)])
                .count();
        double losses = IntStream.range(0, from.size())
                .filter(edge -> profiles.profile(test[from.get(edge)])[to.get(edge)]
                        < profiles.profile(test[(from.get(edge) + 1) % test.length])[to.get(edge)])
                .count();

        assertThat(wins / (wins + losses)).isGreaterThan(0.53);
    }

    @Test
    void tellsNothingByIds() {
        int[] popularity = profiles.popularity();
        int[] degrees = Arrays.stream(train).mapToInt(items -> items.length).toArray();

        assertThat(rankCorrelationWithId(popularity)).isCloseTo(0, within(4 / Math.sqrt(popularity.length)));
        assertThat(rankCorrelationWithId(degrees)).isCloseTo(0, within(4 / Math.sqrt(degrees.length)));
        assertThat(meanAreaOfTestAboveTrain(
                        profiles, IntStream.range(0, popularity.length).toArray()))
                .isCloseTo(0.5, within(0.03));
    }

    @Test
    void tellsNothingByIdsOfManyAttributes() {
        Profiles many = new Profiles(Synthetic.generate(skewed(1)));

        assertThat(rankCorrelationWithId(many.carriers())).isCloseTo(0, within(4 / Math.sqrt(800)));
    }

    /** Each coarse attribute is first given one child of its own, which must not be the one with the same number. */
    @Test
    void tellsNoParentByTheId() {
        Dataset many = Synthetic.generate(new SyntheticSpec("parents", 10, 800, 800, 400, 4, 1, 0, 0, 1, 1));
        Ids children = many.graph().from(Relation.CHILD_OF);
        Ids parents = many.graph().to(Relation.CHILD_OF);
        long sameNumber = IntStream.range(0, children.size())
                .filter(edge -> parents.get(edge) - 800 == children.get(edge))
                .count();

        assertThat(sameNumber).isLessThan(12);
    }

    /** With strong skew, the items that a user draws last are unpopular; roles must not depend on that. */
    @Test
    void drawsTheRoleWhateverThePopularity() {
        Profiles crowded =
                new Profiles(Synthetic.generate(new SyntheticSpec("crowded", 1_000, 200, 20, 0, 40, 3, 0, 0, 2, 1)));

        assertThat(meanAreaOfTestAboveTrain(crowded, crowded.popularity())).isCloseTo(0.5, within(0.02));
    }

    @Test
    void givesTheTopALargerShareTheLargerTheSkew() {
        double[] itemShares = new double[4];
        double[] attributeShares = new double[4];
        for (int i = 0; i < 4; i++) {
            Profiles skewed = new Profiles(Synthetic.generate(skewed(0.5 * i)));
            itemShares[i] = topShare(skewed.popularity());
            attributeShares[i] = topShare(skewed.carriers());
        }

        // Without skew the top one percent has little more than one percent, by chance.
        assertThat(itemShares[0]).isBetween(0.01, 0.03);
        assertThat(attributeShares[0]).isBetween(0.01, 0.02);
        for (int i = 1; i < 4; i++) {
            assertThat(itemShares[i]).isGreaterThan(1.4 * itemShares[i - 1]);
            assertThat(attributeShares[i]).isGreaterThan(1.4 * attributeShares[i - 1]);
        }
    }

    @Test
    void givesMostFineAttributesOneParentAndAnEighthNone() {
        Dataset coarse = Synthetic.generate(skewed(1));
        int[] parents = new int[800];
        Ids children = coarse.graph().from(Relation.CHILD_OF);
        for (int edge = 0; edge < children.size(); edge++) {
            parents[children.get(edge)]++;
        }

        assertThat(share(parents, 0)).isCloseTo(0.12, within(0.05));
        assertThat(share(parents, 1)).isCloseTo(0.72, within(0.07));
        assertThat(share(parents, 2)).isCloseTo(0.12, within(0.05));
        assertThat(share(parents, 3)).isBetween(0.01, 0.08);
    }

    private static SyntheticSpec skewed(double skew) {
        return new SyntheticSpec("skewed", 1_000, 2_000, 800, 10, 30, 4, 5, 0, skew, 3);
    }

    private static double share(int[] counts, int wanted) {
        return Arrays.stream(counts).filter(count -> count == wanted).count() / (double) counts.length;
    }

    private static double topShare(int[] counts) {
        int[] sorted = Arrays.stream(counts).sorted().toArray();
        int top = sorted.length / 100;
        return Arrays.stream(sorted, sorted.length - top, sorted.length).sum()
                / (double) Arrays.stream(sorted).sum();
    }

    /** Spearman's coefficient, with ties in random order. */
    private static double rankCorrelationWithId(int[] values) {
        int size = values.length;
        int[] tieBreak = new Draws(5).permutation(size);
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(id -> values[id]).thenComparing(id -> tieBreak[id]))
                .mapToInt(Integer::intValue)
                .toArray();
        double squares = 0;
        for (int rank = 0; rank < size; rank++) {
            squares += Math.pow(rank - order[rank], 2);
        }
        return 1 - 6 * squares / (size * (Math.pow(size, 2) - 1));
    }

    /**
     * The share of pairs, within a user, in which a test item has a larger value than a training item; ties count half.
     */
    private static double meanAreaOfTestAboveTrain(Profiles profiles, int[] values) {
        int[][] train = profiles.items(Role.TRAIN);
        int[][] test = profiles.items(Role.TEST);
        double sum = 0;
        for (int user = 0; user < train.length; user++) {
            double above = 0;
            for (int testItem : test[user]) {
                for (int trainItem : train[user]) {
                    above += (1 + Integer.signum(values[testItem] - values[trainItem])) / 2.0;
                }
            }
            sum += above / (test[user].length * train[user].length);
        }
        return sum / train.length;
    }
}
