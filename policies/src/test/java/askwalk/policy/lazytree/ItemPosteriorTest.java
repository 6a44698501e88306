package askwalk.policy.lazytree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.KnowledgeGraph;
import askwalk.policy.tree.TrainingSessions;
import askwalk.policy.tree.TreeWorld;
import askwalk.random.Seed;
import askwalk.testing.TinyGraphs;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pair tables, posteriors and question search, by hand and compared with brute force. */
class ItemPosteriorTest {

    private static final double FLIP_RATE = 0.01;

    private final KnowledgeGraph music = TinyGraphs.music();

    /**
     * Kind of Blue has two sessions, one with jazz and calm accepted, one with trumpet. With one pseudo-session its
     * prior is 3, of which half goes to the pairs, since the back-off counts two sessions. Jazz was accepted in one of
     * three sessions with items that have it, and all attributes in 7 of 14: (1 + 0.5) / (3 + 1) = 0.375, and so (1 + 2
     * x 0.375) / (2 + 2) for this item.
     */
    @Test
    void pairsAndRatesAreCounted() {
        PairTable table = counts(true).table(1, 1, 2, 2);
        assertThat(Arrays.copyOf(table.pairItems, 2)).containsExactly(0, 0);
        assertThat(Arrays.copyOf(table.pairWeights, 2)).containsExactly(0.75, 0.75);
        assertThat(Arrays.copyOf(table.pairAttributes, 3)).containsExactly(0, 4, 2);
        assertThat(table.independentWeights[TinyGraphs.KIND_OF_BLUE]).isEqualTo(1.5);
        assertThat(table.independentWeights[TinyGraphs.BLUE_TRAIN])
                .as("no session")
                .isEqualTo(1);
        assertThat(table.acceptanceRates[0]).isEqualTo(0.4375);
        assertThat(counts(true).table(2, 1, 2, 2).independentWeights[0])
                .as("popularity squared")
                .isEqualTo(4.5);
    }

    @Test
    void withoutListsThereAreNoPairs() {
        PairTable table = counts(false).table(1, 1, 2, 2);
        assertThat(table.pairItems).isEmpty();
        assertThat(table.independentWeights).containsExactly(3, 2, 1, 3, 2, 1);
        assertThat(table.acceptanceRates).containsOnly(1);
        TrainingSessions sessions = TrainingSessions.of(music, null, new Seed(1));
        assertThat(new PairCounts(music, sessions, false, 0.9).table(1, 1, 2, 2).acceptanceRates)
                .containsOnly(0.9);
    }

    @Test
    void answersScaleContradictingItemsByTheFlipRate() {
        ItemPosterior posterior = new ItemPosterior(counts(false).table(1, 1, 2, 2), FLIP_RATE);
        posterior.accept(TinyGraphs.JAZZ);
        posterior.reject(TinyGraphs.TRUMPET);
        posterior.removeItem(TinyGraphs.HARVEST);
        posterior.updateItems();
        double[] expected = {3 * FLIP_RATE, 2 * FLIP_RATE, 1, 0, 2 * FLIP_RATE, FLIP_RATE};
        for (int item = 0; item < 6; item++) {
            assertThat(posterior.itemWeights[item]).isCloseTo(expected[item], within(1e-12));
        }
        assertThat(posterior.isAsked(TinyGraphs.JAZZ)).isTrue();
        assertThat(posterior.isAsked(TinyGraphs.ROCK)).isFalse();
        assertThat(posterior.total()).isCloseTo(1 + 8 * FLIP_RATE, within(1e-12));
        assertThat(Arrays.copyOf(posterior.items, posterior.size())).containsExactly(0, 1, 2, 4, 5);
    }

    /**
     * In any order of answers, an item's weight is the sum over its pairs, with a factor of the flip rate for each
     * contradiction.
     */
    @Test
    void theOrderOfAnswersDoesNotMatter() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PairTable table = table(seed);
            int[] asked =
                    random.ints(0, TreeWorld.ATTRIBUTES).distinct().limit(4).toArray();
            boolean[] said = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            ItemPosterior one = new ItemPosterior(table, FLIP_RATE);
            ItemPosterior other = new ItemPosterior(table, FLIP_RATE);
            for (int i = 0; i < 4; i++) {
                answer(one, asked[i], said[i]);
                answer(other, asked[3 - i], said[3 - i]);
            }
            for (int item = 0; item < TreeWorld.ITEMS; item++) {
                double expected = bruteForce(table, item, asked, said);
                assertThat(one.itemWeights[item])
                        .as("seed %d", seed)
                        .isCloseTo(expected, within(1e-9 * (1 + expected)));
                assertThat(other.itemWeights[item])
                        .as("seed %d", seed)
                        .isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
    }

