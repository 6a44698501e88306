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

/** Pairs, beliefs and questions, by hand and against the sums written out in full. */
class ItemPosteriorTest {

    private static final double DOUBT = 0.01;

    private final KnowledgeGraph music = TinyGraphs.music();

    /**
     * Kind of Blue was wanted twice, once for jazz and calm, once for the trumpet. With one session added to each item
     * its prior is 3, of which half is on pairs as two sessions are on its attributes. Jazz was named in one of the
     * three sessions whose item has it, where all attributes were named in 7 of 14: (1 + 0.5) / (3 + 1) = 0.375, and so
     * for this item (1 + 2 x 0.375) / (2 + 2).
     */
    @Test
    void pairsAndRatesAreWhatWasObserved() {
        PairTable table = counts(true).table(1, 1, 2, 2);
        assertThat(Arrays.copyOf(table.pairItems, 2)).containsExactly(0, 0);
        assertThat(Arrays.copyOf(table.pairWeights, 2)).containsExactly(0.75, 0.75);
        assertThat(Arrays.copyOf(table.pairAttributes, 3)).containsExactly(0, 4, 2);
        assertThat(table.itemWeights[TinyGraphs.KIND_OF_BLUE]).isEqualTo(1.5);
        assertThat(table.itemWeights[TinyGraphs.BLUE_TRAIN]).as("never wanted").isEqualTo(1);
        assertThat(table.rates[0]).isEqualTo(0.4375);
        assertThat(counts(true).table(2, 1, 2, 2).itemWeights[0])
                .as("popularity squared")
                .isEqualTo(4.5);
    }

    @Test
    void withoutListsAttributesSayAll() {
        PairTable table = counts(false).table(1, 1, 2, 2);
        assertThat(table.pairItems).isEmpty();
        assertThat(table.itemWeights).containsExactly(3, 2, 1, 3, 2, 1);
        assertThat(table.rates).containsOnly(1);
        TrainingSessions sessions = TrainingSessions.of(music, null, new Seed(1));
        assertThat(new PairCounts(music, sessions, false, 0.9).table(1, 1, 2, 2).rates)
                .containsOnly(0.9);
    }

    @Test
    void aYesAndANoSpeakAgainstWhatDoesNotFit() {
        ItemPosterior belief = new ItemPosterior(counts(false).table(1, 1, 2, 2), DOUBT);
        belief.accept(TinyGraphs.JAZZ);
        belief.reject(TinyGraphs.TRUMPET);
        belief.drop(TinyGraphs.HARVEST);
        belief.sum();
        double[] expected = {3 * DOUBT, 2 * DOUBT, 1, 0, 2 * DOUBT, DOUBT};
        for (int item = 0; item < 6; item++) {
            assertThat(belief.items[item]).isCloseTo(expected[item], within(1e-12));
        }
        assertThat(belief.isAsked(TinyGraphs.JAZZ)).isTrue();
        assertThat(belief.isAsked(TinyGraphs.ROCK)).isFalse();
        assertThat(belief.total()).isCloseTo(1 + 8 * DOUBT, within(1e-12));
        assertThat(Arrays.copyOf(belief.live, belief.size())).containsExactly(0, 1, 2, 4, 5);
    }

