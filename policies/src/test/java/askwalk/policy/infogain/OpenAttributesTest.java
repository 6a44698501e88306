package askwalk.policy.infogain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Answer;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.AnswerRates;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.QuestionType;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.SchemaBuilder;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.math.Entropy;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Priors;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Ten items in an incomplete group of colours: items 0 to 2 are red, 3 is blue, 4 lacks red and leaves blue open, 5 to
 * 9 leave both open. Items 0 and 5 are wide, in no group. Items 0 to 4 have a price, with a cut at 10: 5, 5, 20, 20,
 * 20.
 */
class OpenAttributesTest {

    private static final int RED = 0;
    private static final int BLUE = 1;
    private static final int WIDE = 2;
    private static final int AT_MOST_10 = 3;

    private static final KnowledgeGraph GRAPH = graph();
    private static final OpenAttributes OPEN = OpenAttributes.of(GRAPH);

    @Test
    void theProbabilityOfAnOpenAttributeFollowsFromTheRate() {
        assertThat(OPEN.countAsNo()).isTrue();
        assertThat(OPEN.assuming(0).countAsNo()).isTrue();
        OpenAttributes half = OPEN.assuming(0.5);
        assertThat(half.countAsNo()).isFalse();
        // four state a colour, so that four others are assumed to have one: four of the six that state none
        assertThat(half.presence(RED)).isCloseTo(4 / 6.0 * 3 / 4, within(1e-12));
        assertThat(half.presence(BLUE)).isCloseTo(4 / 6.0 * 1 / 4, within(1e-12));
        assertThat(half.presence(AT_MOST_10)).as("every item has a price").isCloseTo(2 / 5.0, within(1e-12));
        assertThat(OPEN.assuming(0.9).presence(RED)).as("no more than all").isCloseTo(3 / 4.0, within(1e-12));
        assertThat(half.isOpen(4, RED)).isFalse();
        assertThat(half.isOpen(4, BLUE)).isTrue();
        assertThat(half.isOpen(3, RED)).isFalse();
        assertThat(half.isOpen(5, WIDE)).isFalse();
    }

    @Test
    void answersChangeTheWeightOfAnItemByTheProbabilityOfWhatItLeavesOpen() {
        Posterior posterior = posterior(0.5);
        posterior.update(RED, Response.ACCEPTED, AnswerLikelihood.TRUTHFUL);
        // three red items with weight 1, five open ones with weight 1/2; items 3 and 4 are ruled out
        assertThat(posterior.probability(0)).isCloseTo(1 / 5.5, within(1e-6));
        assertThat(posterior.probability(5)).isCloseTo(0.5 / 5.5, within(1e-6));
        assertThat(posterior.probability(3)).isZero();
        assertThat(posterior.probability(4)).isZero();
        assertThat(posterior.attributeProbability(WIDE)).isCloseTo(1.5 / 5.5, within(1e-6));
        Posterior asNo = posterior(0);
        asNo.update(RED, Response.ACCEPTED, AnswerLikelihood.TRUTHFUL);
        assertThat(asNo.probability(5)).isZero();
        asNo.startWithAllItems();
        asNo.update(RED, Response.REJECTED, AnswerLikelihood.TRUTHFUL);
        assertThat(asNo.probability(5)).isCloseTo(1 / 7.0, within(1e-6));
    }

    @Test
    void theInformationOfAQuestionAllowsForUncertainAnswers() {
        OpenAttributes half = OPEN.assuming(0.5);
        BinarySelector selector = new BinarySelector(
                history().attributeBlocks, new boolean[] {false, true, true, true, true, true, true}, half);
        selector.start(new Walk(GRAPH), 1, AnswerChannels.TRUTHFUL, new Seed(1));
        Posterior posterior = posterior(0.5);
        assertThat(selector.find(
                        posterior.weighted(), 0, 10, posterior.weighted().sum(0, 10), 1))
                .isTrue();
        // six items leave red open for the selector, which does not look at stated absences
        double yes = (3 + 6 * 0.5) / 10;
        assertThat(selector.information())
                .isCloseTo(Entropy.binaryBits(yes) - 0.6 * Entropy.binaryBits(0.5), within(1e-6));
        assertThat(selector.presence()).isCloseTo(yes, within(1e-6));
    }

