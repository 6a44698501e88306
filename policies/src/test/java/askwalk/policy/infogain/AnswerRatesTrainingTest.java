package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.AnswerRates;
import askwalk.conversation.AnswerRatesFile;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Turn;
import askwalk.evaluation.DialogueRow;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Priors;
import askwalk.random.Seed;
import askwalk.simulation.TruthfulUser;
import askwalk.testing.Permutation;
import askwalk.testing.Protocols;
import askwalk.walk.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Response rates as a setting of the policy, given or learned, in a small world. */
class AnswerRatesTrainingTest {

    private static final long SEED = 44;
    private static final Protocol PROTOCOL = InfoWorld.protocol();
    private static final String[] QUICK = {
        "prior=uniform",
        "flipRate=0",
        "stopThreshold=0.2",
        "stopThresholdPerAction=0.02",
        "lookahead=0",
        "closedFormLookahead=0"
    };

    @TempDir
    private Path folder;

    private final InfoWorld world = InfoWorld.of(SEED);
    private final KnowledgeGraph graph = world.graph();
    private final int attributes = graph.count(VertexType.ATTRIBUTE);

    private static String[] quick(String rates) {
        List<String> settings = new ArrayList<>(List.of(QUICK));
        settings.add("answerRates=" + rates);
        return settings.toArray(String[]::new);
    }

    /** Only attributes with an even id are ever answered. */
    private AnswerRates halfAnswered() {
        double[] answered = IntStream.range(0, attributes)
                .mapToDouble(attribute -> attribute % 2 == 0 ? 1 : 0)
                .toArray();
        return AnswerRates.of(answered, answered, new double[attributes]);
    }

    /** Converses with a user who answers truthfully about attributes with an even id, and not about others. */
    private static Conversation converse(
            KnowledgeGraph graph, InfoGainPolicy policy, Protocol protocol, long tuple, int user, int target) {
        TruthfulUser truthful = new TruthfulUser(graph, target);
        Conversation conversation =
                new Conversations(graph, policy, protocol).start(user, Optional.empty(), new Seed(tuple));
        while (!conversation.isOver()) {
            Action action = conversation.nextAction();
            boolean answers = !(action instanceof Ask ask) || ask.attributes().get(0) % 2 == 0;
            conversation.answer(answers ? truthful.answer(action) : Answer.UNKNOWN);
        }
        return conversation;
    }

    private double success(InfoGainPolicy policy, Protocol protocol, Tuples tuples) {
        int found = 0;
        for (int i = 0; i < tuples.size(); i++) {
            found += converse(graph, policy, protocol, i, tuples.user(i), tuples.item(i))
                                    .acceptedItem()
                            < 0
                    ? 0
                    : 1;
        }
        return (double) found / tuples.size();
    }

    @Test
    void ratesFindMoreWhereHalfOfTheAttributesAreNeverAnswered() {
        Protocol protocol = Protocols.of(10, 2, Opening.NONE, QuestionType.BINARY);
        PolicySetup setup = world.setup(protocol, quick("none"));
        InfoGainModel none = new InfoGainModel(
                Priors.popular(graph),
                new InfoGainModel.Parameters(
                        ResponseRates.NONE,
                        0,
                        0,
                        0,
                        new StoppingRule(0.2, 0.02),
                        0,
                        0,
                        Objective.success(0.01),
                        false,
                        true));
        InteractionHistory history = none.prior().history();
        QuestionSelectors selectors = new QuestionSelectors(graph, history, protocol.questions());
        Ids tuples = Ids.of(IntStream.range(0, world.validation().size()).toArray());
        AnswerRateTrainer trainer = new AnswerRateTrainer(
                setup,
                tuples,
                (policy, round, progress) -> tuples.stream()
                        .mapToObj(tuple -> turns(policy, protocol, tuple))
                        .toList(),
                selectors,
                none.prior());
        AnswerRates learned = trainer.train(none);

        for (int attribute = 0; attribute < attributes; attribute++) {
            if (history.attributeFrequency[attribute] > 0) {
                assertThat(learned.answeredIfPresent(attribute))
                        .as("attribute %d", attribute)
                        .isEqualTo(learned.answeredIfAbsent(attribute))
                        .isCloseTo(attribute % 2 == 0 ? 1 : 0, within(0.05));
                assertThat(learned.wrong(attribute)).isZero();
            }
        }
        double withNone = success(new InfoGainPolicy(none, selectors), protocol, world.test());
        double withGiven = success(policy(none, selectors, halfAnswered()), protocol, world.test());
        double withLearned = success(policy(none, selectors, learned), protocol, world.test());
        assertThat(withGiven).as("none %s, learned %s", withNone, withLearned).isGreaterThan(withNone + 0.1);
        assertThat(withLearned).as("none %s, given %s", withNone, withGiven).isGreaterThan(withNone + 0.1);
        assertThat(withLearned).isCloseTo(withGiven, within(0.03));
    }

