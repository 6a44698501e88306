package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationEvent.Answered;
import askwalk.conversation.event.ConversationEvent.Continued;
import askwalk.conversation.event.ConversationEvent.Ended;
import askwalk.conversation.event.ConversationEvent.Proposed;
import askwalk.conversation.event.ConversationEvent.Started;
import askwalk.conversation.event.ConversationEvent.Undone;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conversations from hand-written events. Keys are the type and the id, such as attribute0 for jazz. */
class ConversationResumeTest {

    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
    private static final PolicyIdentity SCRIPT = PolicyIdentity.of("script", 1, Map.of());

    private final ScriptedPolicy policy =
            new ScriptedPolicy(Ask.about(TRUMPET), Ask.about(CALM), new Recommend(Ids.of(BITCHES_BREW, KIND_OF_BLUE)));
    private final Conversations conversations = identified(TinyGraphs.music(), policy, SCRIPT);
    private final ConversationSetup setup = conversations.setup();

    @Test
    void answersAreReplayedAndTheProposalWaits() {
        Conversation resumed = resume(started(), asked("attribute2"), answered(Response.ACCEPTED), asked("attribute4"));

        assertThat(policy.observed())
                .containsExactly(new Turn(Ask.about(JAZZ), Answer.YES), new Turn(Ask.about(TRUMPET), Answer.YES));
        assertThat(resumed.walk().user()).isEqualTo(ANN);
        assertThat(resumed.seed().value()).isEqualTo(77);
        assertThat(resumed.walk().candidateCount()).isEqualTo(2); // Kind of Blue and Bitches Brew
        assertThat(resumed.next().action()).isEqualTo(Ask.about(CALM));
        assertThat(resumed.next().reason()).isEqualTo("because of [4]");
    }

    @Test
    void anUndoneAnswerIsNotReplayed() {
        Conversation resumed = resume(
                started(),
                asked("attribute2"),
                answered(Response.REJECTED),
                new Undone(TIME),
                asked("attribute2"),
                answered(Response.ACCEPTED));

        assertThat(resumed.turns()).containsExactly(new Turn(Ask.about(TRUMPET), Answer.YES));
        assertThat(resumed.walk().candidateCount()).isEqualTo(2);
    }

    @Test
    void anAcceptedItemEndsTheConversation() {
        Conversation resumed = resume(
                started(),
                recommended("item1", "item0"),
                answered(Response.REJECTED, Response.ACCEPTED),
                new Ended(TIME, Optional.of("item0")));

        assertThat(resumed.isOver()).isTrue();
        assertThat(resumed.acceptedItem()).isEqualTo(KIND_OF_BLUE);
    }

