package askwalk.policy.scpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.nn.Chooser;
import askwalk.nn.Mlp;
import askwalk.policy.cpr.AttributeScore;
import askwalk.policy.cpr.Consultation;
import java.util.function.Function;

/** Describes the state by numbers and has somebody choose by them. */
final class QConsultation implements Consultation {

    /** Output of the net for asking. */
    static final int ASK = 0;

    /** Output of the net for recommending. */
    static final int RECOMMEND = 1;

    static final int ACTIONS = 2;

    private final ScprState state;
    private final Function<Policy.Context, Chooser> choosers;

    QConsultation(ScprState state, Function<Policy.Context, Chooser> choosers) {
        this.state = state;
        this.choosers = choosers;
    }

    /** The consultation that does what a net thinks is worth more. */
    static QConsultation greedy(ScprState state, Mlp net) {
        return new QConsultation(state, context -> {
            Mlp.Workspace work = net.workspace();
            return (numbers, allowed) -> asks(net, work, numbers, allowed) ? ASK : RECOMMEND;
        });
    }

    /** Whether a net thinks that to ask is worth more, if that is possible. */
    static boolean asks(Mlp net, Mlp.Workspace work, float[] numbers, boolean[] allowed) {
        if (!allowed[ASK]) {
            return false;
        }
        net.forward(numbers, work);
        return work.outputs()[ASK] > work.outputs()[RECOMMEND];
    }

    @Override
    public Decider start(Policy.Context context, AttributeScore.Scoring scores) {
        ScprState.Tracker tracker = state.start(context, scores);
        Chooser chooser = choosers.apply(context);
        float[] numbers = new float[state.size()];
        boolean[] allowed = new boolean[ACTIONS];
        allowed[RECOMMEND] = true;
        return new Decider() {
            @Override
            public boolean asks(boolean possible) {
                tracker.encode(numbers);
                allowed[ASK] = possible;
                return chooser.choose(numbers, allowed) == ASK;
            }

            @Override
            public void observe(Action action, Answer answer) {
                tracker.observe(action, answer);
            }
        };
    }
}