    /** The best questions by entropy and by hits equal those of brute force over all items and both answers. */
    @Test
    void questionsAreSelectedByEntropyOrValue() {
        boolean[] askable = new boolean[TreeWorld.ATTRIBUTES + 2];
        Arrays.fill(askable, true);
        askable[1] = false;
        int disagree = 0;
        for (long seed = 0; seed < 30; seed++) {
            ItemPosterior posterior = new ItemPosterior(table(seed), 1e-4);
            answer(posterior, 0, true);
            Seed ties = new Seed(seed);
            QuestionSearch search = new QuestionSearch(posterior, askable, ties, 40);
            RecommendationValue lists = new RecommendationValue(2, 0.1);
            double minEntropy = Double.POSITIVE_INFINITY;
            double maxValue = 0;
            int entropyBest = -1;
            int valueBest = -1;
            for (int attribute = 2; attribute < TreeWorld.ATTRIBUTES; attribute++) {
                double[][] parts = parts(posterior, attribute);
                double entropy = entropy(parts[0]) + entropy(parts[1]);
                double value = value(parts[0], 2, 0.1, 3) + value(parts[1], 2, 0.1, 3);
                if (entropy < minEntropy) {
                    minEntropy = entropy;
                    entropyBest = attribute;
                }
                if (value > maxValue) {
                    maxValue = value;
                    valueBest = attribute;
                }
            }
            assertThat(search.minEntropyQuestion()).as("seed %d", seed).isEqualTo(entropyBest);
            assertThat(search.maxValueQuestion(lists, 3)).as("seed %d", seed).isEqualTo(valueBest);
            assertThat(search.value()).isCloseTo(maxValue / posterior.total(), within(1e-6));
            double[] all = new double[posterior.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = posterior.itemWeights[posterior.items[i]];
            }
            assertThat(search.valueWithoutQuestion(lists, 4))
                    .isCloseTo(value(all, 2, 0.1, 4) / posterior.total(), within(1e-9));
            QuestionSearch one = new QuestionSearch(posterior, askable, ties, 1);
            assertThat(one.maxValueQuestion(lists, 3))
                    .as("a list of one has the best by entropy")
                    .isEqualTo(entropyBest);
            disagree += entropyBest == valueBest ? 0 : 1;
        }
        assertThat(disagree).isBetween(1, 29);
    }

    @Test
    void withoutUncertaintyThereIsNoQuestion() {
        ItemPosterior posterior = new ItemPosterior(counts(false).table(1, 1, 2, 2), 1e-9);
        boolean[] askable = new boolean[7];
        Arrays.fill(askable, true);
        QuestionSearch search = new QuestionSearch(posterior, askable, new Seed(1), 40);
        answer(posterior, TinyGraphs.SAX, true);
        assertThat(search.minEntropyQuestion()).isEqualTo(QuestionSearch.NONE);
        assertThat(search.maxValueQuestion(new RecommendationValue(2, 0), 1)).isEqualTo(QuestionSearch.NONE);
    }

