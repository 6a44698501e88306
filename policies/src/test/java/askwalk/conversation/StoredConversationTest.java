package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationEvent.Answered;
import askwalk.conversation.event.ConversationEvent.Continued;
import askwalk.conversation.event.ConversationEvent.Ended;
import askwalk.conversation.event.ConversationEvent.Proposed;
import askwalk.conversation.event.ConversationEvent.Started;
import askwalk.conversation.event.ConversationEvent.Undone;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredConversationTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
    private static final PolicyIdentity SCRIPT = PolicyIdentity.of("script", 1, Map.of());

    private final ConversationStore store = new MemoryConversationStore();
    private final ScriptedPolicy policy =
            new ScriptedPolicy(Ask.about(TRUMPET), Ask.about(CALM), new Recommend(Ids.of(BITCHES_BREW, KIND_OF_BLUE)));
    private final StoredConversations conversations = of(policy, SCRIPT);

    @Test
    void everythingIsStoredBeforeItIsReturned() {
        StoredConversation conversation = start();
        assertThat(types()).containsExactly(Started.class);

        assertThat(conversation.next().action()).isEqualTo(Ask.about(TRUMPET));
        assertThat(conversation.next().action()).isEqualTo(Ask.about(TRUMPET));
        assertThat(types()).containsExactly(Started.class, Proposed.class);

        conversation.answer(Answer.YES);
        assertThat(types()).containsExactly(Started.class, Proposed.class, Answered.class);
        conversation.undo();
        assertThat(types()).endsWith(Answered.class, Undone.class);
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.answer(Answer.only(conversation.next().action(), KIND_OF_BLUE));

        assertThat(types())
                .containsExactly(
                        Started.class,
                        Proposed.class,
                        Answered.class,
                        Undone.class,
                        Proposed.class,
                        Answered.class,
                        Proposed.class,
                        Answered.class,
                        Proposed.class,
                        Answered.class,
                        Ended.class);
        assertThat(stored()).isEqualTo(conversation.events());
        assertThat(stored()).last().isEqualTo(new Ended(TIME, Optional.of("item0")));
        assertThat(conversation.version()).isEqualTo(11);
        assertThat(conversation.isOver()).isTrue();
    }

    @Test
    void anotherInstanceContinuesIt() {
        StoredConversation first = start();
        first.next();
        first.answer(Answer.YES);
        first.next();

        StoredConversation second = conversations.resume("talk", OnDifference.REFUSE);
        assertThat(second.version()).isEqualTo(4);
        assertThat(second.next().action()).isEqualTo(Ask.about(CALM));
        assertThat(store.read("talk").version()).isEqualTo(4); // the proposal was stored already
        second.answer(Answer.NO);
        assertThat(second.conversation().turns()).hasSize(2);
    }

    @Test
    void anAnswerThatIsSentTwiceIsOneTurn() {
        StoredConversation conversation = start();
        conversation.next();
        conversation.answer(2, Answer.YES, "click-1");
        conversation.answer(2, Answer.YES, "click-1");
        assertThat(conversation.conversation().turns()).hasSize(1);

        StoredConversation elsewhere = conversations.resume("talk", OnDifference.REFUSE);
        elsewhere.answer(2, Answer.YES, "click-1");
        assertThat(store.read("talk").version()).isEqualTo(3);
    }

    @Test
    void anAnswerThatTwoInstancesReceiveIsOneTurn() {
        StoredConversation first = start();
        first.next();
        StoredConversation second = conversations.resume("talk", OnDifference.REFUSE);
        first.answer(2, Answer.YES, "click-1");
        first.next();
        second.answer(2, Answer.YES, "click-1"); // it does not know of the other

        assertThat(store.read("talk").version()).isEqualTo(4);
        assertThat(second.next().action()).isEqualTo(Ask.about(CALM));
        assertThat(second.version()).isEqualTo(4);
    }

    @Test
    void ofTwoAnswersToOneProposalOneIsStored() {
        StoredConversation first = start();
        first.next();
        StoredConversation second = conversations.resume("talk", OnDifference.REFUSE);
        first.answer(2, Answer.YES, "first");

        assertThatExceptionOfType(ConversationConflictException.class)
                .isThrownBy(() -> second.answer(2, Answer.NO, "second"))
                .satisfies(e -> {
                    assertThat(e.id()).isEqualTo("talk");
                    assertThat(e.expected()).isEqualTo(2);
                    assertThat(e.actual()).isEqualTo(3);
                });
        assertThat(second.conversation().turns()).containsExactly(new Turn(Ask.about(TRUMPET), Answer.YES));
        assertThat(second.next().action()).isEqualTo(Ask.about(CALM));
    }

    @Test
    void anInstanceBehindTheUserReadsAgain() {
        StoredConversation behind = start();
        StoredConversation ahead = conversations.resume("talk", OnDifference.REFUSE);
        ahead.next();
        ahead.answer(Answer.YES);
        ahead.next();

        behind.answer(4, Answer.NO, "click"); // the user saw the proposal of the other instance
        assertThat(store.read("talk").version()).isEqualTo(5);
    }

    @Test
    void twoInstancesThatProposeAgree() {
        StoredConversation first = start();
        StoredConversation second = conversations.resume("talk", OnDifference.REFUSE);
        first.next();

        assertThat(second.next().action()).isEqualTo(Ask.about(TRUMPET));
        assertThat(store.read("talk").version()).isEqualTo(2);
    }

    @Test
    void anAnswerNeedsAProposal() {
        StoredConversation conversation = start();

        assertThatIllegalStateException()
                .isThrownBy(() -> conversation.answer(Answer.YES))
                .withMessage("no action is proposed: call next() first");
        conversation.next();
        assertThatIllegalArgumentException().isThrownBy(() -> conversation.answer(Answer.all(Response.ACCEPTED, 2)));
        assertThat(store.read("talk").version()).isEqualTo(2);
        conversation.answer(Answer.YES);
        assertThat(store.read("talk").version()).isEqualTo(3);
    }

    @Test
    void aPolicyThatTakesOverIsRecorded() {
        StoredConversation conversation = start();
        conversation.next();
        conversation.answer(Answer.YES);
        ScriptedPolicy newPolicy = new ScriptedPolicy(Ask.about(ROCK), Ask.about(ROCK));
        StoredConversations others = of(newPolicy, PolicyIdentity.of("new", 1, Map.of()));

        assertThatExceptionOfType(ResumeException.class).isThrownBy(() -> others.resume("talk", OnDifference.REFUSE));
        StoredConversation resumed = others.resume("talk", OnDifference.CONTINUE);
        assertThat(resumed.differences()).singleElement().asString().startsWith("policy (script ");
        assertThat(store.read("talk").version()).isEqualTo(3); // reading changes nothing
        assertThat(resumed.next().action()).isEqualTo(Ask.about(ROCK));

        assertThat(types()).endsWith(Answered.class, Continued.class, Proposed.class);
        assertThat(others.resume("talk", OnDifference.REFUSE).next().action()).isEqualTo(Ask.about(ROCK));
    }

    @Test
    void anEndThatWasNotStoredIsStoredLater() {
        StoredConversation conversation = start();
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
        Answered accepted =
                new Answered(TIME, Answer.only(new Recommend(Ids.of(1, 0)), 0).responses());
        store.append("talk", 6, accepted, "click");

        assertThat(conversations.resume("talk", OnDifference.REFUSE).isOver()).isTrue();
        assertThat(types()).endsWith(Answered.class, Ended.class);
        assertThat(conversations.resume("talk", OnDifference.REFUSE).version()).isEqualTo(8);
    }

    @Test
    void anIdIsUsedOnce() {
        start();

        assertThatExceptionOfType(ConversationConflictException.class).isThrownBy(this::start);
        assertThatExceptionOfType(NoSuchConversationException.class)
                .isThrownBy(() -> conversations.resume("other", OnDifference.REFUSE))
                .withMessageContaining("there is no conversation 'other' in the store");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversations.start("../talk", ANN, Optional.empty(), new Seed(1)));
        StoredConversation random = conversations.start(ANN, Ids.of(JAZZ));
        assertThat(conversations.resume(random.id(), OnDifference.REFUSE).events())
                .isEqualTo(random.events());
    }

    @Test
    void withoutAnIdentityNothingIsStored() {
        Conversations plain = new Conversations(TinyGraphs.music(), policy, Protocols.of(5, 2));

        assertThatIllegalStateException().isThrownBy(() -> new StoredConversations(plain, store));
    }

    private StoredConversations of(Policy talking, PolicyIdentity identity) {
        return new StoredConversations(
                new Conversations(TinyGraphs.music(), talking, Protocols.of(5, 2)).identified(identity),
                store,
                Clock.fixed(TIME, ZoneOffset.UTC));
    }

    private StoredConversation start() {
        return conversations.start("talk", ANN, Optional.empty(), new Seed(1));
    }

    private List<ConversationEvent> stored() {
        return store.read("talk").withoutKeys();
    }

    private List<Class<?>> types() {
        return stored().stream().<Class<?>>map(ConversationEvent::getClass).toList();
    }
}
