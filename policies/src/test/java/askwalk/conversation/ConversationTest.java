package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Seed SEED = new Seed(11);

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void aConversationFromOpeningToAcceptedItem() {
        Action trumpet = Ask.about(TRUMPET);
        Action calm = Ask.about(CALM);
        Action two = new Recommend(Ids.of(BLUE_TRAIN, BITCHES_BREW));
        Action one = new Recommend(Ids.of(KIND_OF_BLUE));
        ScriptedPolicy policy = new ScriptedPolicy(trumpet, calm, two, one);

        Conversation conversation =
                new Conversations(graph, policy, Protocols.of(10, 2)).start(ANN, Ids.of(JAZZ), SEED);
        Turn opening = new Turn(Ask.about(JAZZ), Answer.YES);
        assertThat(policy.observed()).containsExactly(opening);
        assertThat(conversation.turns()).isEmpty();
        assertThat(candidates(conversation)).containsExactly(KIND_OF_BLUE, BITCHES_BREW, BLUE_TRAIN);

        Proposal proposal = conversation.next();
        assertThat(proposal.action()).isEqualTo(trumpet);
        assertThat(proposal.reason()).isEqualTo("because of [" + TRUMPET + "]");
        assertThat(proposal.path().describe(graph.catalogue())).isEqualTo("Ann → jazz");

        conversation.answer(Answer.YES);
        assertThat(candidates(conversation)).containsExactly(KIND_OF_BLUE, BITCHES_BREW);
        assertThat(conversation.next().path().describe(graph.catalogue())).isEqualTo("Ann → jazz → trumpet");

        conversation.answer(Answer.NO);
        assertThat(conversation.walk().attributes(Response.REJECTED)).isEqualTo(Ids.of(CALM));
        assertThat(candidates(conversation)).containsExactly(KIND_OF_BLUE, BITCHES_BREW);

        assertThat(conversation.nextAction()).isEqualTo(two);
        conversation.answer(Answer.none(two));
        assertThat(candidates(conversation)).containsExactly(KIND_OF_BLUE);
        assertThat(conversation.isOver()).isFalse();
        assertThat(conversation.acceptedItem()).isEqualTo(-1);

        conversation.answer(Answer.YES);
        assertThat(conversation.isOver()).isTrue();
        assertThat(conversation.acceptedItem()).isEqualTo(KIND_OF_BLUE);
        assertThat(conversation.walk().path().describe(graph.catalogue()))
                .isEqualTo("Ann → jazz → trumpet → Kind of Blue");
        assertThat(conversation.turns())
                .containsExactly(
                        new Turn(trumpet, Answer.YES),
                        new Turn(calm, Answer.NO),
                        new Turn(two, Answer.none(two)),
                        new Turn(one, Answer.YES));
        assertThat(policy.observed()).hasSize(5).startsWith(opening).endsWith(new Turn(one, Answer.YES));
    }

    @Test
    void aTranscriptHoldsTheTurnsSoFar() {
        Conversations conversations =
                new Conversations(graph, new ScriptedPolicy(Ask.about(TRUMPET), Ask.about(CALM)), Protocols.of(10, 2));
        Conversation conversation = conversations.start(ANN, Ids.of(JAZZ), SEED);
        conversation.answer(Answer.YES);
        Transcript transcript = conversation.transcript();
        conversation.answer(Answer.NO);

        Optional<Turn> opening = Optional.of(new Turn(Ask.about(JAZZ), Answer.YES));
        Turn first = new Turn(Ask.about(TRUMPET), Answer.YES);
        Turn second = new Turn(Ask.about(CALM), Answer.NO);
        assertThat(transcript).isEqualTo(new Transcript(ANN, opening, List.of(first)));
        assertThat(conversation.transcript()).isEqualTo(new Transcript(ANN, opening, List.of(first, second)));

        conversation.undo();
        assertThat(conversation.transcript()).isEqualTo(transcript);
        assertThat(conversations.start(WalkView.UNKNOWN_USER, Ids.of(), SEED).transcript())
                .isEqualTo(new Transcript(WalkView.UNKNOWN_USER, Optional.empty(), List.of()));
    }

    @Test
    void repeatedCallsReturnTheSameProposalAndDecideOnce() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK), Ask.about(CALM));
        Conversation conversation = begun(policy, 5, 2);
        assertThat(conversation.nextAction()).isSameAs(conversation.next().action());
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(ROCK));
        assertThat(policy.decisions()).isOne();
        conversation.answer(Answer.YES);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(CALM));
    }

    @Test
    void anAnswerNeedsNoCallOfNext() {
        Conversation conversation = begun(new ScriptedPolicy(Ask.about(ROCK), Ask.about(CALM)), 5, 2);
        conversation.answer(Answer.YES);
        conversation.answer(Answer.YES);
        assertThat(candidates(conversation)).containsExactly(HARVEST);
    }

    @Test
    void thePolicySeesProtocolAndSeed() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK), Ask.about(SAX));
        Protocol protocol = new Protocol(
                "p",
                new TurnCounting(9, 6, 1, 0),
                3,
                Opening.NONE,
                new QuestionType(QuestionType.Kind.CHOICE, 2),
                AnswerModel.NO_PROVES_NOTHING,
                Noise.NONE,
                Protocol.IDEAL.tuples(),
                Accounting.EVERY_ACTION);
        Conversation conversation = new Conversations(graph, policy, protocol).start(BOB, Ids.of(CALM), SEED);
        Policy.Context context = policy.context();
        assertThat(context.walk().user()).isEqualTo(BOB);
        assertThat(context.listSize()).isEqualTo(3);
        assertThat(context.questions()).isEqualTo(new QuestionType(QuestionType.Kind.CHOICE, 2));
        assertThat(context.answerModel()).isEqualTo(AnswerModel.NO_PROVES_NOTHING);
        assertThat(context.seed()).isEqualTo(SEED);
        assertThat(context.actionsLeft()).isEqualTo(6);
        assertThat(context.turn()).isZero();
        conversation.answer(Answer.NO);
        assertThat(context.actionsLeft()).isEqualTo(5);
        assertThat(context.turn()).isOne();
    }

    @Test
    void eachTurnHasItsOwnRandomStream() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK), Ask.about(SAX));
        Conversation conversation = begun(policy, 5, 2);
        long first = policy.context().random().nextLong();
        assertThat(policy.context().random().nextLong()).isEqualTo(first);
        conversation.answer(Answer.NO);
        assertThat(policy.context().random().nextLong()).isNotEqualTo(first);
        conversation.undo();
        assertThat(policy.context().random().nextLong()).isEqualTo(first);
        Conversation other = new Conversations(graph, policy, Protocols.of(5, 2)).start(ANN, Ids.of(), new Seed(12));
        assertThat(other.turns()).isEmpty();
        assertThat(policy.context().random().nextLong()).isNotEqualTo(first);
    }

    @Test
    void itIsOverWhenTheActionsAreUsed() {
        Conversation conversation = begun(new ScriptedPolicy(Ask.about(ROCK), Ask.about(SAX)), 2, 2);
        conversation.answer(Answer.NO);
        assertThat(conversation.isOver()).isFalse();
        conversation.answer(Answer.NO);
        assertThat(conversation.isOver()).isTrue();
        assertThat(conversation.acceptedItem()).isEqualTo(-1);
        assertThatIllegalStateException().isThrownBy(conversation::next).withMessage("the conversation is over");
        assertThatIllegalStateException()
                .isThrownBy(() -> conversation.answer(Answer.NO))
                .withMessage("the conversation is over");
    }

    @Test
    void itIsOverWhenEveryItemWasRejected() {
        Action first = new Recommend(Ids.of(KIND_OF_BLUE, BITCHES_BREW, BLUE_TRAIN));
        Action last = new Recommend(Ids.of(HARVEST, NEVERMIND, SILENCE));
        Conversation conversation = begun(new ScriptedPolicy(first, last), 10, 3);
        conversation.answer(Answer.none(first));
        assertThat(conversation.isOver()).isFalse();
        conversation.answer(Answer.none(last));
        assertThat(conversation.isOver()).isTrue();
        assertThat(conversation.turns()).hasSize(2);
    }

    @Test
    void theAcceptedItemNeedNotBeTheFirst() {
        Action shown = new Recommend(Ids.of(NEVERMIND, HARVEST, BLUE_TRAIN));
        Conversation conversation = begun(new ScriptedPolicy(shown), 10, 3);
        conversation.answer(Answer.only(shown, HARVEST));
        assertThat(conversation.acceptedItem()).isEqualTo(HARVEST);
        assertThat(conversation.isOver()).isTrue();
    }

    @Test
    void acceptingAnAttributeDoesNotEndTheConversation() {
        Conversation conversation = begun(new ScriptedPolicy(Ask.about(JAZZ), Ask.about(SAX)), 10, 3);
        conversation.answer(Answer.YES);
        assertThat(conversation.acceptedItem()).isEqualTo(-1);
        assertThat(conversation.isOver()).isFalse();
    }

    @Test
    void skippingExcludesNothing() {
        Action question = Ask.about(JAZZ);
        Action shown = new Recommend(Ids.of(HARVEST));
        Conversation conversation = begun(new ScriptedPolicy(question, shown, shown), 10, 3);
        conversation.answer(Answer.skip(question));
        assertThat(conversation.walk().attributes(Response.UNKNOWN)).isEqualTo(Ids.of(JAZZ));
        assertThat(conversation.walk().isAsked(JAZZ)).isTrue();
        assertThat(conversation.walk().candidateCount()).isEqualTo(6);
        conversation.answer(Answer.skip(shown));
        assertThat(conversation.walk().isCandidate(HARVEST)).isTrue();
        assertThat(conversation.nextAction()).isEqualTo(shown);
        assertThat(conversation.turns()).hasSize(2);
    }

    @Test
    void theUserMayBeUnknown() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK));
        Conversation conversation = new Conversations(graph, policy, Protocols.of(5, 2))
                .start(WalkView.UNKNOWN_USER, Ids.of(JAZZ, TRUMPET), SEED);
        assertThat(policy.context().walk().user()).isEqualTo(WalkView.UNKNOWN_USER);
        assertThat(policy.observed())
                .containsExactly(new Turn(Ask.about(JAZZ, TRUMPET), Answer.all(Response.ACCEPTED, 2)));
        assertThat(conversation.next().path().describe(graph.catalogue())).isEqualTo("jazz → trumpet");
        assertThat(candidates(conversation)).containsExactly(KIND_OF_BLUE, BITCHES_BREW);
    }

    @Test
    void turnsCannotBeChangedFromOutside() {
        Conversation conversation = begun(new ScriptedPolicy(Ask.about(ROCK)), 5, 2);
        List<Turn> turns = conversation.turns();
        assertThatThrownBy(() -> turns.add(new Turn(Ask.about(SAX), Answer.NO)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private Conversation begun(Policy policy, int actions, int listSize) {
        return new Conversations(graph, policy, Protocols.of(actions, listSize)).start(ANN, Ids.of(), SEED);
    }

    private static int[] candidates(Conversation conversation) {
        WalkView walk = conversation.walk();
        return Arrays.copyOf(walk.candidates().items(), walk.candidateCount());
    }
}
