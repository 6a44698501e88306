package askwalk.insights;

import static askwalk.walk.Response.ACCEPTED;
import static askwalk.walk.Response.NOT_NOW;
import static askwalk.walk.Response.REJECTED;
import static askwalk.walk.Response.SEEN;
import static askwalk.walk.Response.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.PolicyIdentity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightsReaderTest {

    /** Showings: shown, accepted, declined, skipped, undone, withdrawn, left, waiting. */
    private static Showings showings(long... counts) {
        return new Showings(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
    }

    private static Outcomes outcomes(long accepted, long ended, long left, long open) {
        return new Outcomes(accepted, ended, left, open, 0, 0);
    }

    /** a, then b after a yes and c after a no; of three conversations that reach b, one is left there. */
    @Test
    void exitsAreRelativeToTheShowingsOfTheirQuestion() {
        Insights insights = read(
                Script.with("p").ask("a").yes().ask("b"),
                Script.with("p").ask("a").yes().ask("b").yes().list("x").yes().accepted("x"),
                Script.with("p").ask("a").yes().ask("b").no().list("x").no().ended(),
                Script.with("p").ask("a").no().ask("c"),
                Script.with("p")
                        .ask("a")
                        .no()
                        .ask("c")
                        .dontKnow()
                        .list("y")
                        .yes()
                        .accepted("y"));

        assertThat(showings(insights, "a")).isEqualTo(showings(5, 3, 2, 0, 0, 0, 0, 0));
        assertThat(showings(insights, "b")).isEqualTo(showings(3, 1, 1, 0, 0, 0, 1, 0));
        assertThat(showings(insights, "c")).isEqualTo(showings(2, 0, 0, 1, 0, 0, 1, 0));
        assertThat(showings(insights, "b").exitRate().value()).isEqualTo(1 / 3.0);
        assertThat(showings(insights, "c").exitRate().value()).isEqualTo(0.5);
        assertThat(insights.outcomes()).isEqualTo(outcomes(2, 1, 2, 0));
        assertThat(insights.outcomes().successRate().value()).isEqualTo(0.4);
        assertThat(insights.leftElsewhere()).isZero();
        assertThat(insights.questions().stream()
                        .map(question -> question.question().keys().get(0)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void anUndoneAnswerIsNoAnswerAndItsQuestionIsShownAgain() {
        Insights insights = read(Script.with("p")
                .ask("a")
                .yes()
                .ask("b")
                .undo()
                .ask("a")
                .no()
                .ask("c")
                .yes()
                .list("x")
                .yes()
                .accepted("x"));

        assertThat(showings(insights, "a")).isEqualTo(showings(2, 0, 1, 0, 1, 0, 0, 0));
        assertThat(showings(insights, "b")).isEqualTo(showings(1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(showings(insights, "c")).isEqualTo(showings(1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(insights.turns().conversations()).isEqualTo(Map.of(3, 1L));
        assertThat(insights.paths()).hasSize(1);
        assertThat(insights.paths().get(0).steps())
                .containsExactly(step(Reply.DECLINED, "a"), step(Reply.ACCEPTED, "c"), list(Reply.ACCEPTED));
    }

    @Test
    void anUndoReopensAConversationThatEnded() {
        Insights insights = read(Script.with("p")
                .ask("a")
                .yes()
                .list("x")
                .yes()
                .accepted("x")
                .undo()
                .list("x"));

        assertThat(insights.outcomes()).isEqualTo(outcomes(0, 0, 1, 0));
        assertThat(insights.lists()).containsExactly(new ListFigures(1, false, showings(2, 0, 0, 0, 1, 0, 1, 0)));
        assertThat(insights.items()).containsExactly(new ItemFigures("x", 2, 0, 0, 0, 0, 0));
        assertThat(insights.turns().count()).isZero();
    }

    @Test
    void aConversationIsLeftOnlyIfItsLastEventIsOlder() {
        Script waiting = Script.with("p").ask("a").yes().ask("b");

        Insights open = new InsightsReader(Script.START.plusSeconds(3))
                .add(waiting.events())
                .insights();
        Insights left = new InsightsReader(Script.START.plusSeconds(4))
                .add(waiting.events())
                .insights();

        assertThat(open.outcomes()).isEqualTo(outcomes(0, 0, 0, 1));
        assertThat(showings(open, "b")).isEqualTo(showings(1, 0, 0, 0, 0, 0, 0, 1));
        assertThat(left.outcomes()).isEqualTo(outcomes(0, 0, 1, 0));
        assertThat(showings(left, "b")).isEqualTo(showings(1, 0, 0, 0, 0, 0, 1, 0));
    }

    /**
     * The limit is ten seconds after the start. Of the conversations that began before, one was accepted, one ended and
     * one was left; one that goes on is open. Of the recent ones, two were accepted, one ended and one is open.
     */
    @Test
    void conversationsThatBeganAfterTheLimitAreNotRated() {
        Insights insights = new InsightsReader(Script.START.plusSeconds(10))
                .add(Script.with("p").list("x").yes().accepted("x").events())
                .add(Script.with("p").list("x").no().ended().events())
                .add(Script.with("p").ask("a").events())
                .add(Script.at(8, "p").ask("a").yes().ask("b").events())
                .add(Script.at(10, "p").list("x").yes().accepted("x").events())
                .add(Script.at(11, "p").list("x").yes().accepted("x").events())
                .add(Script.at(11, "p").list("x").no().ended().events())
                .add(Script.at(12, "p").ask("a").events())
                .insights();

        assertThat(insights.outcomes()).isEqualTo(new Outcomes(3, 2, 1, 2, 2, 1));
        assertThat(insights.outcomes().conversations()).isEqualTo(8);
        assertThat(insights.outcomes().rated()).isEqualTo(3);
        assertThat(insights.outcomes().successRate().value()).isEqualTo(1 / 3.0);
        assertThat(insights.policies().get(0).outcomes()).isEqualTo(insights.outcomes());
    }

    /** Two of two recent successes of q are no evidence, since its failures are still open. */
    @Test
    void policiesAreComparedByRatedConversations() {
        Insights insights = new InsightsReader(Script.START.plusSeconds(10))
                .add(Script.with("p").list("x").yes().accepted("x").events())
                .add(Script.with("p").list("x").no().ended().events())
                .add(Script.with("p").list("x").no().ended().events())
                .add(Script.with("q").list("x").no().ended().events())
                .add(Script.at(11, "q").list("x").yes().accepted("x").events())
                .add(Script.at(11, "q").list("x").yes().accepted("x").events())
                .insights();

        assertThat(insights.differences().get(0).success().estimate().value())
                .isCloseTo(0 / 1.0 - 1 / 3.0, within(1e-12));
    }

    @Test
    void aConversationThatEndsAfterAnAnswerIsLeftElsewhere() {
        Insights insights = read(
                Script.with("p").ask("a").yes(),
                Script.with("p"),
                Script.with("p").ask("a"));

        assertThat(insights.outcomes().left()).isEqualTo(3);
        assertThat(insights.leftElsewhere()).isEqualTo(2);
        assertThat(showings(insights, "a")).isEqualTo(showings(2, 1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void aProposalThatIsRepeatedIsShownOnceAndAnotherOneReplacesIt() {
        Insights insights = read(
                Script.with("p")
                        .ask("a")
                        .ask("a")
                        .yes()
                        .ask("b")
                        .ask("c")
                        .no()
                        .ask("d")
                        .ended(),
                Script.with("p").ask("a").continued(Script.setup("p", "g2")).yes());

        assertThat(showings(insights, "a")).isEqualTo(showings(2, 2, 0, 0, 0, 0, 0, 0));
        assertThat(showings(insights, "b")).isEqualTo(showings(1, 0, 0, 0, 0, 1, 0, 0));
        assertThat(showings(insights, "c")).isEqualTo(showings(1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(showings(insights, "d")).isEqualTo(showings(1, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void questionsAboutSeveralAttributesAreChosenNoneOrSkipped() {
        Insights insights = read(
                Script.with("p").askCoarse("mood", "calm", "wild").answer(REJECTED, ACCEPTED),
                Script.with("p").askCoarse("mood", "calm", "dark").answer(REJECTED, UNKNOWN),
                Script.with("p").askCoarse("mood", "calm").answer(UNKNOWN),
                Script.with("p").ask("b", "a").answer(REJECTED, REJECTED),
                Script.with("p").ask("a", "b").answer(ACCEPTED, ACCEPTED));

        assertThat(insights.questions())
                .containsExactly(
                        new QuestionFigures(
                                new Question(Question.Kind.COARSE, List.of("mood")), showings(3, 1, 1, 1, 0, 0, 0, 0)),
                        new QuestionFigures(
                                new Question(Question.Kind.CHOICE, List.of("a", "b")),
                                showings(2, 1, 1, 0, 0, 0, 0, 0)));
    }

    @Test
    void listsAreCountedByTheirNumberAndItemsByTheirResponses() {
        Insights insights = read(
                Script.with("p")
                        .list("x", "y")
                        .answer(REJECTED, SEEN)
                        .ask("a")
                        .yes()
                        .list("y", "z")
                        .answer(NOT_NOW, ACCEPTED)
                        .accepted("z"),
                Script.with("p").list("x").answer(UNKNOWN).list("z"),
                // The first list is undone, so that the next one is the first again.
                Script.with("p").list("x").answer(REJECTED).undo().list("y").answer(REJECTED));

        assertThat(insights.lists())
                .containsExactly(
                        new ListFigures(1, false, showings(4, 0, 2, 1, 1, 0, 0, 0)),
                        new ListFigures(2, false, showings(2, 1, 0, 0, 0, 0, 1, 0)));
        assertThat(insights.items())
                .containsExactly(
                        new ItemFigures("z", 2, 1, 0, 0, 0, 0),
                        new ItemFigures("x", 3, 0, 1, 0, 0, 1),
                        new ItemFigures("y", 3, 0, 1, 1, 1, 0));
        assertThat(insights.turns().conversations()).isEqualTo(Map.of(3, 1L));
    }

    @Test
    void lateListsAreCountedTogether() {
        Script script = Script.with("p");
        for (int i = 0; i < InsightsReader.MAX_LISTS + 3; i++) {
            script.list("x" + i).no();
        }

        List<ListFigures> lists = read(script).lists();

        assertThat(lists).hasSize(InsightsReader.MAX_LISTS);
        ListFigures last = lists.get(InsightsReader.MAX_LISTS - 1);
        assertThat(last.orLater()).isTrue();
        assertThat(last.showings().declined()).isEqualTo(4);
        assertThat(lists.get(InsightsReader.MAX_LISTS - 2).orLater()).isFalse();
    }

    @Test
    void theOpeningIsNoQuestionAndNoTurn() {
        Insights insights =
                read(Script.opened("a").ask("b").yes().list("x").yes().accepted("x"));

        assertThat(insights.questions()).hasSize(1);
        assertThat(insights.turns().conversations()).isEqualTo(Map.of(2, 1L));
    }

    @Test
    void policiesAreComparedByTheirFinishedConversations() {
        InsightsReader reader = new InsightsReader(Script.LATER);
        for (int i = 0; i < 70; i++) {
            Script script = Script.with("p").ask("a").yes().list("x").yes();
            reader.add((i < 56 ? script.accepted("x") : script.ended()).events());
        }
        for (int i = 0; i < 80; i++) {
            Script script =
                    Script.with("q").ask("a").yes().ask("b").no().list("x").yes();
            reader.add((i < 48 ? script.accepted("x") : script.ended()).events());
        }
        // The graph may change, but not the policy.
        reader.add(Script.with("p")
                .continued(Script.setup("p", "g2"))
                .list("x")
                .yes()
                .accepted("x")
                .events());
        reader.add(Script.with("p")
                .continued(Script.setup("q", "g"))
                .list("x")
                .yes()
                .accepted("x")
                .events());

        Insights insights = reader.insights();

        assertThat(insights.policyNames()).containsExactly("q", "p");
        assertThat(insights.policies().get(0).outcomes()).isEqualTo(outcomes(48, 32, 0, 0));
        assertThat(insights.policies().get(1).outcomes()).isEqualTo(outcomes(57, 14, 0, 0));
        assertThat(insights.policies().get(1).turns().mean()).isCloseTo((56 * 2 + 1) / 57.0, within(1e-12));
        assertThat(insights.changed()).isEqualTo(1);
        PolicyDifference difference = insights.differences().get(0);
        assertThat(difference.policy()).isEqualTo(1);
        assertThat(difference.success().estimate().value()).isCloseTo(57 / 71.0 - 0.6, within(1e-12));
        assertThat(difference.success().pValue()).isBetween(0.001, 0.01);
        assertThat(difference.successAdjusted()).isEqualTo(difference.success().pValue());
        assertThat(difference.turns().estimate().value()).isCloseTo(113 / 57.0 - 3, within(1e-12));
        assertThat(difference.turns().pValue()).isLessThan(0.001);
    }

    @Test
    void policiesWithOneNameHaveDifferentNamesForDisplay() {
        ConversationSetup other = Script.setup("q", "g");
        PolicyIdentity renamed = new PolicyIdentity(
                "p",
                other.policy().policy(),
                other.policy().model(),
                other.policy().settings());
        Insights insights = read(
                Script.with("p").ended(),
                Script.with(new ConversationSetup(renamed, "IDEAL", "id", "g")).ended(),
                Script.with("r").ended());

        assertThat(insights.policyNames()).doesNotHaveDuplicates().contains("r");
        assertThat(insights.policyNames().stream().filter(name -> name.matches("p [0-9a-f]{8}")))
                .hasSize(2);
    }

    @Test
    void thePathsAreTheDataOfADiagram() {
        Insights insights = read(
                Script.with("p").ask("a").yes().list("x").yes().accepted("x"),
                Script.with("p").ask("a").yes().list("y").yes().accepted("y"),
                Script.with("p").ask("a").no().ask("b"));

        assertThat(insights.paths())
                .containsExactly(
                        new PathCount(List.of(step(Reply.ACCEPTED, "a"), list(Reply.ACCEPTED)), Outcome.ACCEPTED, 2),
                        new PathCount(List.of(step(Reply.DECLINED, "a"), step(Reply.NONE, "b")), Outcome.LEFT, 1));
        Flow flow = insights.flow();
        assertThat(flow.nodes())
                .containsExactly(
                        new Flow.Node(0, Flow.Kind.START, null, null, 3),
                        new Flow.Node(1, Flow.Kind.QUESTION, question("a"), null, 3),
                        new Flow.Node(2, Flow.Kind.QUESTION, question("b"), null, 1),
                        new Flow.Node(2, Flow.Kind.LIST, null, null, 2),
                        new Flow.Node(3, Flow.Kind.OUTCOME, null, Outcome.ACCEPTED, 2),
                        new Flow.Node(3, Flow.Kind.OUTCOME, null, Outcome.LEFT, 1));
        assertThat(flow.links())
                .containsExactly(
                        new Flow.Link(0, 1, Reply.NONE, 3),
                        new Flow.Link(1, 2, Reply.DECLINED, 1),
                        new Flow.Link(1, 3, Reply.ACCEPTED, 2),
                        new Flow.Link(2, 5, Reply.NONE, 1),
                        new Flow.Link(3, 4, Reply.ACCEPTED, 2));
    }

    @Test
    void pathsBeyondTheLimitAreOtherQuestions() {
        InsightsReader reader = new InsightsReader(Script.LATER, 2);
        reader.add(Script.with("p").ask("a").yes().ask("b").yes().ended().events());
        reader.add(Script.with("p")
                .ask("a")
                .yes()
                .ask("c")
                .yes()
                .ask("d")
                .yes()
                .ended()
                .events());
        reader.add(Script.with("p").ask("a").yes().ask("b").yes().ended().events());

        assertThat(reader.insights().paths())
                .containsExactly(
                        new PathCount(List.of(step(Reply.ACCEPTED, "a"), step(Reply.ACCEPTED, "b")), Outcome.ENDED, 2),
                        new PathCount(List.of(step(Reply.ACCEPTED, "a"), Step.OTHER), Outcome.ENDED, 1));
        // All other figures are complete.
        assertThat(reader.insights().questions()).hasSize(4);
    }

    @Test
    void longPathsEndWithLaterTurnsAndRareQuestionsOfATurnAreGrouped() {
        Script script = Script.with("p");
        for (int i = 0; i < PathTree.MAX_STEPS + 2; i++) {
            script.ask("a" + i).no();
        }
        Insights insights = read(script.ended());

        assertThat(insights.paths().get(0).steps())
                .hasSize(PathTree.MAX_STEPS + 1)
                .last()
                .isEqualTo(Step.LATER);

        InsightsReader reader = new InsightsReader(Script.LATER);
        for (int i = 0; i < FlowBuilder.MAX_QUESTIONS + 3; i++) {
            reader.add(Script.with("p").ask("q" + i).no().ended().events());
        }
        assertThat(reader.insights().flow().nodes())
                .contains(new Flow.Node(1, Flow.Kind.OTHER, null, null, 3))
                .hasSize(1 + FlowBuilder.MAX_QUESTIONS + 1 + 1);
    }

    @Test
    void aStoreIsReadInPages() {
        try (MemoryConversationStore store = new MemoryConversationStore()) {
            for (int i = 0; i < 1_203; i++) {
                append(store, "c" + i, Script.with("p").ask("a").yes().ended().events());
            }

            Insights insights = new InsightsReader(Script.LATER).read(store).insights();

            assertThat(insights.outcomes().ended()).isEqualTo(1_203);
        }
    }

    @Test
    void contradictingEventsAreRefusedWithTheirConversation() {
        try (MemoryConversationStore store = new MemoryConversationStore()) {
            append(store, "bad", Script.with("p").ask("a").yes().yes().events());

            assertThatThrownBy(() -> new InsightsReader(Script.LATER).read(store))
                    .isInstanceOf(ConversationStoreException.class)
                    .hasMessage("the events of conversation 'bad' contradict each other: event 4: there is no proposal"
                            + " to answer; delete the conversation to leave it out");
        }
        InsightsReader reader = new InsightsReader(Script.LATER);
        assertThatThrownBy(() -> reader.add(Script.with("p").undo().events()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reader.insights().outcomes().conversations()).isZero();
    }

    @Test
    void noConversationsAreNoFigures() {
        Insights insights = new InsightsReader(Script.LATER).insights();

        assertThat(insights.outcomes().successRate().value()).isNaN();
        assertThat(insights.turns().mean()).isNaN();
        assertThat(insights.policies()).isEmpty();
        assertThat(insights.differences()).isEmpty();
        assertThat(InsightsTables.of(insights, InsightNames.KEYS, 10)).hasSize(1);
    }

    private static void append(MemoryConversationStore store, String id, List<ConversationEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            store.append(id, i, events.get(i), null);
        }
    }

    private static Insights read(Script... scripts) {
        InsightsReader reader = new InsightsReader(Script.LATER);
        for (Script script : scripts) {
            reader.add(script.events());
        }
        return reader.insights();
    }

    private static Showings showings(Insights insights, String attribute) {
        return insights.questions().stream()
                .filter(figures -> figures.question().equals(question(attribute)))
                .findFirst()
                .orElseThrow()
                .showings();
    }

    private static Question question(String attribute) {
        return new Question(Question.Kind.ATTRIBUTE, List.of(attribute));
    }

    private static Step step(Reply reply, String attribute) {
        return new Step(Step.Kind.QUESTION, question(attribute), reply);
    }

    private static Step list(Reply reply) {
        return new Step(Step.Kind.LIST, null, reply);
    }
}
