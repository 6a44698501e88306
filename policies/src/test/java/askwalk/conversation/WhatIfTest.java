package askwalk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Other answers, on 100 items of which the first four carry attribute 0, the first two attribute 1, and the first one
 * attribute 2. The policy asks while more than two candidates remain, the most common attribute first, and lists four.
 */
class WhatIfTest {

    private static final KnowledgeGraph GRAPH = TinyGraphs.nested(100, 4, 2, 1);
    private static final Answer BOTH_REMOVED = Answer.all(Response.REJECTED, 2);

    private final Conversations conversations = new Conversations(
            GRAPH,
            RulePolicy.threshold(2, GRAPH, new UniformPreference().create(PreferenceSetup.of(GRAPH))),
            Protocols.of(9, 4));

    @Test
    void anotherAnswerLeadsToAnotherActionAndList() {
        Conversation conversation = held(Answer.NO, Answer.YES);

        WhatIf unsaid = conversation.whatIf(2, Answer.UNKNOWN);
        assertThat(unsaid.next()).contains(Ask.about(2));
        assertThat(unsaid.list().size()).isEqualTo(4);
        assertThat(unsaid.candidates()).isEqualTo(100);
        WhatIf same = conversation.whatIf(List.of());
        assertThat(same.next()).contains(conversation.nextAction());
        assertThat(same.list().stream()).containsExactlyInAnyOrder(0, 1);
        assertThat(same.candidates()).isEqualTo(2);
        WhatIf both = conversation.whatIf(List.of(new ChangedAnswer(1, Answer.YES), new ChangedAnswer(2, Answer.NO)));
        assertThat(both.list().stream()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(both.nothingFits()).isEmpty();
    }

    @Test
    void itTellsWhetherNothingWouldFit() {
        WhatIf result = held(Answer.YES, Answer.YES).whatIf(1, Answer.NO);

        assertThat(result.nothingFits())
                .contains(new NothingFits(List.of(
                        new NothingFits.Relaxation(List.of(new Wish(1, true)), 96),
                        new NothingFits.Relaxation(List.of(new Wish(0, false)), 2))));
    }

    @Test
    void theOpeningIsTurnZero() {
        Conversation conversation = conversations.start(0, Ids.of(0), Ids.of(1), new Seed(1));

        assertThat(conversation
                        .whatIf(0, new Answer(List.of(Response.ACCEPTED, Response.ACCEPTED)))
                        .candidates())
                .isEqualTo(2);
        assertThat(conversation.changesFor(3)).contains(List.of());
        Conversation narrow = conversations.start(0, Ids.of(0, 1), new Seed(1));
        assertThat(narrow.changesFor(3))
                .contains(List.of(new ChangedAnswer(0, new Answer(List.of(Response.ACCEPTED, Response.REJECTED)))));
    }

    @Test
    void aConversationThatWouldBeOverHasNoNextAction() {
        Conversation conversation = held(Answer.YES, Answer.YES, BOTH_REMOVED);

        WhatIf taken =
                conversation.whatIf(3, Answer.only(conversation.turns().get(2).action(), 0));
        assertThat(taken).isEqualTo(new WhatIf(Optional.empty(), Ids.of(), 1, Optional.empty()));
    }

    @Test
    void theSmallestChangeBringsAnItemIntoTheList() {
        Conversation narrow = held(Answer.YES, Answer.YES);
        assertThat(narrow.changesFor(0)).contains(List.of());
        assertThat(narrow.changesFor(3)).contains(List.of(new ChangedAnswer(2, Answer.NO)));

        // with the second answer alone changed, four of all 100 items are listed
        Conversation wide = held(Answer.NO, Answer.YES);
        assertThat(wide.whatIf(2, Answer.NO).list().contains(3)).isFalse();
        assertThat(wide.changesFor(3))
                .contains(List.of(new ChangedAnswer(2, Answer.NO), new ChangedAnswer(1, Answer.YES)));
    }

    @Test
    void aRemovedItemComesBackByTheAnswerThatRemovedIt() {
        Conversation conversation = held(Answer.YES, Answer.YES, BOTH_REMOVED);
        Ids list = conversation.turns().get(2).action().subjects();

        assertThat(conversation.changesFor(list.get(1)))
                .contains(List.of(new ChangedAnswer(3, new Answer(List.of(Response.REJECTED, Response.UNKNOWN)))));
    }

    @Test
    void anItemThatMayNotBeShownNeedsMoreThanAnotherAnswer() {
        Conversation conversation = conversations
                .withEligibility(Eligibility.of(ItemSet.where(100, item -> item != 3)))
                .start(0, Ids.of(0, 1), new Seed(1));

        assertThat(conversation.changesFor(3)).isEmpty();
        assertThat(conversation.changesFor(2)).isPresent();
        assertThat(conversation.whatIf(0, Answer.all(Response.UNKNOWN, 2)).candidates())
                .isEqualTo(99);
    }

    @Test
    void noChangeReopensAConversationThatIsOver() {
        Conversation conversation = held(Answer.YES, Answer.YES);
        conversation.answer(Answer.only(conversation.nextAction(), 0));

        assertThat(conversation.changesFor(3)).isEmpty();
        assertThat(conversation.whatIf(1, Answer.NO).next()).isEmpty();
        assertThat(conversation.whatIf(3, BOTH_REMOVED).next()).isPresent();
    }

    @Test
    void nothingOfTheConversationChanges() {
        List<String> calls = new ArrayList<>();
        Conversations heard = conversations.withListener(new ConversationListener() {
            @Override
            public void started(Conversation conversation, Duration time) {
                calls.add("started");
            }

            @Override
            public void proposed(Conversation conversation, Action action, Duration time) {
                calls.add("proposed");
            }

            @Override
            public void answered(Conversation conversation, Turn turn, Duration time) {
                calls.add("answered");
            }
        });
        Conversation conversation = heard.start(0, Ids.of(), new Seed(1));
        conversation.answer(Answer.NO);
        Transcript before = conversation.transcript();

        conversation.whatIf(1, Answer.YES);
        conversation.changesFor(3);
        assertThat(conversation.transcript()).isEqualTo(before);
        assertThat(calls).containsExactly("started", "proposed", "answered");
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(1));
    }

