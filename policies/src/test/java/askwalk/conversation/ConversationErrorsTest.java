package askwalk.conversation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationErrorsTest {

    private static final String SCRIPTED = "the policy " + ScriptedPolicy.class.getName();

    private static final Seed SEED = new Seed(11);

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void anOpeningWithAnUnknownAttributeIsRejected() {
        for (int wrong : new int[] {-1, 7}) {
            assertThatThrownBy(() -> asksRock().start(ANN, Ids.of(JAZZ, wrong), SEED))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void anOpeningWithADuplicateAttributeIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> asksRock().start(ANN, Ids.of(JAZZ, JAZZ), SEED));
    }

    @Test
    void aUserWhoDoesNotExistIsRejected() {
        for (int wrong : new int[] {-2, 4}) {
            assertThatThrownBy(() -> asksRock().start(wrong, Ids.of(), SEED))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void aWalkOnAnotherGraphIsRejected() {
        Walk walk = new Walk(TinyGraphs.music());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asksRock().start(ANN, Optional.empty(), SEED, walk))
                .withMessage("the walk is on another graph than the conversations");
    }

    @Test
    void aFailedStartMayBeRepeatedOnTheSameWalk() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK));
        policy.failWith(new UnsupportedOperationException("no opening, please"));
        Conversations conversations = new Conversations(graph, policy, Protocol.IDEAL);
        Walk walk = new Walk(graph);
        Optional<Turn> jazz = Optional.of(new Turn(Ask.about(JAZZ), Answer.YES));
        assertThatThrownBy(() -> conversations.start(ANN, jazz, SEED, walk)).hasMessage("no opening, please");
        policy.failWith(null);
        Conversation conversation = conversations.start(ANN, jazz, SEED, walk);
        assertThat(conversation.turns()).isEmpty();
        assertThat(conversation.walk().candidateCount()).isEqualTo(3);
    }

    @Test
    void nullArgumentsAreRejected() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK));
        assertThatNullPointerException().isThrownBy(() -> new Conversations(null, policy, Protocol.IDEAL));
        assertThatNullPointerException().isThrownBy(() -> new Conversations(graph, null, Protocol.IDEAL));
        assertThatNullPointerException().isThrownBy(() -> new Conversations(graph, policy, null));
        assertThatNullPointerException().isThrownBy(() -> asksRock().start(ANN, Ids.of(), null));
    }

    @Test
    void anAnswerOfTheWrongSizeChangesNothing() {
        Action question = Ask.about(ROCK, TRUMPET);
        ScriptedPolicy policy = new ScriptedPolicy(question, new Recommend(Ids.of(HARVEST)));
        Conversation conversation = begun(policy);
        for (Answer wrong : List.of(Answer.YES, new Answer(List.of()), Answer.none(new Recommend(Ids.of(1, 2, 3))))) {
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.answer(wrong));
        }
        assertThat(conversation.turns()).isEmpty();
        assertThat(policy.observed()).isEmpty();
        assertThat(conversation.walk().isAsked(ROCK)).isFalse();
        assertThat(conversation.nextAction()).isEqualTo(question);
        conversation.answer(Answer.only(question, ROCK));
        assertThatIllegalArgumentException().isThrownBy(() -> conversation.answer(Answer.none(question)));
        assertThat(conversation.walk().rejectedItemCount()).isZero();
        assertThat(conversation.turns()).hasSize(1);
    }

    @Test
    void aFailedObservationChangesNothing() {
        Action shown = new Recommend(Ids.of(HARVEST));
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(ROCK), Ask.about(JAZZ), shown);
        Conversation conversation = begun(policy);
        conversation.answer(Answer.YES);
        RuntimeException failure = new UnsupportedOperationException("out of memory cards");
        policy.failWith(failure);

        assertThatThrownBy(() -> conversation.answer(Answer.YES)).isSameAs(failure);
        assertThat(conversation.walk().isAsked(JAZZ)).isFalse();
        assertThat(conversation.walk().candidateCount()).isEqualTo(3);
        assertThat(conversation.turns()).hasSize(1);
        assertThat(policy.observed()).hasSize(1);
        assertThat(conversation.nextAction()).isEqualTo(Ask.about(JAZZ));

        policy.failWith(null);
        conversation.answer(Answer.NO);
        policy.failWith(failure);
        assertThatThrownBy(() -> conversation.answer(Answer.YES)).isSameAs(failure);
        assertThat(conversation.acceptedItem()).isEqualTo(-1);
        assertThat(conversation.isOver()).isFalse();
        assertThat(conversation.walk().path().describe(graph.catalogue())).isEqualTo("Ann → rock");

        policy.failWith(null);
        conversation.answer(Answer.YES);
        assertThat(conversation.acceptedItem()).isEqualTo(HARVEST);
        assertThat(policy.observed()).hasSize(3);
    }

    @Test
    void aPolicyMayNotRepeatAQuestion() {
        Conversation conversation = begun(new ScriptedPolicy(Ask.about(ROCK), Ask.about(JAZZ, ROCK)));
        conversation.answer(Answer.UNKNOWN);
        refused(conversation, SCRIPTED + " repeats itself: attribute " + ROCK);
    }

    @Test
    void aPolicyMayNotAskAboutTheOpening() {
        Conversation conversation = new Conversations(graph, new ScriptedPolicy(Ask.about(JAZZ)), Protocols.of(5, 2))
                .start(ANN, Ids.of(JAZZ), SEED);
        refused(conversation, SCRIPTED + " repeats itself: attribute " + JAZZ);
    }

    @Test
    void aPolicyMayNotRepeatARejectedItem() {
        Action first = new Recommend(Ids.of(HARVEST));
        Conversation conversation = begun(new ScriptedPolicy(first, new Recommend(Ids.of(NEVERMIND, HARVEST))));
        conversation.answer(Answer.NO);
        refused(conversation, SCRIPTED + " repeats itself: item " + HARVEST);
    }

    @Test
    void aPolicyMayNotNameAnythingTwiceInOneAction() {
        refused(begun(new ScriptedPolicy(Ask.about(ROCK, ROCK))), SCRIPTED + " repeats itself: attribute " + ROCK);
        refused(
                begun(new ScriptedPolicy(new Recommend(Ids.of(HARVEST, HARVEST)))),
                SCRIPTED + " repeats itself: item " + HARVEST);
    }

    @Test
    void aPolicyMayNotShowMoreThanTheListHolds() {
        Action three = new Recommend(Ids.of(HARVEST, NEVERMIND, BLUE_TRAIN));
        refused(begun(new ScriptedPolicy(three)), SCRIPTED + " recommends 3 items, but the list size is 2");
    }

    @Test
    void theListSizeDoesNotLimitQuestions() {
        Action three = Ask.about(ROCK, JAZZ, TRUMPET);
        assertThat(begun(new ScriptedPolicy(three)).nextAction()).isEqualTo(three);
    }

    /**
     * Otherwise a policy could ask about everything in one turn and be compared with others under the same protocol id.
     */
    @Test
    void aPolicyMayAskOnlyWhatTheProtocolAllows() {
        Ask two = Ask.about(ROCK, TRUMPET);
        Ask four = Ask.about(ROCK, TRUMPET, JAZZ, 0);
        Ask one = Ask.about(ROCK);
        Ids coarse = new Questions(graph).coarse();
        Ids children = new Questions(graph).children(coarse.get(0));
        Ask enumerated = new Ask(children, coarse.get(0));
        Ask foreign = new Ask(Ids.of(coarse.get(0)), coarse.get(0));
        rejectedAs(QuestionType.BINARY, two, four, enumerated, new Ask(Ids.of(children.get(0)), coarse.get(0)));
        rejectedAs(
                QuestionType.ENUMERATED, one, two, foreign, new Ask(children, 99), new Ask(children, children.get(0)));
        rejectedAs(new QuestionType(QuestionType.Kind.CHOICE, 3), four, enumerated);
        assertThat(begun(new ScriptedPolicy(one), QuestionType.BINARY).nextAction())
                .isEqualTo(one);
        assertThat(begun(new ScriptedPolicy(enumerated), QuestionType.ENUMERATED)
                        .nextAction())
                .isEqualTo(enumerated);
        assertThat(begun(new ScriptedPolicy(two)).nextAction()).isEqualTo(two);
    }

    private void rejectedAs(QuestionType type, Ask... asks) {
        for (Ask ask : asks) {
            refused(
                    begun(new ScriptedPolicy(ask), type),
                    SCRIPTED + " asks " + ask + ", which is not a question of type " + type);
        }
    }

    @Test
    void aPolicyMayNotNameWhatDoesNotExist() {
        int attributes = graph.count(VertexType.ATTRIBUTE);
        int items = graph.count(VertexType.ITEM);
        for (int wrong : new int[] {-1, attributes}) {
            refused(
                    begun(new ScriptedPolicy(Ask.about(wrong))),
                    SCRIPTED + " names attribute " + wrong + ", but there are " + attributes + " of them, from 0");
        }
        refused(
                begun(new ScriptedPolicy(new Recommend(Ids.of(items)))),
                SCRIPTED + " names item " + items + ", but there are " + items + " of them, from 0");
    }

    @Test
    void aPolicyMustDecideSomething() {
        Policy silent = context -> new Policy.Session() {
            @Override
            public Action next() {
                return null;
            }

            @Override
            public void observe(Action action, Answer answer) {
                throw new AssertionError("nothing was decided");
            }

            @Override
            public Reason reason(Action action) {
                return Reason.of("none");
            }
        };
        refused(
                begun(silent),
                "the policy " + silent.getClass().getName() + " decides nothing: its next() returns null");
    }

    @Test
    void repeatedlyFailedUndoChangesNothing() {
        int[] failures = {0};
        ScriptedPolicy script = new ScriptedPolicy(Ask.about(ROCK), Ask.about(TRUMPET), new Recommend(Ids.of(HARVEST)));
        Conversation conversation = begun(failingAtTheSecondAnswer(script, failures));
        conversation.answer(Answer.YES);
        conversation.answer(Answer.NO);
        conversation.answer(Answer.YES);
        Transcript before = conversation.transcript();
        failures[0] = 3;
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(conversation::undo).hasMessage("not yet");
            assertThat(conversation.transcript()).isEqualTo(before);
            assertThat(conversation.acceptedItem()).isEqualTo(HARVEST);
            assertThat(conversation.countedActions()).isEqualTo(3);
            assertThat(conversation.isOver()).isTrue();
            assertThat(conversation.walk().path().describe(graph.catalogue())).isEqualTo("Ann → rock → Harvest");
        }
        conversation.undo();
        assertThat(conversation.turns()).isEqualTo(before.turns().subList(0, 2));
        assertThat(script.observed()).isEqualTo(before.turns().subList(0, 2));
        assertThat(conversation.acceptedItem()).isEqualTo(-1);
        assertThat(conversation.isOver()).isFalse();
    }

    /** The session that has observed all turns is still there. */
    @Test
    void theConversationContinuesAfterAFailedUndo() {
        int[] failures = {0};
        ScriptedPolicy script =
                new ScriptedPolicy(Ask.about(ROCK), Ask.about(JAZZ), Ask.about(TRUMPET), Ask.about(CALM));
        Conversation conversation = begun(failingAtTheSecondAnswer(script, failures));
        conversation.answer(Answer.YES);
        conversation.answer(Answer.NO);
        conversation.answer(Answer.UNKNOWN);
        List<Turn> before = List.copyOf(conversation.turns());
        failures[0] = 1;
        assertThatThrownBy(conversation::undo).hasMessage("not yet");
        assertThat(conversation.turns()).isEqualTo(before);
        assertThat(conversation.next().action()).isEqualTo(Ask.about(CALM));
        conversation.answer(Answer.YES);
        assertThat(conversation.turns()).hasSize(4).startsWith(before.toArray(Turn[]::new));

        conversation.undo();
        assertThat(conversation.turns()).isEqualTo(before);
        assertThat(script.observed()).isEqualTo(before);
    }

    /** Fails a given number of times, each time when it receives the second answer. */
    private static Policy failingAtTheSecondAnswer(ScriptedPolicy script, int[] failures) {
        return context -> {
            Policy.Session session = script.start(context);
            return new Policy.Session() {
                @Override
                public Action next() {
                    return session.next();
                }

                @Override
                public void observe(Action action, Answer answer) {
                    if (context.turn() == 1 && failures[0]-- > 0) {
                        throw new UnsupportedOperationException("not yet");
                    }
                    session.observe(action, answer);
                }

                @Override
                public Reason reason(Action action) {
                    return session.reason(action);
                }
            };
        };
    }

    @Test
    void theFirstOfSeveralAcceptedItemsCounts() {
        Conversation conversation = begun(new ScriptedPolicy(new Recommend(Ids.of(NEVERMIND, HARVEST))));
        assertThat(conversation.acceptedItem()).isEqualTo(-1);
        conversation.answer(Answer.all(Response.ACCEPTED, 2));
        assertThat(conversation.acceptedItem()).isEqualTo(NEVERMIND);
        assertThat(conversation.walk().path().vertices()).last().isEqualTo(Vertex.item(NEVERMIND));
    }

    @Test
    void anOpeningIsAboutAttributes() {
        Optional<Turn> shown = Optional.of(new Turn(new Recommend(Ids.of(HARVEST)), Answer.YES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asksRock().start(ANN, shown, SEED))
                .withMessage("an opening is about attributes");
    }

    private static void refused(Conversation conversation, String message) {
        assertThatIllegalStateException().isThrownBy(conversation::next).withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> conversation.answer(Answer.YES))
                .withMessage(message);
    }

    private Conversations asksRock() {
        return new Conversations(graph, new ScriptedPolicy(Ask.about(ROCK)), Protocol.IDEAL);
    }

    private Conversation begun(Policy policy) {
        return begun(policy, new QuestionType(QuestionType.Kind.CHOICE, 3));
    }

    private Conversation begun(Policy policy, QuestionType type) {
        return new Conversations(graph, policy, Protocols.of(5, 2).withQuestions(type)).start(ANN, Ids.of(), SEED);
    }
}
