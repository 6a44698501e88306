package askwalk.policy.scpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.nn.Chooser;
import askwalk.nn.Mlp;
import askwalk.policy.cpr.AttributeScore;
import askwalk.policy.cpr.Consultation;
import java.util.function.Function;

/** A consultation that encodes the state of the conversation and has a {@link Chooser} select the action. */
final class QConsultation implements Consultation {

    /** The output of the net for asking. */
    static final int ASK = 0;

    /** The output of the net for recommending. */
    static final int RECOMMEND = 1;

    static final int ACTIONS = 2;

    private final ScprState state;
    private final Function<Policy.Context, Chooser> choosers;

    QConsultation(ScprState state, Function<Policy.Context, Chooser> choosers) {
        this.state = state;
        this.choosers = choosers;
    }

    /** Returns the greedy consultation of a net. */
    static QConsultation greedy(ScprState state, Mlp net) {
        return new QConsultation(state, context -> {
            Mlp.Workspace work = net.workspace();
            return (encoded, allowed) -> asks(net, work, encoded, allowed) ? ASK : RECOMMEND;
        });
    }

    /** Returns whether asking is possible and has the higher action value. */
    static boolean asks(Mlp net, Mlp.Workspace work, float[] encoded, boolean[] allowed) {
        return allowed[ASK] && asks(net, work, encoded);
    }

    /** Returns whether asking, which must be possible, has the higher action value. */
    static boolean asks(Mlp net, Mlp.Workspace work, float[] encoded) {
        net.forward(encoded, work);
        return work.outputs()[ASK] > work.outputs()[RECOMMEND];
    }

    @Override
    public Decider start(Policy.Context context, AttributeScore.Scoring scores) {
        ScprState.Tracker tracker = state.start(context, scores);
        Chooser chooser = choosers.apply(context);
        float[] encoded = new float[state.size()];
        boolean[] allowed = new boolean[ACTIONS];
        allowed[RECOMMEND] = true;
        return new Decider() {
            @Override
            public boolean asks(boolean possible) {
                tracker.encode(encoded);
                allowed[ASK] = possible;
                return chooser.choose(encoded, allowed) == ASK;
            }

            @Override
            public void observe(Action action, Answer answer) {
                tracker.observe(action, answer);
            }
        };
    }
}
