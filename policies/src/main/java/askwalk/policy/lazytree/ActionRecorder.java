package askwalk.policy.lazytree;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;

/** Wraps a lazy tree and records its actions in the last conversation. For one thread. */
final class ActionRecorder implements Policy {

    private final LazyTreePolicy policy;
    private RecordedActions recorded;

    ActionRecorder(LazyTreePolicy policy) {
        this.policy = policy;
    }

    /** Returns the actions of the last conversation. */
    RecordedActions recorded() {
        return recorded;
    }

    @Override
    public Session start(Context context) {
        LazyTreeSession session = policy.start(context);
        RecordedActions actions = new RecordedActions(context.seed());
        recorded = actions;
        return new Session() {
            @Override
            public Action next() {
                Action action = session.next();
                actions.add(context.actionsLeft(), action, session.hasQuestion());
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