    /**
     * Compared with sorting and summing, with ties, zeros, lists longer than the number of items, and weights on a yes.
     */
    @Test
    void recommendationsAreValuedByWeightAndTurn() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PairTable table = table(seed % 5);
            ItemPosterior posterior = new ItemPosterior(table, FLIP_RATE);
            for (int item = 0; item < TreeWorld.ITEMS; item++) {
                posterior.removeItem(item);
                posterior.independentWeights[item] = random.nextInt(4) == 0 ? 1 : random.nextDouble();
            }
            posterior.updateItems();
            ItemsByWeight sorted = new ItemsByWeight();
            sorted.sort(posterior);
            AnswerWeights.YesWeights yes = new AnswerWeights.YesWeights();
            yes.positions = new int[posterior.size()];
            yes.weights = new double[posterior.size()];
            double[] rest = Arrays.copyOf(sorted.weights(), posterior.size());
            for (int place = 0; place < posterior.size(); place++) {
                assertThat(sorted.upperBounds()[place]).isGreaterThanOrEqualTo(sorted.weights()[place]);
                if (place > 0) {
                    assertThat(sorted.upperBounds()[place]).isLessThanOrEqualTo(sorted.upperBounds()[place - 1]);
                }
                if (random.nextBoolean()) {
                    yes.positions[yes.size] = place;
                    yes.weights[yes.size] = random.nextDouble() * rest[place];
                    rest[place] -= yes.weights[yes.size++];
                }
            }
            int listSize = random.nextInt(1, 12);
            int turns = random.nextInt(1, 6);
            double cost = random.nextInt(2) * 0.07;
            RecommendationValue lists = new RecommendationValue(listSize, cost);
            assertThat(lists.of(sorted.weights(), posterior.size(), turns))
                    .as("seed %d", seed)
                    .isCloseTo(
                            value(Arrays.copyOf(sorted.weights(), posterior.size()), listSize, cost, turns),
                            within(1e-9));
            assertThat(lists.afterNo(sorted, posterior.size(), yes, turns))
                    .as("seed %d", seed)
                    .isCloseTo(value(rest, listSize, cost, turns), within(1e-9));
        }
    }

    private PairCounts counts(boolean hasPairs) {
        TrainingSessions sessions = TrainingSessions.of(music, hasPairs ? TinyGraphs.lists() : null, new Seed(1));
        return new PairCounts(music, sessions, hasPairs, 1);
    }

    private static PairTable table(long seed) {
        TreeWorld world = new TreeWorld(seed);
        TrainingSessions sessions = TrainingSessions.of(world.graph, world.lists, new Seed(seed));
        return new PairCounts(world.graph, sessions, true, 1).table(1, 0.1, 5, 2);
    }

    private static void answer(ItemPosterior posterior, int attribute, boolean yes) {
        if (yes) {
            posterior.accept(attribute);
        } else {
            posterior.reject(attribute);
        }
        posterior.updateItems();
    }

    private static double bruteForce(PairTable table, int item, int[] asked, boolean[] said) {
        double independent = table.independentWeights[item];
        for (int i = 0; i < asked.length; i++) {
            double rate = rate(table, item, asked[i]);
            independent *= said[i] ? rate + (1 - rate) * FLIP_RATE : 1 - rate + rate * FLIP_RATE;
        }
        double sum = independent;
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            double weight = table.pairWeights[pair];
            for (int i = 0; i < asked.length; i++) {
                weight *= accepts(table, pair, asked[i]) == said[i] ? 1 : FLIP_RATE;
            }
            sum += weight;
        }
        return sum;
    }

    private static double rate(PairTable table, int item, int attribute) {
        for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
            if (table.itemAttributes[at] == attribute) {
                return table.acceptanceRates[at];
            }
        }
        return 0;
    }

    private static boolean accepts(PairTable table, int pair, int attribute) {
        for (int at = table.pairStarts[pair]; at < table.pairStarts[pair + 1]; at++) {
            if (table.pairAttributes[at] == attribute) {
                return true;
            }
        }
        return false;
    }

    /** Returns the weight of each item on a yes and on a no. */
    private static double[][] parts(ItemPosterior posterior, int attribute) {
        PairTable table = posterior.table();
        double[][] parts = new double[2][posterior.size()];
        for (int i = 0; i < posterior.size(); i++) {
            int item = posterior.items[i];
            double yes = posterior.independentWeights[item] * rate(table, item, attribute);
            for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
                yes += accepts(table, pair, attribute) ? posterior.pairWeights[pair] : 0;
            }
            parts[0][i] = yes;
            parts[1][i] = posterior.itemWeights[item] - yes;
        }
        return parts;
    }

    /** Returns the entropy times the weight of the answer. */
    private static double entropy(double[] weights) {
        double total = Arrays.stream(weights).sum();
        double sum = 0;
        for (double weight : weights) {
            sum -= weight > 0 ? weight * Math.log(weight / total) : 0;
        }
        return sum;
    }

    private static double value(double[] weights, int listSize, double cost, int turns) {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double value = 0;
        for (int place = 0; place < Math.min(sorted.length, listSize * turns); place++) {
            value += sorted[sorted.length - 1 - place] * (1 + cost * (turns - 1 - place / listSize));
        }
        return value;
    }
}
