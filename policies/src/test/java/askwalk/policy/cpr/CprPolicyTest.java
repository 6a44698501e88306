package askwalk.policy.cpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.TinyGraphs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A policy with hand-made components. */
class CprPolicyTest {

    private static final Consultation ALWAYS_ASK = (context, scores) -> possible -> true;

    /** Calm has the highest score, the others their number of carriers; only adjacent attributes are asked. */
    private static final AttributeScore BY_COUNT =
            (context, preferences) -> new ScoresOf(attribute -> context.walk().count(attribute));

    @Test
    void theBestAdjacentAttributeIsAskedAndTheBestItemsAreRecommended() {
        KnowledgeGraph graph = TinyGraphs.music();
        Protocol protocol = Protocols.of(10, 2);
        PreferenceModel lateFirst = (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = items[i];
            }
        };
        Conversation conversation = new Conversations(
                        graph,
                        new CprPolicy(graph, lateFirst, BY_COUNT, Adjacency.CANDIDATES, false, ALWAYS_ASK),
                        protocol)
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(TinyGraphs.TRUMPET));
        conversation.answer(Answer.YES);
        // Kind of Blue and Bitches Brew are left: rock and calm divide them, sax is on neither.
        Ids asked = conversation.nextAction().subjects();
        assertThat(asked.get(0)).isIn(TinyGraphs.ROCK, TinyGraphs.CALM);
        conversation.answer(Answer.NO);
        assertThat(conversation.nextAction().subjects().get(0))
                .isIn(TinyGraphs.ROCK, TinyGraphs.CALM)
                .isNotEqualTo(asked.get(0));
        conversation.answer(Answer.NO);
        assertThat(conversation.nextAction())
                .as("nothing divides the two any more")
                .isEqualTo(new Recommend(Ids.of(TinyGraphs.BITCHES_BREW, TinyGraphs.KIND_OF_BLUE)));
    }

    @Test
    void aConsultationSeesScoresAndWhetherThereIsAQuestion() {
        KnowledgeGraph graph = TinyGraphs.music();
        List<String> seen = new ArrayList<>();
        Consultation watching = (context, scores) -> possible -> {
            seen.add(possible + " " + scores.score(TinyGraphs.TRUMPET));
            return false;
        };
        Conversation conversation = new Conversations(
                        graph,
                        new CprPolicy(graph, KeyTask.UNIFORM, BY_COUNT, Adjacency.CANDIDATES, false, watching),
                        Protocols.of(3, 1))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ, TinyGraphs.TRUMPET), new Seed(1));
        assertThat(conversation.nextAction()).isInstanceOf(Recommend.class);
        conversation.answer(Answer.NO);
        assertThat(conversation.nextAction()).isInstanceOf(Recommend.class);
        assertThat(seen).containsExactly("true 2.0", "false 1.0");
    }

    /** With a threshold as consultation, it equals the threshold rule, including ties. */
    @Test
    void unweightedEntropyWithAThresholdEqualsTheThresholdRule() {
        int asked = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new Seed(seed).derive("cpr").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            Protocol protocol = Protocols.of(8, 1 + random.nextInt(4), Opening.NONE, QuestionType.BINARY);
            int maxCandidates = random.nextInt(10);
            AttributeScore halves = (context, preferences) -> new ScoresOf(attribute -> {
                int count = context.walk().count(attribute);
                return Math.min(count, context.walk().candidateCount() - count);
            });
            Consultation threshold =
                    (context, scores) -> possible -> context.walk().candidateCount() > maxCandidates;
            Conversation one = new Conversations(
                            graph,
                            new CprPolicy(graph, KeyTask.UNIFORM, halves, Adjacency.CANDIDATES, false, threshold),
                            protocol)
                    .start(0, Ids.of(), new Seed(seed));
            Conversation other = new Conversations(
                            graph, RulePolicy.threshold(maxCandidates, graph, KeyTask.UNIFORM), protocol)
                    .start(0, Ids.of(), new Seed(seed));
            while (!one.isOver()) {
                Action action = one.nextAction();
                assertThat(action).as("seed %d", seed).isEqualTo(other.nextAction());
                asked += action instanceof Ask ? 1 : 0;
                Answer answer = action instanceof Ask && random.nextBoolean() ? Answer.YES : Answer.none(action);
                one.answer(answer);
                other.answer(answer);
            }
        }
        assertThat(asked).isGreaterThan(200);
    }

    /** Style asks about jazz and rock, wind about trumpet and sax: the sums over dividing attributes decide. */
    @Test
    void anEnumeratedQuestionScoresTheSumOfItsChildren() {
        KnowledgeGraph graph = TinyGraphs.music();
        double[] scores = {1, 2, 1.4, 1.5, 9, 0, 0};
        AttributeScore fixed = (context, preferences) -> new ScoresOf(attribute -> scores[attribute]);
        Conversations conversations = new Conversations(
                graph,
                new CprPolicy(graph, KeyTask.UNIFORM, fixed, Adjacency.CANDIDATES, false, ALWAYS_ASK),
                Protocols.of(5, 1, Opening.NONE, QuestionType.ENUMERATED));
        Conversation conversation = conversations.start(TinyGraphs.ANN, Ids.of(), new Seed(1));
        assertThat(conversation.nextAction())
                .as("3 for style, 2.9 for wind")
                .isEqualTo(new Ask(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), TinyGraphs.STYLE));
        scores[TinyGraphs.SAX] = 1.7;
        assertThat(conversation.nextAction())
                .as("the same until there is an answer")
                .isInstanceOf(Ask.class);
        conversation = conversations.start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        assertThat(conversation.nextAction())
                .as("2 for style, since all have jazz, and 3.1 for wind")
                .isEqualTo(new Ask(Ids.of(TinyGraphs.TRUMPET, TinyGraphs.SAX), TinyGraphs.WIND));
    }

    /** All candidates have jazz and trumpet; rock and calm are on one each, sax is on none. */
    @Test
    void idleQuestionsComeLastAndOnlyIfEnabled() {
        KnowledgeGraph graph = TinyGraphs.music();
        assertThat(asked(graph, Adjacency.CANDIDATES, false))
                .containsExactlyInAnyOrder(TinyGraphs.ROCK, TinyGraphs.CALM);
        assertThat(asked(graph, Adjacency.NONE, false)).containsExactlyInAnyOrder(TinyGraphs.ROCK, TinyGraphs.CALM);
        assertThat(asked(graph, Adjacency.CANDIDATES, true))
                .containsExactlyInAnyOrder(TinyGraphs.ROCK, TinyGraphs.CALM);
        List<Integer> unconstrained = asked(graph, Adjacency.NONE, true);
        assertThat(unconstrained)
                .containsExactlyInAnyOrder(TinyGraphs.ROCK, TinyGraphs.CALM, TinyGraphs.SAX)
                .endsWith(TinyGraphs.SAX);
    }

    @Test
    void multipleChoiceIsRejected() {
        KnowledgeGraph graph = TinyGraphs.music();
        CprPolicy policy = new CprPolicy(graph, KeyTask.UNIFORM, BY_COUNT, Adjacency.CANDIDATES, false, ALWAYS_ASK);
        Conversations conversations =
                new Conversations(graph, policy, Protocols.of(5, 1).withQuestions(QuestionType.parse("choice:3")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.start(0, Ids.of(), new Seed(1)))
                .withMessage("path reasoning does not support multiple-choice questions");
    }

    /** On a graph without attributes there is no question, and items are recommended at most once. */
    @Test
    void aGraphWithoutAttributesIsSupported() {
        KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(1), 1, 3, 0, 0));
        for (Adjacency adjacency : Adjacency.values()) {
            Conversation conversation = new Conversations(
                            graph,
                            new CprPolicy(graph, KeyTask.UNIFORM, BY_COUNT, adjacency, true, ALWAYS_ASK),
                            Protocols.of(5, 5))
                    .start(0, Ids.of(), new Seed(1));
            assertThat(conversation.nextAction().subjects().size()).isEqualTo(3);
        }
    }

    /** Returns the questions, in order, of a policy that always asks after jazz and trumpet, if all are rejected. */
    private static List<Integer> asked(KnowledgeGraph graph, Adjacency adjacency, boolean idle) {
        Conversation conversation = new Conversations(
                        graph,
                        new CprPolicy(graph, KeyTask.UNIFORM, BY_COUNT, adjacency, idle, ALWAYS_ASK),
                        Protocols.of(9, 1))
                .start(TinyGraphs.ANN, Ids.of(TinyGraphs.JAZZ, TinyGraphs.TRUMPET), new Seed(1));
        List<Integer> asked = new ArrayList<>();
        while (conversation.nextAction() instanceof Ask ask) {
            Arrays.stream(ask.attributes().toArray()).forEach(asked::add);
            conversation.answer(Answer.NO);
        }
        return asked;
    }
}
