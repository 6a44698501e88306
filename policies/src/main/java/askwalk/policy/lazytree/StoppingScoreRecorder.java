package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;

/** A lazy tree of which is remembered how ready it was in its last conversation, at a number of actions left. */
final class StoppingScoreRecorder implements Policy {

    private final LazyTreePolicy policy;
    private final int actionsLeft;
    private double readiness;

    StoppingScoreRecorder(LazyTreePolicy policy, int actionsLeft) {
        this.policy = policy;
        this.actionsLeft = actionsLeft;
    }

    /** How ready it was; NaN if the conversation was over before or there was no question to ask. */
    double readiness() {
        return readiness;
    }

    @Override
    public Session start(Context context) {
        readiness = Double.NaN;
        LazyTreeSession session = policy.start(context);
        return new Session() {
            @Override
            public Action next() {
                Action action = session.next();
                if (context.actionsLeft() == actionsLeft && session.hasQuestion()) {
                    readiness = session.readiness();
                }
                return action;
            }

            @Override
            public void observe(Action action, Answer answer) {
                session.observe(action, answer);
            }

            @Override
            public String reason(Action action) {
                return session.reason(action);
            }
        };
    }
}