    @Test
    void itWorksAfterUndoAndResumption() {
        StoredConversation stored = new StoredConversations(
                        conversations.identified(PolicyIdentity.of("threshold", 1, Map.of())),
                        new MemoryConversationStore())
                .start("talk", 0, Optional.empty(), new Seed(1));
        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
            stored.next();
            stored.answer(answer);
        }
        stored.undo();
        stored.next();
        stored.answer(Answer.YES);
        Conversation resumed = conversations
                .identified(PolicyIdentity.of("threshold", 1, Map.of()))
                .resume(stored.events(), OnDifference.REFUSE)
                .conversation();

        for (Conversation each : List.of(stored.conversation(), resumed)) {
            assertThat(each.changesFor(3)).contains(List.of(new ChangedAnswer(2, Answer.NO)));
            assertThat(each.whatIf(2, Answer.NO).candidates()).isEqualTo(4);
        }
    }

    @Test
    void badArgumentsAreRefused() {
        Conversation conversation = held(Answer.YES, Answer.YES, Answer.all(Response.UNKNOWN, 2), BOTH_REMOVED);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> conversation.whatIf(5, Answer.YES))
                .withMessage("there is no turn 5: the conversation has 4, from 1, and 0 is the opening");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> conversation.whatIf(0, Answer.YES))
                .withMessageContaining("has no opening");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> conversation.changesFor(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversation.whatIf(3, Answer.YES))
                .withMessage("turn 3 needs one response for each of its 2 attributes or items, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversation.whatIf(1, Answer.all(Response.SEEN, 1)))
                .withMessageContaining("SEEN is only for items");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversation.whatIf(3, BOTH_REMOVED))
                .withMessageContaining("which turn 4 shows again");
        ChangedAnswer change = new ChangedAnswer(1, Answer.NO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> conversation.whatIf(List.of(change, change)))
                .withMessage("the answer of turn 1 is changed twice");
    }

    private Conversation held(Answer... answers) {
        Conversation conversation = conversations.start(0, Ids.of(), new Seed(1));
        for (Answer answer : answers) {
            conversation.answer(answer);
        }
        return conversation;
    }
}
