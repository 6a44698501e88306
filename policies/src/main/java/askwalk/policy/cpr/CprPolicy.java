package askwalk.policy.cpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.Reasons;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import java.util.Objects;

/**
 * A walk on the graph from one accepted attribute to the next: reasoning scores, consultation decides, transition
 * moves. Immutable, hence shared by any number of conversations at a time.
 */
public final class CprPolicy implements Policy {

    private final Questions questions;
    private final Ids carried;
    private final PreferenceModel itemScore;
    private final AttributeScore attributeScore;
    private final Adjacency adjacency;
    private final boolean idleQuestions;
    private final Consultation consultation;

    /**
     * Makes a policy.
     *
     * @param graph the graph to walk
     * @param itemScore scores items by user and accepted attributes
     * @param attributeScore scores attributes by the candidate items
     * @param adjacency which attributes may be asked about
     * @param idleQuestions whether adjacent attributes that tell no candidates apart may be asked about too, when there
     *     are no others
     * @param consultation decides between asking and recommending
     */
    public CprPolicy(
            KnowledgeGraph graph,
            PreferenceModel itemScore,
            AttributeScore attributeScore,
            Adjacency adjacency,
            boolean idleQuestions,
            Consultation consultation) {
        questions = new Questions(graph);
        carried = adjacency == Adjacency.NONE ? Questions.carried(graph) : Ids.of();
        this.itemScore = Objects.requireNonNull(itemScore, "itemScore");
        this.attributeScore = Objects.requireNonNull(attributeScore, "attributeScore");
        this.adjacency = Objects.requireNonNull(adjacency, "adjacency");
        this.idleQuestions = idleQuestions;
        this.consultation = Objects.requireNonNull(consultation, "consultation");
    }

    /**
     * Starts on a conversation.
     *
     * @throws IllegalArgumentException if it has multiple-choice questions
     */
    @Override
    public Session start(Context context) {
        if (context.questions().kind() == QuestionType.Kind.CHOICE) {
            throw new IllegalArgumentException("path reasoning asks no multiple-choice questions");
        }
        return new PathSession(context);
    }

    private final class PathSession implements Session {

        private final Context context;
        private final Preferences preferences;
        private final TopItems top;
        private final Transition transition;
        private final Reasoning reasoning;
        private final Consultation.Decider decider;

        PathSession(Context context) {
            this.context = context;
            preferences = CheckedPreferences.start(
                    itemScore,
                    context.walk().graph().catalogue(),
                    context.walk().user(),
                    context.seed().derive("preference"));
            top = new TopItems(preferences, context.seed());
            transition = new Transition(context.walk(), adjacency, carried);
            CurrentScores scores = new CurrentScores(attributeScore.start(context, preferences));
            reasoning = new Reasoning(context, questions, transition, scores, idleQuestions);
            decider = consultation.start(context, scores);
        }

        @Override
        public Action next() {
            boolean possible = reasoning.canAsk();
            return decider.asks(possible) && possible
                    ? reasoning.best()
                    : new Recommend(top.pick(context.walk(), context.listSize()));
        }

        @Override
        public void observe(Action action, Answer answer) {
            preferences.observe(action, answer); // first, since it may fail
            transition.observe(action, answer);
            decider.observe(action, answer);
            boolean refused = action instanceof Ask && answer.firstAccepted() < 0;
            reasoning.moved(!refused); // a no to a question changes neither candidates nor preferences
        }

        @Override
        public String reason(Action action) {
            return Reasons.of(action, context.walk());
        }
    }
}
