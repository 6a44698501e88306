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
 * Conversations about music with lists of one, where popularity gives the items the weights 3, 2, 1, 3, 2, 1 of 12, and
 * a list is shown when it holds nine tenths.
 */
class InfoGainConversationTest {

    private static final KnowledgeGraph GRAPH = TinyGraphs.music();

    @Test
    void asksWhatDividesBestAndSaysSo() {
        Conversation talk = begun(WalkView.UNKNOWN_USER, 0, true, Ids.of());

        // jazz is carried by 3 + 2 + 1, half of all; rock by 2 + 3 + 2 = 7, trumpet by 5, calm by 6
        Action first = talk.nextAction();
        int asked = ((Ask) first).attributes().get(0);
        assertThat(asked).isIn(JAZZ, TinyGraphs.CALM);
        assertThat(talk.next().reason())
                .isEqualTo("the answer tells 1.00 of the 2.5 bits that are open: " + (asked == JAZZ ? "jazz" : "calm")
                        + " divides what you may be after 50 to 50");
    }

    /** Jazz and calm halve, and Kind of Blue alone has both: 3 parts with both, 3 and 3 with one, 3 with neither. */
    @Test
    void ofSeveralItSaysHowMuchCarriesEach() {
        Conversation talk = begun(QuestionType.parse("choice:2"), WalkView.UNKNOWN_USER, 0, true, Ids.of());

        Ids asked = talk.nextAction().subjects();
        assertThat(asked.toArray()).containsExactlyInAnyOrder(JAZZ, TinyGraphs.CALM);
        assertThat(talk.next().reason())
                .isEqualTo("the answer tells 2.00 of the 2.5 bits that are open: of what you may be after 50 % carries "
                        + (asked.get(0) == JAZZ ? "jazz, 50 % carries calm" : "calm, 50 % carries jazz"));
    }

    /** After jazz it is one of 3, 2 and 1 parts; then a no to trumpet leaves Blue Train. */
    @Test
    void goesByEveryAnswer() {
        Conversation talk = begun(WalkView.UNKNOWN_USER, 0, true, Ids.of(JAZZ));

        assertThat(talk.answerEffects()).isEmpty();
        Action question = talk.nextAction();
        assertThat(question).isInstanceOf(Ask.class);
        assertThat(((Ask) question).attributes().get(0)).isNotEqualTo(JAZZ);
        answerTruthfully(talk, BLUE_TRAIN);

        assertThat(talk.acceptedItem()).isEqualTo(BLUE_TRAIN);
        List<String> account = talk.answerEffects();
        assertThat(account.get(0)).isEqualTo("what you said at first: 8 % to 17 %, +1.0 bits");
        assertThat(account.get(account.size() - 1)).contains(" to 100 %, ");
    }

    @Test
    void whatIsShownIsSaidToBeAsProbableAsItIs() {
        Conversation talk = begun(WalkView.UNKNOWN_USER, 0, true, Ids.of(TRUMPET));
        while (talk.nextAction() instanceof Ask) {
            talk.answer(Answer.skip(talk.nextAction()));
        }
        // Kind of Blue has 3 of the 5 parts, and nothing that was asked was answered
        assertThat(((Recommend) talk.nextAction()).items()).isEqualTo(Ids.of(TinyGraphs.KIND_OF_BLUE));
        assertThat(talk.next().reason())
                .isEqualTo("it is 60 % probable that one of these is it, of all that fits what you said");
    }

    /** Ann has Kind of Blue and Harvest. */
    @Test
    void whatTheUserHasIsNotShownWhileThereIsMore() {
        Conversation without = begun(ANN, 0, true, Ids.of(TRUMPET));
        assertThat(shownFirst(without)).isEqualTo(BITCHES_BREW);
        Conversation with = begun(ANN, 0, false, Ids.of(TRUMPET));
        assertThat(shownFirst(with)).isEqualTo(TinyGraphs.KIND_OF_BLUE);
    }

    @Test
    void undoneAnswersAreForgotten() {
        Conversation talk = begun(WalkView.UNKNOWN_USER, 0.1, true, Ids.of());
        Action first = talk.nextAction();
        talk.answer(Answer.none(first));
        Action second = talk.nextAction();
        assertThat(second).isNotEqualTo(first);
        talk.undo();
        assertThat(talk.nextAction()).isEqualTo(first);
        talk.answer(Answer.none(first));
        assertThat(talk.nextAction()).isEqualTo(second);
    }

    private static int shownFirst(Conversation talk) {
        while (talk.nextAction() instanceof Ask) {
            talk.answer(Answer.skip(talk.nextAction()));
        }
        return ((Recommend) talk.nextAction()).items().get(0);
    }

    private static void answerTruthfully(Conversation talk, int target) {
        int[] carried = new InteractionHistory(GRAPH, Priors.NOBODY).attributesOfItem[target];
        while (!talk.isOver()) {
            Action action = talk.nextAction();
            int subject = action.subjects().get(0);
            boolean yes = action instanceof Ask ? Ids.of(carried).contains(subject) : subject == target;
            talk.answer(Answer.all(yes ? Response.ACCEPTED : Response.REJECTED, 1));
        }
    }

    private static Conversation begun(int user, double flipRate, boolean excludeKnown, Ids opening) {
        return begun(QuestionType.BINARY, user, flipRate, excludeKnown, opening);
    }

    private static Conversation begun(QuestionType type, int user, double flipRate, boolean excludeKnown, Ids opening) {
        InfoGainModel model = new InfoGainModel(
                Priors.popular(GRAPH),
                new InfoGainModel.Rules(
                        flipRate, 0, new StoppingRule(0.9, 0), 0, 0, Objective.success(0.01), excludeKnown));
        QuestionSelectors inquiries = new QuestionSelectors(GRAPH, model.prior().histories(), type);
        return new Conversations(
                        GRAPH,
                        new InfoGainPolicy(model, inquiries),
                        Protocols.of(10, 1, Opening.TARGET_ATTRIBUTE, type))
                .start(user, opening, new Seed(4));
    }
}
