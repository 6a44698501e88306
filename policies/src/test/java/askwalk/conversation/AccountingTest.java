package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The counting of actions. Every item is shown once and none is accepted. */
class AccountingTest {

    private final KnowledgeGraph graph = TinyGraphs.nested(40, 10, 5, 2);

    @Test
    void earlyStopsAreFree() {
        Conversation conversation =
                begun(Accounting.EARLY_STOPS_FREE, 3, Ask.about(0), stop(1), shown(2), stop(3), Ask.about(1));
        assertThat(costs(conversation)).containsExactly(1, 0, 1, 0, 1);
        assertThat(conversation.isOver()).isTrue();
    }

    @Test
    void earlyStopsCountIfEveryActionCounts() {
        Conversation conversation =
                begun(Accounting.EVERY_ACTION, 3, Ask.about(0), stop(1), shown(2), stop(3), Ask.about(1));
        assertThat(costs(conversation)).containsExactly(1, 1, 1);
        assertThat(conversation.isOver()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Accounting.class)
    void unmarkedRecommendationsCount(Accounting accounting) {
        Conversation conversation = begun(accounting, 4, shown(1), Ask.about(0), shown(2), Ask.about(1), shown(3));
        assertThat(costs(conversation)).containsExactly(1, 1, 1, 1);
    }

    /** Eleven early stops are free at any position, and from the twelfth on each counts as an action. */
    @Test
    void theTwelfthEarlyStopCounts() {
        List<Action> script = new ArrayList<>();
        for (int item = 0; item < 8; item++) {
            script.add(stop(item));
        }
        script.add(shown(8));
        script.add(Ask.about(0));
        for (int item = 9; item < 20; item++) {
            script.add(stop(item));
        }
        Conversation conversation = begun(Accounting.EARLY_STOPS_FREE, 5, script.toArray(Action[]::new));
        assertThat(costs(conversation)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1);
        assertThat(conversation.isOver()).isTrue();
        assertThatIllegalStateException().isThrownBy(conversation::next).withMessage("the conversation is over");
    }

    @Test
    void aDialogueOfEarlyStopsOnlyEnds() {
        Action[] script = new Action[40];
        for (int item = 0; item < script.length; item++) {
            script[item] = stop(0);
        }
        Conversation conversation = begun(Accounting.EARLY_STOPS_FREE, 2, script);
        while (!conversation.isOver()) {
            conversation.answer(Answer.UNKNOWN); // the item stays, and may be shown forever
        }
        assertThat(conversation.turns()).hasSize(13);
        assertThat(conversation.countedActions()).isEqualTo(2);
    }

    @Test
    void undoRevertsCountedAndFreeActions() {
        List<Action> script = new ArrayList<>();
        for (int item = 0; item < 20; item++) {
            script.add(stop(item));
        }
        Conversation conversation = begun(Accounting.EARLY_STOPS_FREE, 3, script.toArray(Action[]::new));
        for (int turn = 0; turn < 12; turn++) {
            conversation.answer(Answer.NO);
        }
        assertThat(conversation.countedActions()).isOne();
        conversation.undo();
        assertThat(conversation.countedActions()).isZero();
        conversation.answer(Answer.NO);
        assertThat(conversation.countedActions()).isOne();
        conversation.undo();
        conversation.undo();
        conversation.answer(Answer.NO);
        assertThat(conversation.countedActions()).isZero();
        assertThat(costs(conversation)).containsExactly(1, 1, 1);
    }

    @Test
    void everyConversationCountsFromZero() {
        Action[] script = new Action[12];
        for (int item = 0; item < script.length; item++) {
            script[item] = stop(item);
        }
        Conversations conversations = conversations(Accounting.EARLY_STOPS_FREE, 1, new ScriptedPolicy(script));
        Walk walk = new Walk(graph);
        for (int round = 0; round < 2; round++) {
            Conversation conversation = conversations.start(WalkView.UNKNOWN_USER, Optional.empty(), new Seed(2), walk);
            assertThat(conversation.countedActions()).isZero();
            assertThat(conversation.isOver()).isFalse();
            assertThat(costs(conversation)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            assertThat(conversation.isOver()).isTrue();
        }
    }

    @Test
    void aFailedAnswerIsNotCounted() {
        ScriptedPolicy policy = new ScriptedPolicy(shown(0), shown(1));
        Conversation conversation = begun(Accounting.EARLY_STOPS_FREE, 3, policy);
        policy.failWith(new IllegalStateException("no"));
        assertThatIllegalStateException().isThrownBy(() -> conversation.answer(Answer.NO));
        assertThat(conversation.countedActions()).isZero();
        assertThat(policy.context().actionsLeft()).isEqualTo(3);
    }

    /** Random streams are derived from the turn, so a free turn counts as one. */
    @Test
    void thePolicySeesAllTurnsAndTheActionsThatAreLeft() {
        ScriptedPolicy policy = new ScriptedPolicy(stop(0), stop(1), shown(2), shown(3));
        Conversation conversation = begun(Accounting.EARLY_STOPS_FREE, 3, policy);
        long first = policy.context().random().nextLong();
        conversation.answer(Answer.NO);
        assertThat(policy.context().turn()).isOne();
        assertThat(policy.context().actionsLeft()).isEqualTo(3);
        assertThat(policy.context().random().nextLong()).isNotEqualTo(first);
        conversation.answer(Answer.NO);
        conversation.answer(Answer.NO);
        assertThat(policy.context().turn()).isEqualTo(3);
        assertThat(policy.context().actionsLeft()).isEqualTo(2);
    }

    @Test
    void recommendationsAreNotEarlyStopsByDefault() {
        assertThat(new Recommend(Ids.of(1)).earlyStop()).isFalse();
        assertThat(new Recommend(Ids.of(1))).isEqualTo(shown(1)).isNotEqualTo(stop(1));
    }

    /** Answers no to the end and returns the cost of each action. */
    private static List<Integer> costs(Conversation conversation) {
        List<Integer> costs = new ArrayList<>();
        while (!conversation.isOver()) {
            int before = conversation.countedActions();
            conversation.answer(Answer.NO);
            costs.add(conversation.countedActions() - before);
        }
        return costs;
    }

    private Conversation begun(Accounting accounting, int actions, Action... script) {
        return begun(accounting, actions, new ScriptedPolicy(script));
    }

    private Conversation begun(Accounting accounting, int actions, Policy policy) {
        return conversations(accounting, actions, policy).start(WalkView.UNKNOWN_USER, Ids.of(), new Seed(1));
    }

    private Conversations conversations(Accounting accounting, int actions, Policy policy) {
        return new Conversations(graph, policy, Protocols.of(actions, 1).withAccounting(accounting));
    }

    private static Recommend stop(int item) {
        return new Recommend(Ids.of(item), true);
    }

    private static Recommend shown(int item) {
        return new Recommend(Ids.of(item), false);
    }
}
