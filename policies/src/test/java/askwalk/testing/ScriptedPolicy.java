package askwalk.testing;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.conversation.Turn;
import java.util.ArrayList;
import java.util.List;

/** Does what a script says, one action for each turn, and remembers what the last session was shown. */
public final class ScriptedPolicy implements Policy {

    private final List<Action> script;
    private final List<Turn> observed = new ArrayList<>();
    private Context context;
    private int decisions;
    private RuntimeException failure;

    public ScriptedPolicy(Action... script) {
        this.script = List.of(script);
    }

    /** From now on each observation fails with this, or with nothing if null. */
    public void failWith(RuntimeException newFailure) {
        failure = newFailure;
    }

    /** Returns the turns that the last session observed, including the opening. */
    public List<Turn> observed() {
        return List.copyOf(observed);
    }

    /** Returns the context of the last session. */
    public Context context() {
        return context;
    }

    /** Returns the number of requests for an action, over all sessions. */
    public int decisions() {
        return decisions;
    }

    @Override
    public Session start(Context newContext) {
        context = newContext;
        observed.clear();
        return new Session() {

            @Override
            public Action next() {
                decisions++;
                return script.get(newContext.turn());
            }

            @Override
            public void observe(Action action, Answer answer) {
                if (failure != null) {
                    throw failure;
                }
                observed.add(new Turn(action, answer));
            }

            @Override
            public Reason reason(Action action) {
                return Reason.of("because of " + action.subjects());
            }
        };
    }
}
