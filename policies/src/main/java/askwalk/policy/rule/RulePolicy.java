package askwalk.policy.rule;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.Reasons;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import java.util.Objects;

/**
 * A policy composed of an {@link AskRule} and a {@link QuestionChooser}. It asks if the rule decides so and there is a
 * useful question; otherwise it recommends the best candidates. Immutable, so safe for concurrent use.
 */
public final class RulePolicy implements Policy {

    private final AskRule rule;
    private final QuestionChooser chooser;
    private final PreferenceModel preference;

    /**
     * Creates a policy.
     *
     * @param rule decides when to ask
     * @param chooser selects the question
     * @param preference ranks the candidates
     */
    public RulePolicy(AskRule rule, QuestionChooser chooser, PreferenceModel preference) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.chooser = Objects.requireNonNull(chooser, "chooser");
        this.preference = Objects.requireNonNull(preference, "preference");
    }

    /**
     * Creates Abs Greedy, which recommends in every turn.
     *
     * @param preference ranks the candidates
     * @return the policy
     */
    public static RulePolicy absGreedy(PreferenceModel preference) {
        return new RulePolicy(context -> false, context -> null, preference);
    }

    /**
     * Creates Max Entropy, which recommends with probability min(1, K / candidates) and otherwise asks the question of
     * maximum entropy.
     *
     * @param graph the graph to walk
     * @param preference ranks the candidates
     * @return the policy
     */
    public static RulePolicy maxEntropy(KnowledgeGraph graph, PreferenceModel preference) {
        return new RulePolicy(
                context -> context.random().nextDouble() * context.walk().candidateCount() >= context.listSize(),
                new MaxEntropyChooser(new Questions(graph)),
                preference);
    }

    /**
     * Creates a policy that asks the question of maximum entropy while more than a number of candidates remain.
     *
     * @param candidates the number of candidates at which it starts to recommend
     * @param graph the graph to walk
     * @param preference ranks the candidates
     * @return the policy
     * @throws IllegalArgumentException if the number is negative
     */
    public static RulePolicy threshold(int candidates, KnowledgeGraph graph, PreferenceModel preference) {
        if (candidates < 0) {
            throw new IllegalArgumentException("the number of candidates must be zero or more, not " + candidates);
        }
        return new RulePolicy(
                context -> context.walk().candidateCount() > candidates,
                new MaxEntropyChooser(new Questions(graph)),
                preference);
    }

    /**
     * Creates a policy that asks a number of questions of maximum entropy and then recommends.
     *
     * @param questions the number of questions
     * @param graph the graph to walk
     * @param preference ranks the candidates
     * @return the policy
     * @throws IllegalArgumentException if the number is negative
     */
    public static RulePolicy askFirst(int questions, KnowledgeGraph graph, PreferenceModel preference) {
        if (questions < 0) {
            throw new IllegalArgumentException("the number of questions must be zero or more, not " + questions);
        }
        return new RulePolicy(
                context -> context.turn() < questions, new MaxEntropyChooser(new Questions(graph)), preference);
    }

    /**
     * Creates the random baseline, which asks a random question with a fixed probability.
     *
     * @param askProbability the probability of asking, from 0 to 1
     * @param graph the graph to walk
     * @param preference ranks the candidates
     * @return the policy
     * @throws IllegalArgumentException if the probability is not from 0 to 1
     */
    public static RulePolicy random(double askProbability, KnowledgeGraph graph, PreferenceModel preference) {
        if (!(askProbability >= 0 && askProbability <= 1)) {
            throw new IllegalArgumentException("the probability of asking must be from 0 to 1, not " + askProbability);
        }
        return new RulePolicy(
                context -> context.random().nextDouble() < askProbability,
                new RandomChooser(new Questions(graph)),
                preference);
    }

    @Override
    public Session start(Context context) {
        if (context.questions().kind() == QuestionType.Kind.CHOICE) {
            throw new IllegalArgumentException("rule policies do not support multiple-choice questions");
        }
        return new RuleSession(context);
    }

    private final class RuleSession implements Session {

        private final Context context;
        private final Preferences preferences;
        private final TopItems top;

        RuleSession(Context context) {
            this.context = context;
            preferences = CheckedPreferences.start(
                    preference,
                    context.walk().graph().catalogue(),
                    context.walk().user(),
                    context.seed().derive("preference"));
            top = new TopItems(preferences, context);
        }

        @Override
        public Action next() {
            if (context.mayAsk() && (!context.mayRecommend() || rule.asks(context))) {
                Ask question = chooser.choose(context);
                if (question != null) {
                    return question;
                }
            }
            return new Recommend(top.pick(context.walk(), context.listSize()));
        }

        @Override
        public void observe(Action action, Answer answer) {
            preferences.observe(action, answer); // rules are stateless and read the updated walk
        }

        @Override
        public Reason reason(Action action) {
            return Reasons.of(action, context.walk());
        }
    }
}
