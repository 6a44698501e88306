package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.Ask;
import askwalk.conversation.Questions;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Priors;
import askwalk.random.Seed;
import askwalk.testing.RandomGraphs;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Question selectors compared with exhaustive search, on random graphs with random weights. */
class QuestionSelectorTest {

    private static final long SEED = 5;
    private static final AnswerLikelihood FLIPPED = AnswerLikelihood.of(AnswerModel.NO_MEANS_ABSENT, 0.15, 0);
    private static final AnswerLikelihood OMITTING = AnswerLikelihood.of(AnswerModel.NO_PROVES_NOTHING, 0.05, 0.3);

    /** A graph, the weights of its items, and the attributes of its items. */
    private record World(
            KnowledgeGraph graph, InteractionHistory history, WeightedItems weighted, int attributes, String name) {

        BinarySelector binary(AnswerLikelihood likelihood) {
            return started(
                    new BinarySelector(history.attributeBlocks, new boolean[attributes], OpenAttributes.NONE),
                    likelihood);
        }

        ChoiceSelector choice(int choices, AnswerLikelihood likelihood) {
            return started(new ChoiceSelector(history.attributesOfItem, new boolean[attributes], choices), likelihood);
        }

        boolean find(QuestionSelector selector, int level) {
            return selector.find(weighted, 0, weighted.size, weighted.sum(0, weighted.size), level);
        }

        private <S extends QuestionSelector> S started(S selector, AnswerLikelihood likelihood) {
            selector.start(new Walk(graph), 2, AnswerChannels.same(likelihood), new Seed(2));
            return selector;
        }

        boolean carries(int item, int attribute) {
            return history.attributesOfItem.contains(item, attribute);
        }

        /**
         * Returns the mutual information of the answer about some attributes and the item, from the joint distribution.
         */
        double information(AnswerLikelihood likelihood, int... asked) {
            double total = weighted.sum(0, weighted.size);
            double[] answers = new double[1 << asked.length];
            double noise = 0;
            for (int i = 0; i < weighted.size; i++) {
                for (int answer = 0; answer < answers.length; answer++) {
                    double p = 1;
                    for (int at = 0; at < asked.length; at++) {
                        boolean carries = carries(weighted.items[i], asked[at]);
                        double yes = carries ? likelihood.yesIfPresent() : likelihood.yesIfAbsent();
                        p *= (answer >> at & 1) == 1 ? yes : 1 - yes;
                    }
                    answers[answer] += weighted.weights[i] / total * p;
                    noise += weighted.weights[i] / total * surprise(p);
                }
            }
            return Arrays.stream(answers).map(World::surprise).sum() - noise;
        }

        private static double surprise(double p) {
            return p <= 0 ? 0 : -p * Math.log(p) / Math.log(2);
        }
    }

