package askwalk.policy.infogain;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.infogain.prior.InteractionHistory;
import askwalk.policy.infogain.prior.Priors;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Conversations on the music graph with lists of one. Popularity gives the items the weights 3, 2, 1, 3, 2, 1 of 12,
 * and the policy recommends at a probability of 0.9.
 */
class InfoGainConversationTest {

    private static final KnowledgeGraph GRAPH = TinyGraphs.music();

    @Test
    void theReasonOfAQuestionIsItsInformation() {
        Conversation talk = started(WalkView.UNKNOWN_USER, 0, true, Ids.of());

        // jazz is carried by 3 + 2 + 1, half of all; rock by 2 + 3 + 2 = 7, trumpet by 5, calm by 6
        Action first = talk.nextAction();
        int asked = ((Ask) first).attributes().get(0);
        assertThat(asked).isIn(JAZZ, TinyGraphs.CALM);
        assertThat(talk.next().reason())
                .isEqualTo("the answer is expected to give 1.00 of the 2.5 bits of information that are missing: "
                        + (asked == JAZZ ? "jazz" : "calm") + " splits the candidates 50 to 50 by probability");
    }

    /**
     * Jazz and calm each split the weight in half, and only Kind of Blue has both: 3 parts with both, 3 and 3 with one,
     * 3 with neither.
     */
    @Test
    void theReasonOfAChoiceHasAProbabilityForEachAttribute() {
        Conversation talk = started(QuestionType.parse("choice:2"), WalkView.UNKNOWN_USER, 0, true, Ids.of());

        Ids asked = talk.nextAction().subjects();
        assertThat(asked.toArray()).containsExactlyInAnyOrder(JAZZ, TinyGraphs.CALM);
        assertThat(talk.next().reason())
                .isEqualTo(
                        "the answer is expected to give 2.00 of the 2.5 bits of information that are missing: the item you"
                                + " want has "
                                + (asked.get(0) == JAZZ
                                        ? "jazz with probability 50 %, calm with probability 50 %"
                                        : "calm with probability 50 %, jazz with probability 50 %"));
    }

    /** After jazz, items with 3, 2 and 1 parts are left; a no to trumpet then leaves Blue Train. */
    @Test
    void everyAnswerCounts() {
        Conversation talk = started(WalkView.UNKNOWN_USER, 0, true, Ids.of(JAZZ));

        assertThat(talk.answerEffects()).isEmpty();
        Action question = talk.nextAction();
        assertThat(question).isInstanceOf(Ask.class);
        assertThat(((Ask) question).attributes().get(0)).isNotEqualTo(JAZZ);
        answerTruthfully(talk, BLUE_TRAIN);

        assertThat(talk.acceptedItem()).isEqualTo(BLUE_TRAIN);
        List<String> effects = talk.answerEffects();
        assertThat(effects.get(0)).isEqualTo("your opening: 8 % to 17 %, +1.0 bits");
        assertThat(effects.get(effects.size() - 1)).contains(" to 100 %, ");
    }

    @Test
    void theReasonOfARecommendationIsItsProbability() {
        Conversation talk = started(WalkView.UNKNOWN_USER, 0, true, Ids.of(TRUMPET));
        while (talk.nextAction() instanceof Ask) {
            talk.answer(Answer.skip(talk.nextAction()));
        }
        // Kind of Blue has 3 of the 5 parts, since no question was answered
        assertThat(((Recommend) talk.nextAction()).items()).isEqualTo(Ids.of(TinyGraphs.KIND_OF_BLUE));
        assertThat(talk.next().reason())
                .isEqualTo("given your answers, one of these is the item you want with probability 60 %");
    }

    /** Ann has Kind of Blue and Harvest. */
    @Test
    void knownItemsAreNotRecommendedWhileThereAreOthers() {
        Conversation without = started(ANN, 0, true, Ids.of(TRUMPET));
        assertThat(firstRecommended(without)).isEqualTo(BITCHES_BREW);
        Conversation with = started(ANN, 0, false, Ids.of(TRUMPET));
        assertThat(firstRecommended(with)).isEqualTo(TinyGraphs.KIND_OF_BLUE);
    }

    @Test
    void undoneAnswersHaveNoEffect() {
        Conversation talk = started(WalkView.UNKNOWN_USER, 0.1, true, Ids.of());
        Action first = talk.nextAction();
        talk.answer(Answer.none(first));
        Action second = talk.nextAction();
        assertThat(second).isNotEqualTo(first);
        talk.undo();
        assertThat(talk.nextAction()).isEqualTo(first);
        talk.answer(Answer.none(first));
        assertThat(talk.nextAction()).isEqualTo(second);
    }

    private static int firstRecommended(Conversation talk) {
        while (talk.nextAction() instanceof Ask) {
            talk.answer(Answer.skip(talk.nextAction()));
        }
        return ((Recommend) talk.nextAction()).items().get(0);
    }

    private static void answerTruthfully(Conversation talk, int target) {
        int[] carried = new InteractionHistory(GRAPH, Priors.NO_TUPLES).attributesOfItem.toArray(target);
        while (!talk.isOver()) {
            Action action = talk.nextAction();
            int subject = action.subjects().get(0);
            boolean yes = action instanceof Ask ? Ids.of(carried).contains(subject) : subject == target;
            talk.answer(Answer.all(yes ? Response.ACCEPTED : Response.REJECTED, 1));
        }
    }

    private static Conversation started(int user, double flipRate, boolean excludeKnown, Ids opening) {
        return started(QuestionType.BINARY, user, flipRate, excludeKnown, opening);
    }

    private static Conversation started(
            QuestionType type, int user, double flipRate, boolean excludeKnown, Ids opening) {
        InfoGainModel model = new InfoGainModel(
                Priors.popular(GRAPH),
                new InfoGainModel.Parameters(
                        ResponseRates.NONE,
                        flipRate,
                        0,
                        0,
                        new StoppingRule(0.9, 0),
                        0,
                        0,
                        Objective.success(0.01),
                        excludeKnown,
                        true));
        QuestionSelectors selectors = new QuestionSelectors(GRAPH, model.prior().history(), type);
        return new Conversations(
                        GRAPH,
                        new InfoGainPolicy(model, selectors),
                        Protocols.of(10, 1, Opening.TARGET_ATTRIBUTE, type))
                .start(user, opening, new Seed(4));
    }
}
