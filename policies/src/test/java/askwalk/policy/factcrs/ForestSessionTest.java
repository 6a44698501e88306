package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.random.Seed;
import askwalk.testing.FlakyGraph;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Two trees on the music of {@link TinyGraphs}, whose items have the vectors 1, 2, ... 6 on one axis.
 *
 * <pre>
 * tree 1: jazz?  yes: trumpet?  yes: items 0 1    no: item 2
 *                no: items 3 4, a leaf
 * tree 2: rock?  yes: items 1 3 4, a leaf         no: no session
 * </pre>
 */
class ForestSessionTest {

    private static final int NONE = TreeNode.NONE;

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void followsTheAnswersAndRecommendsTheBestFirst() {
        Conversation talk = begin(Protocols.of(6, 2), Map.of());
        ask(talk, TinyGraphs.JAZZ, Answer.YES);
        ask(talk, TinyGraphs.TRUMPET, Answer.YES);
        recommends(talk, false, 1, 0);
    }

    @Test
    void knownAnswersAreNotAskedAgain() {
        Conversation talk = new Conversations(graph, policy(Map.of()), Protocols.of(6, 2))
                .start(WalkView.UNKNOWN_USER, Ids.of(TinyGraphs.JAZZ), new Seed(1));
        ask(talk, TinyGraphs.TRUMPET, Answer.NO);
        recommends(talk, false, 2, 5); // item 2, and then the item with the largest score
    }

    @Test
    void aDontKnowLeadsToTheChildOfANo() {
        Conversation talk = begin(Protocols.of(6, 2), Map.of());
        ask(talk, TinyGraphs.JAZZ, Answer.UNKNOWN);
        recommends(talk, false, 4, 3);
    }

    @Test
    void stopsEarlyAtNodesWithFewItems() {
        Conversation talk = begin(Protocols.of(6, 2), Map.of("earlyStop", "3"));
        ask(talk, TinyGraphs.JAZZ, Answer.YES);
        recommends(talk, true, 2, 1);
        Conversation atOnce = begin(Protocols.of(6, 2), Map.of("earlyStop", "5"));
        recommends(atOnce, true, 4, 3);
        Conversation leaf = begin(Protocols.of(6, 2), Map.of("earlyStop", "2"));
        ask(leaf, TinyGraphs.JAZZ, Answer.NO);
        recommends(leaf, false, 4, 3);
    }

    @Test
    void theLastActionRecommendsFromWhereTheAnswersLead() {
        Conversation talk = begin(Protocols.of(2, 2), Map.of());
        ask(talk, TinyGraphs.JAZZ, Answer.YES);
        recommends(talk, false, 2, 1);
        Conversation root = begin(Protocols.of(2, 2), Map.of("lastTurn", "root"));
        ask(root, TinyGraphs.JAZZ, Answer.YES);
        recommends(root, false, 4, 3);
    }

    /** In tree 2 no session has a no to rock, so a conversation with a no stays at its root. */
    @Test
    void continuesWithTheOtherTree() {
        Conversation talk = begin(Protocols.of(9, 2), Map.of());
        ask(talk, TinyGraphs.JAZZ, Answer.NO);
        talk.answer(Answer.none(talk.nextAction()));
        ask(talk, TinyGraphs.ROCK, Answer.NO);
        recommends(talk, false, 1, 5);
    }

    @Test
    void usedTreesBecomeAvailableAgainWithoutFreeEarlyStops() {
        Conversation talk = begin(Protocols.of(9, 1), Map.of("earlyStop", "5"));
        recommends(talk, true, 4);
        talk.answer(Answer.none(talk.nextAction()));
        recommends(talk, true, 3);
        talk.answer(Answer.none(talk.nextAction()));
        recommends(talk, false, 2);
    }

    @Test
    void withoutLeafCandidatesAllItemsAreRanked() {
        Conversation talk = begin(Protocols.of(6, 2), Map.of("leafCandidates", "false"));
        ask(talk, TinyGraphs.JAZZ, Answer.NO);
        recommends(talk, false, 5, 4);
    }

    /** Item 3 has no jazz, so no item of the last node is left, and the candidates come before all others. */
    @Test
    void aFilterRequiresAllAcceptedAttributes() {
        Conversation talk = begin(Protocols.of(9, 2), Map.of("filter", "true"));
        ask(talk, TinyGraphs.JAZZ, Answer.YES);
        ask(talk, TinyGraphs.TRUMPET, Answer.YES);
        talk.answer(Answer.none(talk.nextAction()));
        ask(talk, TinyGraphs.ROCK, Answer.YES);
        recommends(talk, false, 5, 4);
        Conversation open = begin(Protocols.of(9, 2), Map.of("filter", "true"));
        ask(open, TinyGraphs.JAZZ, Answer.YES);
        ask(open, TinyGraphs.TRUMPET, Answer.NO);
        recommends(open, false, 2, 1);
    }

    @Test
    void undoRestoresTheState() {
        Conversation talk = begin(Protocols.of(9, 2), Map.of());
        ask(talk, TinyGraphs.JAZZ, Answer.NO);
        talk.answer(Answer.none(talk.nextAction()));
        talk.undo();
        recommends(talk, false, 4, 3);
        talk.undo();
        ask(talk, TinyGraphs.JAZZ, Answer.YES);
        ask(talk, TinyGraphs.TRUMPET, Answer.NO);
        recommends(talk, false, 2, 5);
    }

    @Test
    void theReasonIsThePathInTheTree() {
        Conversation talk = begin(Protocols.of(9, 2), Map.of());
        assertThat(talk.next().reason())
                .isEqualTo("tree 1, no answer yet; this node has 9 training sessions with 5 items;"
                        + " jazz splits them best");
        ask(talk, TinyGraphs.JAZZ, Answer.YES);
        ask(talk, TinyGraphs.TRUMPET, Answer.NO);
        assertThat(talk.next().reason())
                .isEqualTo("tree 1: jazz yes, trumpet no; this node has 1 training session with 1 item");
    }