    private static InfoGainPolicy policy(InfoGainModel none, QuestionSelectors selectors, AnswerRates rates) {
        return new InfoGainPolicy(
                new InfoGainModel(none.prior(), none.parameters().withResponseRates(ResponseRates.of(rates))),
                selectors);
    }

    private List<Turn> turns(InfoGainPolicy policy, Protocol protocol, int tuple) {
        Tuples validation = world.validation();
        return List.copyOf(converse(graph, policy, protocol, tuple, validation.user(tuple), validation.item(tuple))
                .turns());
    }

    /** Users who answer six times in ten, and wrongly one time in ten, whatever the attribute. */
    @Test
    void theRatesOfAllAttributesAreLearned() {
        Protocol protocol = PROTOCOL.withNoise(new Noise(0.1, 0.4));
        String[] settings = quick("learned");
        settings = Arrays.copyOf(settings, settings.length + 1);
        settings[settings.length - 1] = "dialogues=400";
        AnswerRates learned = rates(world.train(protocol, settings), protocol, "learned");

        for (int attribute = 0; attribute < attributes; attribute++) {
            assertThat(learned.answeredIfPresent(attribute)).isCloseTo(0.6, within(0.05));
            assertThat(learned.answeredIfAbsent(attribute)).isCloseTo(0.6, within(0.05));
            assertThat(learned.wrong(attribute)).isCloseTo(0.1, within(0.03));
        }
    }

    private AnswerRates rates(Checkpoint checkpoint, Protocol protocol, String setting) {
        return InfoGainMatrices.read(checkpoint, world.setup(protocol, quick(setting)))
                .parameters()
                .responseRates()
                .byAttribute();
    }

    @Test
    void whoAnswersAlwaysAndTruthfullyHasRatesOfOne() {
        assertThat(rates(world.train(PROTOCOL, quick("learned")), PROTOCOL, "learned"))
                .isEqualTo(AnswerRates.uniform(attributes, 1, 0));
    }

    @Test
    void learnedRatesDoNotDependOnThreads() {
        Protocol protocol = PROTOCOL.withNoise(new Noise(0.1, 0.4));
        PolicySetup setup = world.setup(protocol, quick("learned"));
        InfoGainSettings settings = InfoGainSettings.read(setup.settings());
        Checkpoint one = new InfoGainTrainer(setup, settings, new ValidationTrial(setup).onThreads(1)).train();
        Checkpoint five = new InfoGainTrainer(setup, settings, new ValidationTrial(setup).onThreads(5)).train();

        assertThat(five.matrices().get("answerRates").values())
                .isEqualTo(one.matrices().get("answerRates").values());
    }

    /** A rate below 1 for all attributes changes no question, and no answer is evidence of anything else. */
    @Test
    void aCommonRateIsLikeNone() {
        Protocol protocol = PROTOCOL.withNoise(new Noise(0, 0.4));
        List<DialogueRow> none = world.rows(protocol, 2, world.train(protocol, QUICK), QUICK);
        List<DialogueRow> common = world.rows(protocol, 2, world.train(protocol, quick("0.6")), quick("0.6"));

        assertThat(common).isEqualTo(none);
    }

    @Test
    void aModelWithAFileWorksWithoutTheFile() throws IOException {
        Path file = folder.resolve("rates.tsv");
        AnswerRatesFile.write(file, halfAnswered(), graph.catalogue());
        PolicySetup setup = world.setup(PROTOCOL, quick(file.toString()));
        Checkpoint trained = new InfoGainProvider().train(setup);
        Files.delete(file);

        assertThat(setup.settings().texts().get("answerRates")).matches(".*rates\\.tsv#sha256=[0-9a-f]{64}");
        assertThat(rates(trained, PROTOCOL, setup.settings().text("answerRates")))
                .isEqualTo(halfAnswered());
        assertThat(trained.metrics()).doesNotContainKey("flipRate");
    }

