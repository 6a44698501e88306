package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.CY;
import static askwalk.testing.TinyGraphs.DEE;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.conversation.event.ConversationEvent.Answered;
import askwalk.conversation.event.ConversationEvent.Continued;
import askwalk.conversation.event.ConversationEvent.Proposed;
import askwalk.conversation.event.ConversationEvent.Undone;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.Subgraph;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conversations that move to another graph. On the next one, each item has another id, and two items are gone. */
class CatalogueMoveTest {

    private static final int NEXT_HARVEST = 0;
    private static final int NEXT_KIND_OF_BLUE = 1;
    private static final int NEXT_BITCHES_BREW = 3;

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final KnowledgeGraph next = Subgraph.of(
            graph,
            Map.of(
                    VertexType.USER, new int[] {BOB, ANN, DEE},
                    VertexType.ITEM, new int[] {HARVEST, KIND_OF_BLUE, 5, BITCHES_BREW}));

    private final Conversations before = on(
            graph,
            Ask.about(TRUMPET),
            new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE)),
            new Recommend(Ids.of(NEVERMIND, HARVEST)),
            new Recommend(Ids.of(BITCHES_BREW)));
    private final Conversations after = on(
            next,
            Ask.about(CALM),
            Ask.about(CALM),
            new Recommend(Ids.of(NEXT_HARVEST)),
            new Recommend(Ids.of(NEXT_BITCHES_BREW)));
    private final ConversationStore store = new MemoryConversationStore();
    private final StoredConversations stored = new StoredConversations(before, store);

    @Test
    void answersAndUserKeepTheirKeys() {
        Conversation old = started();
        recommend(old);
        old.answer(Answer.none(old.nextAction()));

        ResumedConversation moved = after.move(old);

        assertThat(moved.leftOut()).containsExactly("item 'item2'");
        assertThat(moved.differences()).containsExactly("catalogue (without item 'item2')");
        Conversation now = moved.conversation();
        assertThat(now.walk().graph()).isSameAs(next);
        assertThat(now.walk().user()).isEqualTo(1); // Ann
        assertThat(now.seed()).isEqualTo(old.seed());
        assertThat(now.transcript().opening()).contains(new Turn(Ask.about(JAZZ), Answer.YES));
        Recommend shown = new Recommend(Ids.of(NEXT_KIND_OF_BLUE));
        assertThat(now.turns()).containsExactly(new Turn(Ask.about(TRUMPET), Answer.YES), turn(shown));
        assertThat(now.next().action()).isEqualTo(new Recommend(Ids.of(NEXT_HARVEST)));
    }

    private static Turn turn(Recommend shown) {
        return new Turn(shown, Answer.none(shown));
    }

    @Test
    void aProposalMovesIfTheGraphHasAllOfIt() {
        Conversation old = started();
        old.next();
        ResumedConversation asked = after.move(old);
        assertThat(asked.conversation().next().action()).isEqualTo(Ask.about(TRUMPET));
        assertThat(asked.differences()).containsExactly("proposal (the policy now has another one)");

        recommend(old);
        ResumedConversation shown = after.move(old);
        assertThat(shown.leftOut()).isEmpty();
        assertThat(shown.differences()).containsExactly("catalogue (without item 'item2')");
        assertThat(shown.conversation().next().action()).isEqualTo(Ask.about(CALM));
    }

    @Test
    void aUserOrAnAcceptedItemThatLeftIsReported() {
        Conversation ofCy = before.start(CY, Ids.of(JAZZ), new Seed(1));
        assertThat(after.move(ofCy).differences()).containsExactly("user 'user2' (no longer in the graph)");

        Conversation over = started();
        recommend(over);
        over.answer(Answer.only(over.nextAction(), BLUE_TRAIN));
        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> after.move(over))
                .withMessageContaining("no longer has the accepted item 'item2'");
    }

    @Test
    void aReplacementIsNoticedAtTheNextCallWhateverTheRule() {
        StoredConversation conversation = startedInStore();
        conversation.next();
        conversation.answer(Answer.YES);

        stored.replace(after);
        assertThat(conversation.conversation().walk().graph()).isSameAs(graph);
        assertThat(store.read("talk").version()).isEqualTo(3);
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));

        assertThat(conversation.conversation().walk().graph()).isSameAs(next);
        assertThat(conversation.differences()).anyMatch(text -> text.startsWith("graph ("));
        List<?> events = store.read("talk").withoutKeys();
        assertThat(events)
                .hasSize(5)
                .element(3)
                .isInstanceOfSatisfying(
                        Continued.class, event -> assertThat(event.setup()).isEqualTo(after.setup()));
        conversation.answer(Answer.NO);
        assertThat(store.read("talk").version()).isEqualTo(6);
        assertThat(stored.resume("talk", OnDifference.REFUSE).conversation().turns())
                .hasSize(2);
    }

    @Test
    void anAnswerToAnEarlierProposalCountsIfItIsStillPermitted() {
        StoredConversation conversation = startedInStore();
        conversation.next();
        stored.replace(after);
        conversation.answer(2, Answer.YES, "click");

        assertThat(conversation.conversation().walk().graph()).isSameAs(next);
        assertThat(conversation.conversation().turns()).containsExactly(new Turn(Ask.about(TRUMPET), Answer.YES));
        assertThat(store.read("talk").withoutKeys().subList(2, 4))
                .hasExactlyElementsOfTypes(Continued.class, Answered.class);
    }

    @Test
    void anAnswerToAProposalThatLeftIsRefused() {
        StoredConversation conversation = startedInStore();
        recommend(conversation);
        stored.replace(after);

        assertThatIllegalStateException()
                .isThrownBy(() -> conversation.answer(Answer.none(new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE)))))
                .withMessage("no action is proposed: call next() first");
        assertThat(store.read("talk").version()).isEqualTo(4);
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));
        conversation.answer(Answer.YES);
        assertThat(store.read("talk").withoutKeys().subList(4, 7))
                .hasExactlyElementsOfTypes(Continued.class, Proposed.class, Answered.class);
    }

    @Test
    void anOverConversationMovesAfterAnUndo() {
        StoredConversation conversation = startedInStore();
        recommend(conversation);
        conversation.answer(4, Answer.only(new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE)), BLUE_TRAIN), "buy");
        stored.replace(after);

        conversation.answer(4, Answer.only(new Recommend(Ids.of(BLUE_TRAIN, KIND_OF_BLUE)), BLUE_TRAIN), "buy");
        assertThat(conversation.isOver()).isTrue();
        assertThat(conversation.conversation().acceptedItem()).isEqualTo(BLUE_TRAIN);
        conversation.undo();
        assertThat(store.read("talk").withoutKeys()).last().isInstanceOf(Undone.class);
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));
        assertThat(conversation.conversation().walk().graph()).isSameAs(next);
    }

    @Test
    void aStartHasTheIdsOfItsSource() {
        stored.replace(after);
        StoredConversation conversation = stored.start(before, ANN, Ids.of(JAZZ));

        assertThat(conversation.conversation().walk().user()).isEqualTo(ANN);
        conversation.next();
        assertThat(conversation.conversation().walk().user()).isEqualTo(1);
    }

    @Test
    void aReplacementNeedsAnIdentity() {
        Conversations nameless = new Conversations(next, new ScriptedPolicy(), Protocols.of(5, 2));
        assertThatIllegalStateException().isThrownBy(() -> stored.replace(nameless));
        assertThat(stored.conversations()).isSameAs(before);
    }

    private Conversation started() {
        return before.start(ANN, Ids.of(JAZZ), new Seed(7));
    }

    private StoredConversation startedInStore() {
        return stored.start("talk", ANN, Optional.of(new Turn(Ask.about(JAZZ), Answer.YES)), new Seed(7));
    }

    /** Accepts trumpet, so that Blue Train and Kind of Blue are proposed. */
    private static void recommend(Conversation conversation) {
        conversation.next();
        conversation.answer(Answer.YES);
        conversation.next();
    }

    private static void recommend(StoredConversation conversation) {
        conversation.next();
        conversation.answer(Answer.all(Response.ACCEPTED, 1));
        conversation.next();
    }

    private static Conversations on(KnowledgeGraph graph, Action... script) {
        return new Conversations(graph, new ScriptedPolicy(script), Protocols.of(5, 2))
                .identified(PolicyIdentity.of("script", 1, Map.of()));
    }
}