    /**
     * Two trees without a question, with the vectors -4 and 5. The mean after the first rejection is 0.5, which ranks
     * the items in descending order of their vectors; if the node counted twice, -1 would rank them in ascending order.
     */
    @Test
    void aFailedRejectionDoesNotChangeTheSession() {
        FlakyGraph flaky = new FlakyGraph(graph, new SplittableRandom(1));
        ScriptedPolicy bystander = new ScriptedPolicy();
        new Conversations(flaky, bystander, Protocols.of(9, 2)).start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(1));
        int[] items = {0, 1, 2, 3, 4};
        Forest forest = new Forest(
                List.of(
                        tree(new TreeNode(NONE, NONE, NONE, 9, items, new float[] {-4})),
                        tree(new TreeNode(NONE, NONE, NONE, 9, items, new float[] {5}))),
                vectors());
        Policy.Session session = new ForestPolicy(
                        forest, new AttributeQuestions(graph, QuestionType.BINARY), settings(Map.of("filter", "true")))
                .start(bystander.context());
        Action shown = new Recommend(Ids.of(0, 1));

        flaky.goDown(1);
        assertThatThrownBy(() -> session.observe(shown, Answer.none(shown))).isInstanceOf(GraphAccessException.class);
        flaky.goDown(0);
        assertThat(session.next()).isEqualTo(shown);
        session.observe(shown, Answer.none(shown));
        assertThat(session.next()).isEqualTo(new Recommend(Ids.of(4, 3)));
    }

    @Test
    void enumeratedQuestionsAskForTheAttributeAboveIt() {
        Protocol protocol = Protocols.of(9, 2, Opening.NONE, QuestionType.ENUMERATED);
        Conversation talk = new Conversations(graph, policy(QuestionType.ENUMERATED, Map.of()), protocol)
                .start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(1));
        assertThat(talk.nextAction()).isEqualTo(new Ask(Ids.of(TinyGraphs.JAZZ, TinyGraphs.ROCK), TinyGraphs.STYLE));
        talk.answer(Answer.only(talk.nextAction(), TinyGraphs.JAZZ));
        assertThat(talk.nextAction()).isEqualTo(new Ask(Ids.of(TinyGraphs.TRUMPET, TinyGraphs.SAX), TinyGraphs.WIND));
    }

    /**
     * Items 1 and 5 are rejected, of which 5 is not an item of the node; items 4 and 3 would have been next, whose
     * vectors have the mean 4.5.
     */
    @Test
    void aRejectionMovesTheVectorTowardsTheNextItems() {
        TreeNode node = leaf(3, 1, 3, 4);
        assertThat(moved("vectors", node)).isEqualTo((float) ((1 - 0.5 * 6 + 2 * 4.5 - 0.5 * 4) / 2.5));
        assertThat(moved("ids", node)).isEqualTo((float) ((1 - 0.5 * 5 + 2 * 3.5 - 0.5 * 3) / 2.5));
        assertThat(moved("none", node)).isEqualTo(1);
    }

    private float moved(String kind, TreeNode node) {
        ForestSettings settings = settings(
                Map.of("feedback", kind, "feedbackItems", "2", "feedbackPositive", "2", "feedbackNegative", "0.5"));
        float[] vector = {1};
        new RejectionFeedback(vectors(), settings.feedback())
                .apply(vector, node, Ids.of(1, 5), (of, by, limit) -> Ids.of(4, 3));
        return vector[0];
    }

    private Conversation begin(Protocol protocol, Map<String, String> settings) {
        return new Conversations(graph, policy(settings), protocol).start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(1));
    }

    private ForestPolicy policy(Map<String, String> settings) {
        return policy(QuestionType.BINARY, settings);
    }

    private ForestPolicy policy(QuestionType type, Map<String, String> settings) {
        DecisionTree first = tree(
                new TreeNode(TinyGraphs.JAZZ, 1, 4, 9, new int[] {0, 1, 2, 3, 4}, new float[] {1}),
                new TreeNode(TinyGraphs.TRUMPET, 2, 3, 6, new int[] {0, 1, 2}, new float[] {1}),
                leaf(5, 0, 1),
                leaf(1, 2),
                leaf(3, 3, 4));
        DecisionTree second =
                tree(new TreeNode(TinyGraphs.ROCK, 1, NONE, 9, new int[] {1, 3, 4}, new float[] {1}), leaf(9, 1, 3, 4));
        return new ForestPolicy(
                new Forest(List.of(first, second), vectors()), new AttributeQuestions(graph, type), settings(settings));
    }

    private static float[][] vectors() {
        return new float[][] {{1}, {2}, {3}, {4}, {5}, {6}};
    }

    private static ForestSettings settings(Map<String, String> values) {
        return ForestSettings.read(new FactCrsProvider().values(values), 0);
    }

    private static DecisionTree tree(TreeNode... nodes) {
        return new DecisionTree(nodes);
    }

    private static TreeNode leaf(int sessions, int... items) {
        return new TreeNode(NONE, NONE, NONE, sessions, items, new float[] {1});
    }

    private static void ask(Conversation talk, int attribute, Answer answer) {
        assertThat(talk.nextAction()).isEqualTo(Ask.about(attribute));
        talk.answer(answer);
    }

    private static void recommends(Conversation talk, boolean early, int... items) {
        Action action = talk.nextAction();
        assertThat(action).isEqualTo(new Recommend(Ids.of(items), early));
    }
}
