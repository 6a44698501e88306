package askwalk.policy.cpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Reason;
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
 * Conversational path reasoning: a walk on the graph from one accepted attribute to the next. Reasoning scores the
 * items and attributes, consultation selects the kind of action, and transition moves to the accepted attribute.
 * Immutable, so shared by concurrent conversations.
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
     * Creates a policy.
     *
     * @param graph the graph to walk
     * @param itemScore the scoring function for items, given the user and the accepted attributes
     * @param attributeScore the scoring function for attributes, given the candidates
     * @param adjacency the attributes that can be asked about
     * @param idleQuestions whether adjacent attributes that do not divide the candidates can also be asked about, if
     *     there are no others
     * @param consultation the decision between asking and recommending
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
     * Starts a conversation.
     *
     * @throws IllegalArgumentException if it has multiple-choice questions
     */
    @Override
    public Session start(Context context) {
        if (context.questions().kind() == QuestionType.Kind.CHOICE) {
            throw new IllegalArgumentException("path reasoning does not support multiple-choice questions");
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
            top = new TopItems(preferences, context);
            transition = new Transition(context.walk(), adjacency, carried);
            CurrentScores scores = new CurrentScores(attributeScore.start(context, preferences));
            reasoning = new Reasoning(context, questions, transition, scores, idleQuestions);
            decider = consultation.start(context, scores);
        }

        @Override
        public Action next() {
            reasoning.startTurn();
            boolean possible = context.mayAsk() && reasoning.canAsk();
            boolean mustAsk = possible && !context.mayRecommend();
            return mustAsk || (decider.asks(possible) && possible)
                    ? reasoning.best()
                    : new Recommend(top.pick(context.walk(), context.listSize()));
        }

        @Override
        public void observe(Action action, Answer answer) {
            preferences.observe(action, answer); // first, since it may throw
            transition.observe(action, answer);
            decider.observe(action, answer);
            boolean rejected = action instanceof Ask && answer.firstAccepted() < 0;
            reasoning.answered(!rejected); // a rejected question changes neither candidates nor preferences
        }

        @Override
        public Reason reason(Action action) {
            return Reasons.of(action, context.walk());
        }
    }
}
