package askwalk.testing;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.policy.reinforce.History;
import askwalk.policy.reinforce.SessionView;
import askwalk.policy.reinforce.StateEncoder;
import askwalk.preference.Preferences;
import java.util.Arrays;

/** Does what a script says and shows how an encoder describes the state. */
public final class StateWatch implements Policy {

    private final ScriptedPolicy script;
    private final StateEncoder encoder;
    private final Preferences preferences;
    private StateEncoder.Encoding encoding;

    public StateWatch(StateEncoder encoder, Preferences preferences, Action... script) {
        this.script = new ScriptedPolicy(script);
        this.encoder = encoder;
        this.preferences = preferences;
    }

    /** The state of the last session as it is now; the room held other numbers before. */
    public float[] state() {
        float[] state = new float[encoder.size()];
        Arrays.fill(state, 99);
        encoding.encode(state);
        return state;
    }

    @Override
    public Session start(Context context) {
        Session session = script.start(context);
        History history = new History(context);
        encoding = encoder.start(new SessionView(context, preferences, history));
        return new Session() {

            @Override
            public Action next() {
                return session.next();
            }

            @Override
            public void observe(Action action, Answer answer) {
                history.add(action, answer);
            }

            @Override
            public Reason reason(Action action) {
                return session.reason(action);
            }
        };
    }
}
