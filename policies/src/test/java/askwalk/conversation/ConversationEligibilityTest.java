package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConversationEligibilityTest {

    private static final PolicyIdentity GREEDY = PolicyIdentity.of("greedy", 1, Map.of());

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final MemoryConversationStore store = new MemoryConversationStore();

    /** The stock of the shop; the source of the conversations. */
    private final AtomicReference<Eligibility> stock = new AtomicReference<>(set(KIND_OF_BLUE, HARVEST));

    private final Conversations greedy = new Conversations(
                    graph,
                    RulePolicy.absGreedy(new UniformPreference().create(PreferenceSetup.of(graph))),
                    Protocol.IDEAL)
            .withEligibility(conversation -> stock.get())
            .identified(GREEDY);

    @Test
    void eachTurnShowsWhatIsInStockThen() {
        Conversation conversation = greedy.start(ANN, Ids.of(JAZZ), new Seed(1));
        assertThat(conversation.nextAction()).isEqualTo(new Recommend(Ids.of(KIND_OF_BLUE)));
        stock.set(set(BLUE_TRAIN));
        assertThat(conversation.nextAction()).isEqualTo(new Recommend(Ids.of(KIND_OF_BLUE))); // still the same turn
        conversation.answer(Answer.NO);
        assertThat(conversation.nextAction()).isEqualTo(new Recommend(Ids.of(BLUE_TRAIN)));
    }

    @Test
    void aConversationIsOverUntilSomethingIsInStockAgain() {
        StoredConversation conversation = start();
        conversation.answer(Answer.none(conversation.next().action()));
        stock.set(set());
        assertThat(conversation.isOver()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(conversation::next)
                .withMessage("no item is left that may be shown now");
        assertThat(conversation.events()).last().isInstanceOf(ConversationEvent.Answered.class);
        stock.set(set(BLUE_TRAIN, KIND_OF_BLUE)); // Kind of Blue was rejected
        assertThat(conversation.isOver()).isFalse();
        assertThat(conversation.next().action()).isEqualTo(new Recommend(Ids.of(BLUE_TRAIN)));
    }

    @Test
    void theEndIsStoredIfNothingCanBecomeEligible() {
        Conversations fixed = greedy.withEligibility(set(KIND_OF_BLUE));
        StoredConversation conversation =
                new StoredConversations(fixed, store).start("fixed", ANN, Optional.empty(), new Seed(1));
        conversation.answer(Answer.none(conversation.next().action()));
        assertThat(conversation.isOver()).isTrue();
        assertThat(conversation.events()).last().isInstanceOf(ConversationEvent.Ended.class);
    }

    @Test
    void aConversationThatIsOverForNowMovesToTheNextCatalogue() {
        stock.set(set());
        StoredConversations conversations = new StoredConversations(greedy, store);
        StoredConversation conversation =
                conversations.start("talk", ANN, Optional.of(new Turn(Ask.about(JAZZ), Answer.YES)), new Seed(1));
        assertThat(conversation.isOver()).isTrue();
        conversations.replace(greedy.withEligibility(set(BLUE_TRAIN)));
        assertThat(conversation.isOver()).isFalse();
        assertThat(conversation.next().action()).isEqualTo(new Recommend(Ids.of(BLUE_TRAIN)));
    }

    @Test
    void theStockIsAskedForOnceInATurn() {
        int[] calls = {0};
        Conversation conversation = greedy.withEligibility(each -> {
                    calls[0]++;
                    return stock.get();
                })
                .start(ANN, Ids.of(JAZZ), new Seed(1));
        conversation.nextAction();
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void anUndoThatFailsKeepsTheConditionsOfTheTurn() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK), new Recommend(Ids.of(HARVEST)));
        Conversation conversation = new Conversations(graph, policy, Protocol.IDEAL)
                .withEligibility(each -> stock.get())
                .start(ANN, Ids.of(CALM), new Seed(1));
        conversation.nextAction();
        conversation.answer(Answer.YES);
        conversation.nextAction();
        assertThat(conversation.walk().candidateCount()).isEqualTo(1);
        policy.failWith(new UnsupportedOperationException("no opening, please"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(conversation::undo);
        assertThat(conversation.walk().eligibility()).isSameAs(stock.get());
        assertThat(conversation.nextAction()).isEqualTo(new Recommend(Ids.of(HARVEST)));
    }

    @Test
    void aSourceThatFailsChangesNothing() {
        Conversation conversation = new Conversations(graph, new ScriptedPolicy(Ask.about(ROCK)), Protocol.IDEAL)
                .withEligibility(each -> {
                    if (stock.get() == null) {
                        throw new GraphAccessException("the stock is not known", true, null);
                    }
                    return stock.get();
                })
                .start(ANN, Ids.of(), new Seed(1));
        Eligibility all = stock.getAndSet(null);
        assertThatExceptionOfType(GraphAccessException.class).isThrownBy(conversation::nextAction);
        assertThatExceptionOfType(GraphAccessException.class).isThrownBy(conversation::isOver);
        stock.set(all);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(ROCK));
    }

    @Test
    void aPolicyThatShowsAnotherItemIsRefused() {
        Conversation conversation = new Conversations(
                        graph, new ScriptedPolicy(new Recommend(Ids.of(HARVEST, NEVERMIND))), Protocol.IDEAL)
                .withEligibility(stock.get())
                .start(ANN, Ids.of(), new Seed(1));
        assertThatIllegalStateException()
                .isThrownBy(conversation::nextAction)
                .withMessage("the policy " + ScriptedPolicy.class.getName()
                        + " shows item 4 ('Nevermind'), which is not eligible in this turn");
    }

    @Test
    void proposalsCarryTheNumberAndAHashOfTheEligibleItems() {
        StoredConversation conversation = start();
        conversation.next();
        assertThat(conversation.events())
                .last()
                .isInstanceOfSatisfying(
                        ConversationEvent.Proposed.class,
                        proposed -> assertThat(proposed.eligible())
                                .contains(EligibleItems.ofSet(
                                        2,
                                        ItemSet.of(6, Ids.of(KIND_OF_BLUE, HARVEST))
                                                .hash())));
    }

    @Test
    void resumingComparesTheEligibleItems() {
        StoredConversation conversation = start();
        Proposal proposal = conversation.next();
        List<ConversationEvent> events = conversation.events();
        assertThat(greedy.resume(events, OnDifference.REFUSE).conversation().next())
                .isEqualTo(proposal);

        stock.set(set(KIND_OF_BLUE, HARVEST, BLUE_TRAIN));
        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> greedy.resume(events, OnDifference.REFUSE))
                .withMessageContaining("a different set of eligible items (2, now 3, which");
        ResumedConversation continued = greedy.resume(events, OnDifference.CONTINUE);
        assertThat(continued.differences())
                .containsExactly(
                        "set of eligible items (2, now 3, which OnDifference.REFUSE_EXCEPT_ELIGIBILITY accepts)");
        assertThat(continued.conversation().nextAction()).isEqualTo(proposal.action()); // it still stands
        ResumedConversation tolerated = greedy.resume(events, OnDifference.REFUSE_EXCEPT_ELIGIBILITY);
        assertThat(tolerated.differences()).isEmpty();
        assertThat(tolerated.conversation().nextAction()).isEqualTo(proposal.action());
    }

    @Test
    void aProposalWithAnItemThatIsSoldOutIsReplaced() {
        StoredConversation conversation = start();
        conversation.next();
        List<ConversationEvent> events = conversation.events();
        stock.set(set(BLUE_TRAIN));
        for (OnDifference rule : List.of(OnDifference.CONTINUE, OnDifference.REFUSE_EXCEPT_ELIGIBILITY)) {
            assertThat(greedy.resume(events, rule).conversation().nextAction())
                    .isEqualTo(new Recommend(Ids.of(BLUE_TRAIN)));
        }
        StoredConversation elsewhere =
                new StoredConversations(greedy, store).resume("talk", OnDifference.REFUSE_EXCEPT_ELIGIBILITY);
        assertThatIllegalStateException()
                .isThrownBy(() -> elsewhere.answer(elsewhere.version(), Answer.YES, "key"))
                .withMessage("no action is proposed: call next() first");
    }

    @Test
    void anotherPolicyIsStillRefusedIfEligibilityMayDiffer() {
        List<ConversationEvent> events = start().events();
        Conversations other = greedy.identified(PolicyIdentity.of("other", 1, Map.of()));
        assertThatExceptionOfType(ResumeException.class)
                .isThrownBy(() -> other.resume(events, OnDifference.REFUSE_EXCEPT_ELIGIBILITY))
                .withMessageContaining("policy");
    }

    @Test
    void aPolicyReceivesSeenAndNotNowAsItKnowsThem() {
        Recommend list = new Recommend(Ids.of(KIND_OF_BLUE, HARVEST, BLUE_TRAIN));
        Answer answer = new Answer(List.of(Response.SEEN, Response.NOT_NOW, Response.UNKNOWN));
        ScriptedPolicy policy = new ScriptedPolicy(list, Ask.about(SAX));
        Conversation conversation = new Conversations(graph, policy, Protocol.IDEAL).start(ANN, Ids.of(), new Seed(1));
        conversation.nextAction();
        conversation.answer(answer);
        assertThat(policy.observed())
                .containsExactly(
                        new Turn(list, new Answer(List.of(Response.REJECTED, Response.UNKNOWN, Response.UNKNOWN))));
        assertThat(conversation.turns()).containsExactly(new Turn(list, answer));
        assertThat(conversation.walk().rejectedItems()).isEqualTo(Ids.of(KIND_OF_BLUE, HARVEST));
        assertThat(conversation.walk().isAvailable(BLUE_TRAIN)).isTrue();
    }

    @Test
    void anOpeningMayNameDislikes() {
        Conversation conversation = new Conversations(graph, new ScriptedPolicy(Ask.about(SAX)), Protocol.IDEAL)
                .start(ANN, Ids.of(JAZZ), Ids.of(ROCK, CALM), new Seed(1));
        assertThat(conversation.transcript().opening())
                .contains(new Turn(
                        Ask.about(JAZZ, ROCK, CALM),
                        new Answer(List.of(Response.ACCEPTED, Response.REJECTED, Response.REJECTED))));
        assertThat(conversation.walk().isAsked(TRUMPET)).isFalse();
    }

    private StoredConversation start() {
        return new StoredConversations(greedy, store)
                .start("talk", ANN, Optional.of(new Turn(Ask.about(JAZZ), Answer.YES)), new Seed(1));
    }

    private static Eligibility set(int... items) {
        return Eligibility.of(ItemSet.of(6, Ids.of(items)));
    }
}
