package askwalk.policy.rule;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.preference.PreferenceModel;
import askwalk.preference.TopItems;
import askwalk.walk.WalkView;
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

    @Override
    public Session start(Context context) {
        return new RuleSession(context);
    }

    private final class RuleSession implements Session {

        private final Context context;
        private final TopItems top;

        RuleSession(Context context) {
            this.context = context;
            top = new TopItems(preference.start(context.walk().user()), context.seed());
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
            // A rule sees the walk, which has moved, and keeps nothing of its own.
        }

        @Override
        public String reason(Action action) {
            WalkView walk = context.walk();
            int candidates = walk.candidateCount();
            if (action instanceof Ask ask) {
                return describe(ask.attributes(), walk) + " of the " + candidates + " items that fit so far";
            }
            return candidates == 0
                    ? "no item fits all you said, so these are from all the others"
                    : candidates + (candidates == 1 ? " item fits" : " items fit") + " what you said";
        }

        private static String describe(Ids attributes, WalkView walk) {
            if (attributes.size() == 1) {
                int attribute = attributes.get(0);
                return walk.graph().catalogue().name(VertexType.ATTRIBUTE, attribute) + " would tell apart "
                        + walk.count(attribute);
            }
            int told = 0;
            for (int i = 0; i < attributes.size(); i++) {
                int count = walk.count(attributes.get(i));
                if (count > 0 && count < walk.candidateCount()) {
                    told++;
                }
            }
            return told + " of these " + attributes.size() + " attributes would tell apart some";
        }
    }
}