    @Test
    void aChangedFileIsAnotherSetting() throws IOException {
        Path file = folder.resolve("rates.tsv");
        AnswerRatesFile.write(file, halfAnswered(), graph.catalogue());
        PolicySetup before = world.setup(PROTOCOL, quick(file.toString()));
        AnswerRatesFile.write(file, AnswerRates.uniform(attributes, 0.5, 0), graph.catalogue());
        PolicySetup after = world.setup(PROTOCOL, quick(file.toString()));

        assertThat(after.settings().texts()).isNotEqualTo(before.settings().texts());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InfoGainProvider().train(before))
                .withMessage(file + ": this file has changed since its hash was computed; start again");
    }

    @Test
    void aWrongFileIsRefusedInOneLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("rates.tsv"),
                "attribute\tanswered_if_present\tanswered_if_absent\twrong\nnone\t1\t1\t0\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.train(PROTOCOL, quick(file.toString())))
                .withMessageStartingWith(file + ":2:attribute: there is no attribute with the name or key 'none'");
    }

    @Test
    void enumeratedQuestionsHaveNoRates() {
        Protocol enumerated = PROTOCOL.withQuestions(QuestionType.parse("enumerated"));
        String message = "setting answerRates is 'learned': enumerated questions have no rates of single attributes;"
                + " expected none, or binary or multiple-choice questions";
        InfoGainProvider provider = new InfoGainProvider();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.train(enumerated, quick("learned")))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.check(
                        world.setup(enumerated, quick("learned")).settings(), enumerated, world.validation()))
                .withMessage(message);
        Checkpoint binary = world.train(PROTOCOL, quick("learned"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.restore(world.setup(enumerated, quick("learned")), binary))
                .withMessage(message);
    }

    /** A question about several attributes gets a response to each. */
    @Test
    void multipleChoiceQuestionsHaveRates() {
        Protocol choice = PROTOCOL.withQuestions(QuestionType.parse("choice:3")).withNoise(new Noise(0.05, 0.3));
        Checkpoint trained = world.train(choice, quick("learned"));

        assertThat(rates(trained, choice, "learned").answeredIfPresent(0)).isCloseTo(0.7, within(0.05));
        assertThat(InfoWorld.success(world.rows(choice, 2, trained, quick("learned"))))
                .isGreaterThan(0.5);
    }

    @Test
    void modelsWithoutTheSettingHaveNoRates() {
        Checkpoint trained = world.train(PROTOCOL, QUICK);

        assertThat(trained.matrices()).doesNotContainKey("answerRates");
        assertThat(world.setup(PROTOCOL, QUICK).settings().texts()).doesNotContainKey("answerRates");
        assertThat(InfoGainMatrices.read(trained, world.setup(PROTOCOL, QUICK))
                        .parameters()
                        .responseRates())
                .isEqualTo(ResponseRates.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates(trained, PROTOCOL, "learned"))
                .withMessageContaining("answerRates");
    }

    @Test
    void storedRatesAreProbabilities() {
        Checkpoint trained = world.train(PROTOCOL, quick("learned"));
        Map<String, Matrix> matrices = new HashMap<>(trained.matrices());
        float[] values = new float[3 * attributes];
        values[4] = 1.5f;
        matrices.put("answerRates", new Matrix(attributes, 3, values));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates(new Checkpoint(matrices, trained.metrics()), PROTOCOL, "learned"))
                .withMessage("matrix 'answerRates' has 1.5 in row 1, column 1, expected a number from 0.0 to 1.0");
    }

    /** Attributes keep their rates under new ids; one that is new has the mean rates. */
    @Test
    void ratesAreTransferredByKey() throws IOException {
        Path file = folder.resolve("rates.tsv");
        AnswerRatesFile.write(file, halfAnswered(), graph.catalogue());
        String[] settings = quick(file.toString());
        Checkpoint trained = world.train(PROTOCOL, settings);
        Permutation permutation = new Permutation(world.data(), new SplittableRandom(SEED));
        InfoWorld moved = new InfoWorld(
                permutation.graph(), permutation.tuples(world.validation()), permutation.tuples(world.test()));
        Checkpoint transferred =
                new InfoGainProvider().transfer(trained, graph, moved.graph()).orElseThrow();
        AnswerRates rates = InfoGainMatrices.read(transferred, moved.setup(PROTOCOL, settings))
                .parameters()
                .responseRates()
                .byAttribute();

        for (int attribute = 0; attribute < attributes; attribute++) {
            int now = moved.graph()
                    .catalogue()
                    .idOfKey(VertexType.ATTRIBUTE, graph.catalogue().key(VertexType.ATTRIBUTE, attribute));
            assertThat(rates.answeredIfPresent(now)).isEqualTo(attribute % 2 == 0 ? 1 : 0);
        }
        assertThat(IntStream.range(0, attributes)
                        .filter(attribute -> rates.answeredIfPresent(attribute) != (attribute % 2 == 0 ? 1 : 0)))
                .as("a permutation that moves rates")
                .isNotEmpty();
    }

    @Test
    void dontKnowIsAResponse() {
        AnswerCounts counts = new AnswerCounts(1);
        counts.add(0, true, Response.UNKNOWN);
        counts.add(0, true, Response.ACCEPTED);

        assertThat(counts.rates(PROTOCOL.answerModel()).answeredIfPresent(0)).isCloseTo(0.5, within(1e-12));
    }
}