    private static List<World> worlds(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<World> worlds = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            KnowledgeGraph graph = RandomGraphs.small(random);
            WeightedItems weighted = ItemWeights.of(
                    random.doubles(graph.count(VertexType.ITEM), 0.1, 3).toArray());
            worlds.add(new World(
                    graph,
                    new InteractionHistory(graph, Priors.NO_TUPLES),
                    weighted,
                    graph.count(VertexType.ATTRIBUTE),
                    "seed " + SEED + ", round " + round));
        }
        return worlds;
    }

    @Test
    void aBinaryQuestionHasTheLargestInformation() {
        for (World world : worlds(150)) {
            for (AnswerLikelihood likelihood : List.of(AnswerLikelihood.TRUTHFUL, FLIPPED, OMITTING)) {
                double max = 0;
                for (int attribute = 0; attribute < world.attributes; attribute++) {
                    max = Math.max(max, world.information(likelihood, attribute));
                }
                BinarySelector selector = world.binary(likelihood);
                boolean found = world.find(selector, 1);
                assertThat(found).as(world.name).isEqualTo(max > 1e-9);
                if (found) {
                    int asked = selector.ask(1, null).attributes().get(0);
                    assertThat(selector.information()).as(world.name).isCloseTo(max, within(1e-9));
                    assertThat(world.information(likelihood, asked))
                            .as(world.name)
                            .isCloseTo(max, within(1e-9));
                }
            }
        }
    }

    /**
     * The reported information of a question about several attributes is exact, or up to 30 % too small with answer
     * noise.
     */
    @Test
    void theInformationOfAChoiceIsThatOfTheJointAnswer() {
        for (World world : worlds(60)) {
            for (AnswerLikelihood likelihood : List.of(AnswerLikelihood.TRUTHFUL, FLIPPED)) {
                BinarySelector binary = world.binary(likelihood);
                boolean any = world.find(binary, 0);
                for (int choices = 2; choices <= ChoiceSelector.MAX_ATTRIBUTES; choices++) {
                    ChoiceSelector selector = world.choice(choices, likelihood);
                    assertThat(world.find(selector, 2)).as(world.name).isEqualTo(any);
                    if (any) {
                        Ask ask = selector.ask(2, null);
                        int[] asked = ask.attributes().toArray();
                        assertThat(asked.length).isBetween(1, choices);
                        double exact = world.information(likelihood, asked);
                        assertThat(selector.information())
                                .as(world.name)
                                .isBetween(
                                        likelihood.equals(AnswerLikelihood.TRUTHFUL) ? exact - 1e-6 : 0.7 * exact,
                                        exact + 1e-6)
                                .isGreaterThanOrEqualTo(binary.information() - 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void anEnumeratedQuestionHasTheLargestEntropy() {
        int found = 0;
        for (World world : worlds(150)) {
            Questions questions = new Questions(world.graph);
            CoarseAnswers answers = new CoarseAnswers(questions, world.history.attributesOfItem);
            EnumeratedSelector selector = world.started(
                    new EnumeratedSelector(questions, answers, new boolean[world.attributes]),
                    AnswerLikelihood.TRUTHFUL);
            double max = 0;
            for (int i = 0; i < questions.coarse().size(); i++) {
                int coarse = questions.coarse().get(i);
                max = Math.max(max, entropy(world, item -> children(world, questions, coarse, item)));
            }
            if (world.find(selector, 1)) {
                assertThat(selector.information()).as(world.name).isCloseTo(max, within(1e-6));
                found++;
            } else {
                assertThat(max).as(world.name).isLessThan(1e-6);
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    private static List<Integer> children(World world, Questions questions, int coarse, int item) {
        return Arrays.stream(questions.children(coarse).toArray())
                .filter(child -> world.carries(item, child))
                .boxed()
                .toList();
    }

    private static double entropy(World world, IntFunction<Object> answer) {
        Map<Object, Double> masses = new HashMap<>();
        double total = world.weighted.sum(0, world.weighted.size);
        for (int i = 0; i < world.weighted.size; i++) {
            masses.merge(answer.apply(world.weighted.items[i]), world.weighted.weights[i] / total, Double::sum);
        }
        return masses.values().stream().mapToDouble(World::surprise).sum();
    }

    @Test
    void askedQuestionsAreExcluded() {
        for (World world : worlds(60)) {
            List<Integer> asked = asked(world, world.binary(FLIPPED));
            assertThat(asked).as(world.name).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(world.attributes);
            assertThat(asked(world, world.choice(2, FLIPPED)))
                    .as(world.name)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    /** A selector keeps nothing of a conversation, so that the next one gets the same questions. */
    @Test
    void aSelectorServesOneConversationAfterTheOther() {
        for (World world : worlds(60)) {
            for (QuestionSelector selector : List.of(world.binary(FLIPPED), world.choice(2, FLIPPED))) {
                List<Integer> first = asked(world, selector);
                world.started(selector, FLIPPED);
                assertThat(asked(world, selector)).as(world.name).isEqualTo(first);
            }
        }
    }

    /** Returns the attributes asked about until none is left. */
    private static List<Integer> asked(World world, QuestionSelector selector) {
        Walk walk = new Walk(world.graph);
        List<Integer> asked = new ArrayList<>();
        while (world.find(selector, 2)) {
            Ids attributes = selector.ask(2, walk).attributes();
            attributes.forEach(asked::add);
            walk.answerAttributes(attributes, Collections.nCopies(attributes.size(), Response.UNKNOWN));
            selector.start(walk, 2, AnswerChannels.same(FLIPPED), new Seed(2));
        }
        return asked;
    }

    /** Every item is in exactly one group, together with all other items of the same answer. */
    @Test
    void itemsArePartitionedByTheirAnswers() {
        for (World world : worlds(60)) {
            for (QuestionSelector selector : List.of(world.binary(FLIPPED), world.choice(3, FLIPPED))) {
                int size = world.weighted.size;
                if (!world.find(selector, 1)) {
                    continue;
                }
                int[] asked = selector.ask(1, null).attributes().toArray();
                double before = world.weighted.sum(0, size);
                selector.partition(world.weighted, 0, size, 1);
                List<List<Boolean>> answers = new ArrayList<>();
                for (int begin = 0; begin < size; ) {
                    int end = selector.endOfAnswer(world.weighted, begin, size, 1);
                    List<Boolean> answer = answer(world, begin, asked);
                    for (int i = begin; i < end; i++) {
                        assertThat(answer(world, i, asked)).as(world.name).isEqualTo(answer);
                    }
                    long yes = answer.stream().filter(carries -> carries).count();
                    assertThat(selector.answerProbability(world.weighted, begin, 1))
                            .isCloseTo(Math.pow(0.85, asked.length), within(1e-12));
                    assertThat(yes).isLessThanOrEqualTo(asked.length);
                    answers.add(answer);
                    begin = end;
                }
                assertThat(answers).as(world.name).doesNotHaveDuplicates().hasSizeGreaterThan(1);
                assertThat(world.weighted.sum(0, size)).isCloseTo(before, within(1e-9));
            }
        }
    }

    private static List<Boolean> answer(World world, int index, int[] asked) {
        return Arrays.stream(asked)
                .mapToObj(attribute -> world.carries(world.weighted.items[index], attribute))
                .toList();
    }
}
