package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;

/** Wraps a lazy tree and records its stopping score in the last conversation, at a certain number of actions left. */
final class StoppingScoreRecorder implements Policy {

    private final LazyTreePolicy policy;
    private final int actionsLeft;
    private double stoppingScore;

    StoppingScoreRecorder(LazyTreePolicy policy, int actionsLeft) {
        this.policy = policy;
        this.actionsLeft = actionsLeft;
    }

    /** Returns the recorded score; NaN if the conversation ended before or there was no question to ask. */
    double stoppingScore() {
        return stoppingScore;
    }

    @Override
    public Session start(Context context) {
        stoppingScore = Double.NaN;
        LazyTreeSession session = policy.start(context);
        return new Session() {
            @Override
            public Action next() {
                Action action = session.next();
                if (context.actionsLeft() == actionsLeft && session.hasQuestion()) {
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
