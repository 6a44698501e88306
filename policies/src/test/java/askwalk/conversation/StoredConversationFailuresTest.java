package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.conversation.event.ConversationEvent.Answered;
import askwalk.conversation.event.ConversationEvent.Continued;
import askwalk.conversation.event.ConversationEvent.Ended;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.testing.FailingStore;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Stored conversations after a failure, a conflict, or a change of the policy. */
class StoredConversationFailuresTest {

    private final FailingStore store = new FailingStore(new MemoryConversationStore());
    private final ScriptedPolicy policy =
            new ScriptedPolicy(Ask.about(TRUMPET), Ask.about(CALM), new Recommend(Ids.of(BITCHES_BREW, KIND_OF_BLUE)));
    private final StoredConversations conversations = of(policy, "script", 5);
    private final StoredConversation conversation = conversations.start("talk", ANN, Optional.empty(), new Seed(1));

    @Test
    void anAnswerThatWasRefusedCanBeGivenLater() {
        assertThatIllegalStateException().isThrownBy(() -> conversation.answer(Answer.YES));
        conversation.next();
        conversation.answer(Answer.YES);
        assertThat(conversation.conversation().turns()).hasSize(1);
    }

    @Test
    void theAnswerToTheNextProposalAfterAConflictIsStored() {
        conversation.next();
        StoredConversation other = conversations.resume("talk", OnDifference.REFUSE);
        other.answer(Answer.NO);

        assertThatExceptionOfType(ConversationConflictException.class)
                .isThrownBy(() -> conversation.answer(Answer.YES));
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));
        conversation.answer(Answer.YES);
        assertThat(conversation.conversation().turns())
                .containsExactly(new Turn(Ask.about(TRUMPET), Answer.NO), new Turn(Ask.about(CALM), Answer.YES));
    }

    @Test
    void anAnswerThatWasStoredBeforeTheFailureIsOneTurn() {
        conversation.next();
        store.failAfterAppend(1);
        assertFails(() -> conversation.answer(Answer.YES));
        conversation.answer(Answer.YES);
        assertThat(conversation.conversation().turns()).hasSize(1);
    }

    @Test
    void afterAnotherProposalTheSameAnswerIsAnotherOne() {
        conversation.next();
        store.failAfterAppend(1);
        assertFails(() -> conversation.answer(Answer.YES));
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));
        conversation.answer(Answer.YES);
        assertThat(conversation.conversation().turns()).hasSize(2);
    }

    @Test
    void anAnswerRefersToTheProposalThatTheUserHasSeen() {
        conversation.next();
        StoredConversation other = conversations.resume("talk", OnDifference.REFUSE);
        other.answer(Answer.NO);
        other.next();
        assertThatIllegalArgumentException().isThrownBy(() -> conversation.answer(Answer.all(Response.ACCEPTED, 2)));

        assertThatExceptionOfType(ConversationConflictException.class)
                .as("the corrected answer was meant for the first question")
                .isThrownBy(() -> conversation.answer(Answer.YES));
    }

    @Test
    void aTakeoverThatWasStoredBeforeAFailureIsNoConflict() {
        conversation.next();
        StoredConversation taken = of(policy, "other", 5).resume("talk", OnDifference.CONTINUE);
        store.failBeforeAppend(2); // the takeover is stored, the answer is not
        assertFails(() -> taken.answer(2, Answer.YES, "click"));
        assertThat(store.read("talk").withoutKeys()).last().isInstanceOf(Continued.class);

        taken.answer(2, Answer.YES, "click");
        assertThat(taken.conversation().turns()).hasSize(1);
    }

    @Test
    void anEndThatIsNotStoredDoesNotFailTheAnswer() {
        untilTheRecommendation();
        store.failBeforeAppend(2); // the answer is stored, the end is not
        conversation.answer(Answer.only(conversation.conversation().nextAction(), KIND_OF_BLUE));
        assertThat(store.read("talk").withoutKeys()).last().isInstanceOf(Answered.class);

        assertThat(conversation.isOver()).isTrue();
        assertThat(store.read("talk").withoutKeys()).last().isInstanceOf(Ended.class);
    }

    @Test
    void undoAfterTheEndUnderAnotherPolicyKeepsTheConversation() {
        untilTheRecommendation();
        conversation.answer(Answer.only(conversation.conversation().nextAction(), KIND_OF_BLUE));
        StoredConversations others = of(policy, "other", 5);
        others.resume("talk", OnDifference.CONTINUE).undo();

        assertThat(types()).endsWith("Ended", "Continued", "Undone");
        assertThat(others.resume("talk", OnDifference.REFUSE).next().action())
                .isEqualTo(new Recommend(Ids.of(BITCHES_BREW, KIND_OF_BLUE)));
    }

    @Test
    void aProtocolWithFewerActionsEndsItAndKeepsTheProposal() {
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
        StoredConversations fewer = of(policy, "script", 1);

        assertThat(fewer.resume("talk", OnDifference.CONTINUE).isOver()).isTrue();
        assertThat(types()).as("reading changes nothing").endsWith("Answered", "Proposed");
        assertThat(conversations.resume("talk", OnDifference.REFUSE).next().action())
                .isEqualTo(Ask.about(CALM));
    }

    @Test
    void aProtocolWithMoreActionsReopensIt() {
        StoredConversations one = of(new ScriptedPolicy(Ask.about(TRUMPET)), "one", 1);
        StoredConversation ended = one.start("short", ANN, Optional.empty(), new Seed(1));
        ended.next();
        ended.answer(Answer.NO);
        assertThat(ended.isOver()).isTrue();
        StoredConversations two = of(new ScriptedPolicy(Ask.about(ROCK), Ask.about(SAX)), "two", 2);

        assertThat(two.resume("short", OnDifference.CONTINUE).next().action()).isEqualTo(Ask.about(SAX));
        assertThat(two.resume("short", OnDifference.REFUSE).next().action()).isEqualTo(Ask.about(SAX));
        assertThat(store.read("short").withoutKeys())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Started", "Proposed", "Answered", "Ended", "Continued", "Proposed");
    }

    private void untilTheRecommendation() {
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
    }

    private static void assertFails(ThrowingCallable call) {
        assertThatExceptionOfType(ConversationStoreException.class).isThrownBy(call);
    }

    private List<String> types() {
        return store.read("talk").withoutKeys().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private StoredConversations of(Policy talking, String name, int actions) {
        PolicyIdentity identity = PolicyIdentity.of(name, 1, Map.of());
        return new StoredConversations(
                new Conversations(TinyGraphs.music(), talking, Protocols.of(actions, 2)).identified(identity), store);
    }
}