    /** Three of ten items carry red, six leave it open, of which half have it. */
    @Test
    void ratesOfAnAttributeAllowForWhatIsOpen() {
        int attributes = GRAPH.count(VertexType.ATTRIBUTE);
        double[] ifPresent = new double[attributes];
        double[] ifAbsent = new double[attributes];
        Arrays.fill(ifPresent, 0.8);
        Arrays.fill(ifAbsent, 0.4);
        AnswerLikelihood likelihood = AnswerLikelihood.TRUTHFUL.answered(0.8, 0.4);
        BinarySelector selector = new BinarySelector(
                history().attributeBlocks,
                new boolean[] {false, true, true, true, true, true, true},
                OPEN.assuming(0.5));
        selector.start(
                new Walk(GRAPH),
                1,
                AnswerChannels.of(
                        AnswerModel.NO_MEANS_ABSENT,
                        new InfoGainModel.Parameters(
                                ResponseRates.of(AnswerRates.of(ifPresent, ifAbsent, new double[attributes])),
                                0,
                                0,
                                0.5,
                                new StoppingRule(1, 0),
                                0,
                                0,
                                Objective.success(0.01),
                                false,
                                true)),
                new Seed(1));
        Posterior posterior = posterior(0.5);

        assertThat(selector.find(
                        posterior.weighted(), 0, 10, posterior.weighted().sum(0, 10), 1))
                .isTrue();
        assertThat(selector.information()).isCloseTo(likelihood.information(0.3, 0.6, 0.5), within(1e-6));
        assertThat(selector.presence()).isCloseTo(0.6, within(1e-6));
    }

    @Test
    void noQuestionIsAboutRangesIfTheyAreSwitchedOff() {
        assertThat(asked(true)).contains(AT_MOST_10);
        assertThat(asked(false)).isNotEmpty().doesNotContain(AT_MOST_10, AT_MOST_10 + 1, AT_MOST_10 + 2);
    }

    /** Returns what is asked of a user who does not know anything. */
    private static List<Integer> asked(boolean ranges) {
        InfoGainModel model = new InfoGainModel(
                Priors.popular(GRAPH),
                new InfoGainModel.Parameters(
                        ResponseRates.NONE,
                        0,
                        0,
                        0,
                        new StoppingRule(1, 0),
                        0,
                        0,
                        Objective.success(0.01),
                        false,
                        ranges));
        Conversation conversation = new Conversations(
                        GRAPH,
                        new InfoGainPolicy(
                                model,
                                new QuestionSelectors(GRAPH, model.prior().history(), QuestionType.BINARY)),
                        Protocols.of(9, 1))
                .start(WalkView.UNKNOWN_USER, Optional.empty(), new Seed(1));
        List<Integer> asked = new ArrayList<>();
        while (conversation.nextAction() instanceof Ask ask) {
            asked.add(ask.attributes().get(0));
            conversation.answer(Answer.all(Response.UNKNOWN, 1));
        }
        return asked;
    }

    private static InteractionHistory history() {
        return new InteractionHistory(GRAPH, Tuples.of(Role.VALIDATION, Ids.of(), Ids.of()));
    }

    private static Posterior posterior(double rate) {
        Posterior posterior = new Posterior(
                Priors.popular(GRAPH),
                WalkView.UNKNOWN_USER,
                new Seed(1),
                new int[0],
                null,
                OPEN.assuming(rate),
                new WeightedItems());
        posterior.startWithAllItems();
        return posterior;
    }

    private static KnowledgeGraph graph() {
        GraphBuilder builder = new GraphBuilder();
        for (int item = 0; item < 10; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
        }
        for (String attribute : new String[] {"red", "blue", "wide"}) {
            builder.add(VertexType.ATTRIBUTE, attribute, attribute);
        }
        SchemaBuilder schema = builder.schema();
        int colour = schema.group("colour", "colour", false, false);
        schema.assign(RED, colour).assign(BLUE, colour);
        int price = schema.column("price");
        for (int item = 0; item < 5; item++) {
            schema.value(price, item, item < 2 ? 5 : 20);
        }
        schema.cut(price, 10);
        return InMemoryGraph.of(builder.connect(Relation.HAS_ATTRIBUTE, 0, RED)
                .connect(Relation.HAS_ATTRIBUTE, 1, RED)
                .connect(Relation.HAS_ATTRIBUTE, 2, RED)
                .connect(Relation.HAS_ATTRIBUTE, 3, BLUE)
                .connect(Relation.LACKS_ATTRIBUTE, 4, RED)
                .connect(Relation.HAS_ATTRIBUTE, 0, WIDE)
                .connect(Relation.HAS_ATTRIBUTE, 5, WIDE)
                .build());
    }
}
