package askwalk.policy.rule;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Questions;
import askwalk.conversation.Recommend;
import askwalk.graph.KnowledgeGraph;
import askwalk.policy.Reasons;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import java.util.Objects;

/** Asks while a rule says so and a question is worth asking, and otherwise recommends the best candidates. */
public final class RulePolicy implements Policy {

    private final AskRule rule;
    private final QuestionChooser chooser;
    private final PreferenceModel preference;

    /**
     * Makes a policy.
     *
     * @param rule when to ask
     * @param chooser what to ask
     * @param preference what to recommend
     */
    public RulePolicy(AskRule rule, QuestionChooser chooser, PreferenceModel preference) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.chooser = Objects.requireNonNull(chooser, "chooser");
        this.preference = Objects.requireNonNull(preference, "preference");
    }

    /**
     * Makes Abs Greedy, which recommends in every turn.
     *
     * @param preference what to recommend
     * @return the policy
     */
    public static RulePolicy absGreedy(PreferenceModel preference) {
        return new RulePolicy(context -> false, context -> null, preference);
    }

    /**
     * Makes Max Entropy, which recommends with probability min(1, K / candidates) and otherwise asks the question of
     * largest entropy.
     *
     * @param graph the graph to walk
     * @param preference what to recommend
     * @return the policy
     */
    public static RulePolicy maxEntropy(KnowledgeGraph graph, PreferenceModel preference) {
        return new RulePolicy(
                context -> context.random().nextDouble() * context.walk().candidateCount() >= context.listSize(),
                new MaxEntropyChooser(new Questions(graph)),
                preference);
    }

    /**
     * Makes a policy that asks the question of largest entropy while more than a number of candidates are left.
     *
     * @param candidates with how many candidates to recommend at last
     * @param graph the graph to walk
     * @param preference what to recommend
     * @return the policy
     * @throws IllegalArgumentException if the number is negative
     */
    public static RulePolicy threshold(int candidates, KnowledgeGraph graph, PreferenceModel preference) {
        if (candidates < 0) {
            throw new IllegalArgumentException("the number of candidates is zero or more, not " + candidates);
        }
        return new RulePolicy(
                context -> context.walk().candidateCount() > candidates,
                new MaxEntropyChooser(new Questions(graph)),
                preference);
    }

    /**
     * Makes a policy that asks the question of largest entropy a number of times and then recommends.
     *
     * @param questions how many times
     * @param graph the graph to walk
     * @param preference what to recommend
     * @return the policy
     * @throws IllegalArgumentException if the number is negative
     */
    public static RulePolicy askFirst(int questions, KnowledgeGraph graph, PreferenceModel preference) {
        if (questions < 0) {
            throw new IllegalArgumentException("the number of questions is zero or more, not " + questions);
        }
        return new RulePolicy(
                context -> context.turn() < questions, new MaxEntropyChooser(new Questions(graph)), preference);
    }

    /**
     * Makes the random baseline, which asks about anything reachable.
     *
     * @param askProbability how often it asks, from 0 to 1
     * @param graph the graph to walk
     * @param preference what to recommend
     * @return the policy
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public static RulePolicy random(double askProbability, KnowledgeGraph graph, PreferenceModel preference) {
        if (!(askProbability >= 0 && askProbability <= 1)) {
            throw new IllegalArgumentException("the probability to ask is from 0 to 1, not " + askProbability);
        }
        return new RulePolicy(
                context -> context.random().nextDouble() < askProbability,
                new RandomChooser(new Questions(graph)),
                preference);
    }

    @Override
    public Session start(Context context) {
        if (context.questions().kind() == QuestionType.Kind.CHOICE) {
            throw new IllegalArgumentException("the rule policies ask no multiple-choice questions");
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
            top = new TopItems(preferences, context.seed());
        }

        @Override
        public Action next() {
            if (rule.asks(context)) {
                Ask question = chooser.choose(context);
                if (question != null) {
                    return question;
                }
            }
            return new Recommend(top.pick(context.walk(), context.listSize()));
        }

        @Override
        public void observe(Action action, Answer answer) {
            preferences.observe(action, answer); // a rule sees the walk, which has moved, and keeps nothing of its own
        }

        @Override
        public String reason(Action action) {
            return Reasons.of(action, context.walk());
        }
    }
}