    /** In any order of answers, an item's weight is the sum over its pairs, each doubted once for each misfit. */
    @Test
    void answersAddUpInAnyOrder() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PairTable table = table(seed);
            int[] asked =
                    random.ints(0, TreeWorld.ATTRIBUTES).distinct().limit(4).toArray();
            boolean[] said = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            ItemPosterior one = new ItemPosterior(table, DOUBT);
            ItemPosterior other = new ItemPosterior(table, DOUBT);
            for (int i = 0; i < 4; i++) {
                answer(one, asked[i], said[i]);
                answer(other, asked[3 - i], said[3 - i]);
            }
            for (int item = 0; item < TreeWorld.ITEMS; item++) {
                double expected = bruteForce(table, item, asked, said);
                assertThat(one.items[item]).as("seed %d", seed).isCloseTo(expected, within(1e-9 * (1 + expected)));
                assertThat(other.items[item]).as("seed %d", seed).isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
        }
    }

    /** The best question by entropy and by hits are those of sums over all items and both answers. */
    @Test
    void questionsAreJudgedByWhatTheirAnswersLeave() {
        boolean[] askable = new boolean[TreeWorld.ATTRIBUTES + 2];
        Arrays.fill(askable, true);
        askable[1] = false;
        int disagree = 0;
        for (long seed = 0; seed < 30; seed++) {
            ItemPosterior belief = new ItemPosterior(table(seed), 1e-4);
            answer(belief, 0, true);
            Seed ties = new Seed(seed);
            QuestionSearch search = new QuestionSearch(belief, askable, ties, 40);
            RecommendationValue lists = new RecommendationValue(2, 0.1);
            double leastEntropy = Double.POSITIVE_INFINITY;
            double mostValue = 0;
            int entropyBest = -1;
            int valueBest = -1;
            for (int attribute = 2; attribute < TreeWorld.ATTRIBUTES; attribute++) {
                double[][] parts = parts(belief, attribute);
                double entropy = entropy(parts[0]) + entropy(parts[1]);
                double value = value(parts[0], 2, 0.1, 3) + value(parts[1], 2, 0.1, 3);
                if (entropy < leastEntropy) {
                    leastEntropy = entropy;
                    entropyBest = attribute;
                }
                if (value > mostValue) {
                    mostValue = value;
                    valueBest = attribute;
                }
            }
            assertThat(search.ofLeastEntropy()).as("seed %d", seed).isEqualTo(entropyBest);
            assertThat(search.ofMostValue(lists, 3)).as("seed %d", seed).isEqualTo(valueBest);
            assertThat(search.value()).isCloseTo(mostValue / belief.total(), within(1e-6));
            double[] all = new double[belief.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = belief.items[belief.live[i]];
            }
            assertThat(search.valueNow(lists, 4)).isCloseTo(value(all, 2, 0.1, 4) / belief.total(), within(1e-9));
            QuestionSearch one = new QuestionSearch(belief, askable, ties, 1);
            assertThat(one.ofMostValue(lists, 3))
                    .as("a list of one has the best by entropy")
                    .isEqualTo(entropyBest);
            disagree += entropyBest == valueBest ? 0 : 1;
        }
        assertThat(disagree).isBetween(1, 29);
    }

    @Test
    void whenAllIsKnownThereIsNothingToAsk() {
        ItemPosterior belief = new ItemPosterior(counts(false).table(1, 1, 2, 2), 1e-9);
        boolean[] askable = new boolean[7];
        Arrays.fill(askable, true);
        QuestionSearch search = new QuestionSearch(belief, askable, new Seed(1), 40);
        answer(belief, TinyGraphs.SAX, true);
        assertThat(search.ofLeastEntropy()).isEqualTo(QuestionSearch.NONE);
        assertThat(search.ofMostValue(new RecommendationValue(2, 0), 1)).isEqualTo(QuestionSearch.NONE);
    }

    /** Against sorting all and adding up, with ties, zeros, lists that are longer than there are items, and parts. */
    @Test
    void listsAreWorthTheirWeightsAndTheTurnsLeft() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PairTable table = table(seed % 5);
            ItemPosterior belief = new ItemPosterior(table, DOUBT);
            for (int item = 0; item < TreeWorld.ITEMS; item++) {
                belief.drop(item);
                belief.alone[item] = random.nextInt(4) == 0 ? 1 : random.nextDouble();
            }
            belief.sum();
            ItemsByWeight heaviest = new ItemsByWeight();
            heaviest.sort(belief);
            AnswerWeights.Part part = new AnswerWeights.Part();
            part.places = new int[belief.size()];
            part.weights = new double[belief.size()];
            double[] rest = Arrays.copyOf(heaviest.weights(), belief.size());
            for (int place = 0; place < belief.size(); place++) {
                assertThat(heaviest.bounds()[place]).isGreaterThanOrEqualTo(heaviest.weights()[place]);
                if (place > 0) {
                    assertThat(heaviest.bounds()[place]).isLessThanOrEqualTo(heaviest.bounds()[place - 1]);
                }
                if (random.nextBoolean()) {
                    part.places[part.size] = place;
                    part.weights[part.size] = random.nextDouble() * rest[place];
                    rest[place] -= part.weights[part.size++];
                }
            }
            int listSize = random.nextInt(1, 12);
            int turns = random.nextInt(1, 6);
            double cost = random.nextInt(2) * 0.07;
            RecommendationValue lists = new RecommendationValue(listSize, cost);
            assertThat(lists.of(heaviest.weights(), belief.size(), turns))
                    .as("seed %d", seed)
                    .isCloseTo(
                            value(Arrays.copyOf(heaviest.weights(), belief.size()), listSize, cost, turns),
                            within(1e-9));
            assertThat(lists.ofRest(heaviest, belief.size(), part, turns))
                    .as("seed %d", seed)
                    .isCloseTo(value(rest, listSize, cost, turns), within(1e-9));
        }
    }

    private PairCounts counts(boolean varied) {
        TrainingSessions sessions = TrainingSessions.of(music, varied ? TinyGraphs.lists() : null, new Seed(1));
        return new PairCounts(music, sessions, varied, 1);
    }

    private static PairTable table(long seed) {
        TreeWorld world = new TreeWorld(seed);
        TrainingSessions sessions = TrainingSessions.of(world.graph, world.lists, new Seed(seed));
        return new PairCounts(world.graph, sessions, true, 1).table(1, 0.1, 5, 2);
    }

    private static void answer(ItemPosterior belief, int attribute, boolean yes) {
        if (yes) {
            belief.accept(attribute);
        } else {
            belief.reject(attribute);
        }
        belief.sum();
    }

    private static double bruteForce(PairTable table, int item, int[] asked, boolean[] said) {
        double alone = table.itemWeights[item];
        for (int i = 0; i < asked.length; i++) {
            double rate = rate(table, item, asked[i]);
            alone *= said[i] ? rate + (1 - rate) * DOUBT : 1 - rate + rate * DOUBT;
        }
        double sum = alone;
        for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
            double weight = table.pairWeights[pair];
            for (int i = 0; i < asked.length; i++) {
                weight *= accepts(table, pair, asked[i]) == said[i] ? 1 : DOUBT;
            }
            sum += weight;
        }
        return sum;
    }

    private static double rate(PairTable table, int item, int attribute) {
        for (int at = table.itemStarts[item]; at < table.itemStarts[item + 1]; at++) {
            if (table.itemAttributes[at] == attribute) {
                return table.rates[at];
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

    /** The weight of each live item on a yes and on a no. */
    private static double[][] parts(ItemPosterior belief, int attribute) {
        PairTable table = belief.table();
        double[][] parts = new double[2][belief.size()];
        for (int i = 0; i < belief.size(); i++) {
            int item = belief.live[i];
            double yes = belief.alone[item] * rate(table, item, attribute);
            for (int pair = table.pairsOfItem[item]; pair < table.pairsOfItem[item + 1]; pair++) {
                yes += accepts(table, pair, attribute) ? belief.pairs[pair] : 0;
            }
            parts[0][i] = yes;
            parts[1][i] = belief.items[item] - yes;
        }
        return parts;
    }

    /** Times the weight of the answer. */
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