    @Test
    void anotherPolicyIsRefusedAndNamed() {
        Conversations other =
                identified(TinyGraphs.music(), policy, PolicyIdentity.of("rule", 3, Map.of("patience", "2")));

        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> other.resume(List.of(started()), OnDifference.REFUSE))
                .satisfies(e -> assertThat(e.differences())
                        .extracting(text -> text.replaceAll("[0-9a-f]{12}", "#"))
                        .containsExactly("policy (script #, now rule #)", "model (#, now #)", "settings (#, now #)"))
                .withMessageContaining("OnDifference.CONTINUE");
    }

    @Test
    void anotherGraphAndProtocolAreRefusedAndNamed() {
        Conversations other = new Conversations(withoutTrumpet(), policy, Protocols.of(9, 2)).identified(SCRIPT);

        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> other.resume(List.of(started()), OnDifference.REFUSE))
                .satisfies(e -> assertThat(e.differences())
                        .extracting(text -> text.replaceAll("[0-9a-f]{12}", "#"))
                        .containsExactly("protocol (test #, now test #)", "graph (#, now #)"));
    }

    @Test
    void withAnotherPolicyTheAnswersAndTheProposalStand() {
        ScriptedPolicy newPolicy = new ScriptedPolicy(Ask.about(SAX), Ask.about(ROCK));
        Conversations other = identified(TinyGraphs.music(), newPolicy, PolicyIdentity.of("new", 1, Map.of()));

        ResumedConversation resumed = other.resume(
                List.of(started(), asked("attribute2"), answered(Response.ACCEPTED), asked("attribute4")),
                OnDifference.CONTINUE);

        assertThat(resumed.differences()).last().isEqualTo("proposal (the policy now has another one)");
        Conversation conversation = resumed.conversation();
        assertThat(conversation.turns()).containsExactly(new Turn(Ask.about(TRUMPET), Answer.YES));
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));
        assertThat(conversation.next().reason()).isEqualTo("it was proposed before the conversation was resumed");
        conversation.answer(Answer.YES);
        assertThat(conversation.walk().candidateCount()).isEqualTo(1); // Kind of Blue
        conversation.undo();
        assertThat(conversation.next().action()).isEqualTo(Ask.about(ROCK));
    }

    @Test
    void aProposalThatTheProtocolForbidsIsReplaced() {
        ScriptedPolicy newPolicy = new ScriptedPolicy(Ask.about(SAX));
        Conversations other = new Conversations(TinyGraphs.music(), newPolicy, Protocols.of(5, 1)).identified(SCRIPT);

        ResumedConversation resumed =
                other.resume(List.of(started(), recommended("item1", "item0")), OnDifference.CONTINUE);

        assertThat(resumed.differences()).last().isEqualTo("proposal (protocol and graph do not permit it any more)");
        assertThat(resumed.conversation().next().action()).isEqualTo(Ask.about(SAX));
    }

    @Test
    void verticesThatTheGraphLacksAreLeftOut() {
        ScriptedPolicy newPolicy = new ScriptedPolicy(Ask.about(ROCK), Ask.about(SAX - 1));
        Conversations other = identified(withoutTrumpet(), newPolicy, SCRIPT);

        ResumedConversation resumed = other.resume(
                List.of(
                        started(),
                        asked("attribute2"),
                        answered(Response.ACCEPTED),
                        recommended("item1", "item9"),
                        answered(Response.REJECTED, Response.REJECTED),
                        asked("attribute2")),
                OnDifference.CONTINUE);

        assertThat(resumed.leftOut()).containsExactly("attribute 'attribute2'", "item 'item9'");
        assertThat(resumed.conversation().turns())
                .containsExactly(new Turn(new Recommend(Ids.of(BITCHES_BREW)), Answer.NO));
        assertThat(resumed.conversation().next().action()).isEqualTo(Ask.about(SAX - 1));
    }

    @Test
    void aUserWhoIsGoneIsUnknown() {
        Started gone = new Started(TIME, Optional.of("user9"), Optional.empty(), setup, 1);

        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> conversations.resume(List.of(gone), OnDifference.REFUSE))
                .satisfies(e -> assertThat(e.differences()).containsExactly("user 'user9' (no longer in the graph)"));
        assertThat(conversations
                        .resume(List.of(gone), OnDifference.CONTINUE)
                        .conversation()
                        .walk()
                        .user())
                .isEqualTo(WalkView.UNKNOWN_USER);
    }

    @Test
    void aConversationWhoseAcceptedItemIsGoneDoesNotGoOn() {
        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> conversations.resume(
                        List.of(
                                started(),
                                recommended("item1", "item9"),
                                answered(Response.REJECTED, Response.ACCEPTED)),
                        OnDifference.CONTINUE))
                .withMessage("this conversation is over, and the graph no longer has the accepted item 'item9'");
    }

    @Test
    void eventsThatContradictEachOtherAreRefused() {
        assertInvalid("there are no events: a conversation begins with 'started'");
        assertInvalid("event 1: the conversation was not started", asked("attribute2"));
        assertInvalid("event 2: the conversation was started already", started(), started());
        assertInvalid("event 2: there is no proposal to answer", started(), answered(Response.ACCEPTED));
        assertInvalid("event 2: there is no answer to undo", started(), new Undone(TIME));
        assertInvalid(
                "event 3: there are 2 responses to 1 subjects",
                started(),
                asked("attribute2"),
                answered(Response.ACCEPTED, Response.ACCEPTED));
        assertInvalid(
                "event 3: the conversation is over", started(), new Ended(TIME, Optional.empty()), asked("attribute2"));
        assertInvalid("attribute 0 was asked before", started(), asked("attribute0"), answered(Response.ACCEPTED));
    }

    @Test
    void anEndWithdrawsAProposalAndAnotherSetupReopensIt() {
        List<ConversationEvent> ended = List.of(started(), asked("attribute2"), new Ended(TIME, Optional.empty()));
        assertThat(ConversationHistory.of(ended).proposal()).isEmpty();
        assertThat(ConversationHistory.of(ended).ended()).isPresent();

        List<ConversationEvent> reopened = new ArrayList<>(ended);
        reopened.add(new Continued(TIME, setup));
        reopened.add(asked("attribute2"));
        assertThat(ConversationHistory.of(reopened).ended()).isEmpty();
        assertThat(resume(reopened.toArray(ConversationEvent[]::new)).turns()).isEmpty();
    }

    @Test
    void aMissingCoarseAttributeIsNamed() {
        KeyedAction ask = new KeyedAction(KeyedAction.Kind.ASK, List.of("attribute2"), Optional.of("mood"), false);

        ResumedConversation resumed =
                conversations.resume(List.of(started(), new Proposed(TIME, ask)), OnDifference.CONTINUE);
        assertThat(resumed.differences()).containsExactly("catalogue (without attribute 'mood')");
    }

    @Test
    void theLastSetupCounts() {
        PolicyIdentity later = PolicyIdentity.of("later", 1, Map.of());
        Conversations other = identified(TinyGraphs.music(), policy, later);
        List<ConversationEvent> events = List.of(started(), new Continued(TIME, other.setup()));

        assertThat(other.resume(events, OnDifference.REFUSE).differences()).isEmpty();
        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> conversations.resume(events, OnDifference.REFUSE));
    }

    @Test
    void withoutAnIdentityNothingCanBeResumed() {
        Conversations plain = new Conversations(TinyGraphs.music(), policy, Protocols.of(5, 2));

        assertThatIllegalStateException()
                .isThrownBy(() -> plain.resume(List.of(started()), OnDifference.CONTINUE))
                .withMessageContaining("Conversations.identified(...)");
    }

    @Test
    void theFirstEventHasEverythingThatResumesIt() {
        Turn opening = new Turn(
                new Ask(Ids.of(JAZZ, ROCK), TinyGraphs.STYLE),
                new Answer(List.of(Response.ACCEPTED, Response.REJECTED)));
        Conversation conversation = conversations.start(ANN, Optional.of(opening), new Seed(-5));

        assertThat(conversations.started(conversation, TIME))
                .isEqualTo(new Started(
                        TIME,
                        Optional.of("user0"),
                        Optional.of(new KeyedTurn(
                                new KeyedAction(
                                        KeyedAction.Kind.ASK,
                                        List.of("attribute0", "attribute1"),
                                        Optional.of("attribute5"),
                                        false),
                                List.of(Response.ACCEPTED, Response.REJECTED))),
                        setup,
                        -5));
    }

    @Test
    void keysAndIdsAreTranslatedBothWays() {
        EventKeys keys = new EventKeys(TinyGraphs.music().catalogue());
        List<Action> actions = List.of(
                Ask.about(CALM, SAX),
                new Ask(Ids.of(SAX, TRUMPET), TinyGraphs.WIND),
                new Recommend(Ids.of(HARVEST, BLUE_TRAIN), true));

        for (Action action : actions) {
            assertThat(keys.action(keys.keyed(action))).contains(action);
        }
        assertThat(keys.keyed(actions.get(2)))
                .isEqualTo(
                        new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of("item3", "item2"), Optional.empty(), true));
        assertThat(keys.action(
                        new KeyedAction(KeyedAction.Kind.ASK, List.of("attribute0"), Optional.of("attribute9"), false)))
                .isEmpty();
    }

    private static Conversations identified(KnowledgeGraph graph, Policy policy, PolicyIdentity identity) {
        return new Conversations(graph, policy, Protocols.of(5, 2)).identified(identity);
    }

    /** The graph without the attribute trumpet; the ids after it are one lower. */
    private static KnowledgeGraph withoutTrumpet() {
        KnowledgeGraph all = TinyGraphs.music();
        GraphBuilder builder = new GraphBuilder();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < all.count(type); id++) {
                if (type != VertexType.ATTRIBUTE || id != TRUMPET) {
                    builder.add(
                            type, all.catalogue().key(type, id), all.catalogue().name(type, id));
                }
            }
        }
        builder.connect(Relation.HAS_ATTRIBUTE, KIND_OF_BLUE, JAZZ);
        return InMemoryGraph.of(builder.build());
    }

    private Conversation resume(ConversationEvent... events) {
        ResumedConversation resumed = conversations.resume(List.of(events), OnDifference.REFUSE);
        assertThat(resumed.differences()).isEmpty();
        assertThat(resumed.leftOut()).isEmpty();
        return resumed.conversation();
    }

    private void assertInvalid(String problem, ConversationEvent... events) {
        assertThatExceptionOfType(ResumeException.class)
                .as(problem)
                .isThrownBy(() -> conversations.resume(List.of(events), OnDifference.CONTINUE))
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.differences()).isEmpty());
    }

    /** Ann, who likes jazz. */
    private Started started() {
        KeyedTurn opening = new KeyedTurn(asked("attribute0").action(), List.of(Response.ACCEPTED));
        return new Started(TIME, Optional.of("user0"), Optional.of(opening), setup, 77);
    }

    private static Proposed asked(String... keys) {
        return new Proposed(TIME, new KeyedAction(KeyedAction.Kind.ASK, List.of(keys), Optional.empty(), false));
    }

    private static Proposed recommended(String... keys) {
        return new Proposed(TIME, new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of(keys), Optional.empty(), false));
    }

    private static Answered answered(Response... responses) {
        return new Answered(TIME, List.of(responses));
    }
}
