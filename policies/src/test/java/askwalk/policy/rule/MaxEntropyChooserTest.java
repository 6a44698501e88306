package askwalk.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Recommend;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions of the chooser, observed with a rule that asks as long as there is a useful question. */
class MaxEntropyChooserTest {

    private static final List<Response> ANY = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);

    @Test
    void asksTheAttributeNearestToHalf() {
        assertThat(begun(TinyGraphs.nested(8, 8, 7, 5, 4, 1), QuestionType.BINARY, 1)
                        .nextAction())
                .isEqualTo(Ask.about(3));
        assertThat(begun(TinyGraphs.nested(10, 9, 3, 6, 0), QuestionType.BINARY, 1)
                        .nextAction())
                .isEqualTo(Ask.about(2));
    }

    @Test
    void countsCandidatesAndNotItems() {
        Conversation conversation = begun(TinyGraphs.nested(20, 10, 6, 2), QuestionType.BINARY, 1);
        conversation.answer(Answer.YES);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(1));
        conversation.answer(Answer.YES);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(2));
        conversation.answer(Answer.UNKNOWN);
        assertThat(conversation.nextAction()).isInstanceOf(Recommend.class);
    }

    @Test
    void neverAsksAQuestionThatDoesNotDivide() {
        assertThat(begun(TinyGraphs.nested(8, 8, 0), QuestionType.BINARY, 1).nextAction())
                .isInstanceOf(Recommend.class);
        assertThat(begun(TinyGraphs.nested(1, 1), QuestionType.BINARY, 1).nextAction())
                .isInstanceOf(Recommend.class);
    }

    /** Three of eight and five of eight divide equally well: over many seeds, each is asked equally often. */
    @Test
    void tiesAreBrokenByTheSeed() {
        KnowledgeGraph graph = TinyGraphs.nested(8, 1, 3, 5);
        int[] asked = new int[3];
        for (int seed = 0; seed < 2_000; seed++) {
            Action action = begun(graph, QuestionType.BINARY, seed).nextAction();
            asked[action.subjects().get(0)]++;
        }
        assertThat(asked[0]).isZero();
        Shares.check("attribute 1", asked[1], 2_000, 0.5);
    }

    @Test
    void tiesOfCoarseAttributesAreBrokenByTheSeed() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "0", "carrier");
        builder.add(VertexType.ITEM, "1", "other");
        for (int attribute = 0; attribute < 4; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "attribute " + attribute);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, 0, 0).connect(Relation.HAS_ATTRIBUTE, 0, 1);
        builder.connect(Relation.CHILD_OF, 0, 2).connect(Relation.CHILD_OF, 1, 3);
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        int first = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Ask ask = (Ask) begun(graph, QuestionType.ENUMERATED, seed).nextAction();
            first += ask.coarse() == 2 ? 1 : 0;
        }
        Shares.check("the first coarse attribute", first, 2_000, 0.5);
    }

    /** Style: 3 and 3 of 6, two bits. Wind: 2 and 1 of 6, less. */
    @Test
    void asksTheCoarseAttributeWithTheLargestSum() {
        Conversation conversation = begun(TinyGraphs.music(), QuestionType.ENUMERATED, 1);
        assertThat(conversation.nextAction())
                .isEqualTo(new Ask(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), TinyGraphs.STYLE));
        conversation.answer(Answer.only(conversation.nextAction(), TinyGraphs.JAZZ));
        assertThat(conversation.nextAction())
                .isEqualTo(new Ask(Ids.of(TinyGraphs.TRUMPET, TinyGraphs.SAX), TinyGraphs.WIND));
        conversation.answer(Answer.skip(conversation.nextAction()));
        assertThat(conversation.nextAction()).as("calm has no parent").isInstanceOf(Recommend.class);
    }

    @Test
    void binaryQuestionsEqualBruteForce() {
        forRandomConversations(QuestionType.BINARY, (seed, action, walk) -> {
            double[] gains = IntStream.range(0, walk.graph().count(VertexType.ATTRIBUTE))
                    .mapToDouble(attribute -> gain(walk, attribute))
                    .toArray();
            double best = Arrays.stream(gains).max().orElse(0);
            if (action instanceof Ask ask) {
                assertThat(ask.attributes().size()).isOne();
                assertThat(ask.coarse()).isEqualTo(Ask.NO_COARSE);
                assertThat(gains[ask.attributes().get(0)])
                        .as("seed %d", seed)
                        .isPositive()
                        .isCloseTo(best, within(1e-9));
            } else {
                assertThat(best).as("seed %d", seed).isZero();
            }
        });
    }

    @Test
    void enumeratedQuestionsEqualBruteForce() {
        forRandomConversations(QuestionType.ENUMERATED, (seed, action, walk) -> {
            Questions questions = new Questions(walk.graph());
            double[] gains = IntStream.range(0, walk.graph().count(VertexType.ATTRIBUTE))
                    .mapToDouble(
                            coarse -> Arrays.stream(questions.children(coarse).toArray())
                                    .mapToDouble(child -> gain(walk, child))
                                    .sum())
                    .toArray();
            double best = Arrays.stream(gains).max().orElse(0);
            if (action instanceof Ask ask) {
                assertThat(gains[ask.coarse()]).as("seed %d", seed).isPositive().isCloseTo(best, within(1e-9));
                assertThat(ask.attributes().toArray())
                        .as("seed %d", seed)
                        .containsExactly(
                                Arrays.stream(questions.children(ask.coarse()).toArray())
                                        .filter(child -> !walk.isAsked(child))
                                        .toArray());
            } else {
                assertThat(best).as("seed %d", seed).isZero();
            }
        });
    }

    /** Returns the binary entropy, in bits, of an attribute among the candidates; 0 if it was asked. */
    private static double gain(WalkView walk, int attribute) {
        long carriers = IntStream.range(0, walk.graph().count(VertexType.ITEM))
                .filter(walk::isCandidate)
                .filter(item -> RandomGraphs.attributes(walk.graph(), item).contains(attribute))
                .count();
        double share = (double) carriers / Math.max(1, walk.candidateCount());
        return walk.isAsked(attribute) || share == 0 || share == 1
                ? 0
                : -(share * Math.log(share) + (1 - share) * Math.log(1 - share)) / Math.log(2);
    }

    private static void forRandomConversations(QuestionType type, Check check) {
        int asked = 0;
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Conversation conversation = begun(RandomGraphs.small(random), type, seed);
            while (!conversation.isOver()) {
                Action action = conversation.nextAction();
                check.run(seed, action, conversation.walk());
                asked += action instanceof Ask ? 1 : 0;
                int subjects = action.subjects().size();
                conversation.answer(
                        action instanceof Ask
                                ? new Answer(random.ints(subjects, 0, 3)
                                        .mapToObj(ANY::get)
                                        .toList())
                                : Answer.none(action));
            }
        }
        assertThat(asked).as("questions in all").isGreaterThan(40);
    }

    private interface Check {
        void run(long seed, Action action, WalkView walk);
    }

    private static Conversation begun(KnowledgeGraph graph, QuestionType type, long seed) {
        Protocol protocol = Protocols.of(8, 2).withQuestions(type);
        return new Conversations(
                        graph, Rules.of(new ThresholdRule(), graph, protocol, Map.of("candidates", "0")), protocol)
                .start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(2).derive(seed));
    }
}
