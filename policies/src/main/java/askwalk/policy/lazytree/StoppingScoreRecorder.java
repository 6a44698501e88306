package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.random.Seed;
import java.util.Map;

/**
 * Wraps a lazy tree, repeats recorded actions until a certain number of actions is left, without evaluating the state,
 * and records the stopping score then. For one thread.
 */
final class StoppingScoreRecorder implements Policy {

    private final LazyTreePolicy policy;
    private final int actionsLeft;
    private final Map<Seed, RecordedActions> recorded;
    private double stoppingScore;

    /**
     * Creates a wrapper.
     *
     * @param policy decides from then on
     * @param actionsLeft the number of actions left
     * @param recorded the actions before, by the seed of the conversation
     */
    StoppingScoreRecorder(LazyTreePolicy policy, int actionsLeft, Map<Seed, RecordedActions> recorded) {
        this.policy = policy;
        this.actionsLeft = actionsLeft;
        this.recorded = recorded;
    }

    /** Returns the score in the last conversation. */
    double stoppingScore() {
        return stoppingScore;
    }

    @Override
    public Session start(Context context) {
        stoppingScore = Double.NaN;
        LazyTreeSession session = policy.start(context);
        RecordedActions before = recorded.get(context.seed());
        return new Session() {
            @Override
            public Action next() {
                int left = context.actionsLeft();
                if (left > actionsLeft) {
                    return before.at(left);
                }
                Action action = session.next();
                if (left == actionsLeft) {
                    stoppingScore = session.stoppingScore();
                }
                return action;
            }

            @Override
            public void observe(Action action, Answer answer) {
                session.observe(action, answer);
            }

            @Override
            public Reason reason(Action action) {
                return session.reason(action);
            }
        };
    }
}
