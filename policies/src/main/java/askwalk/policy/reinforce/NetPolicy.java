package askwalk.policy.reinforce;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Policy;
import askwalk.conversation.Reason;
import askwalk.conversation.Recommend;
import askwalk.nn.Chooser;
import askwalk.nn.MaskedSoftmax;
import askwalk.nn.Mlp;
import askwalk.policy.Reasons;
import askwalk.preference.CheckedPreferences;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.function.Function;

/** A policy that encodes the state of a conversation and has a {@link Chooser} select the action. */
final class NetPolicy implements Policy {

    private final NetSpec netSpec;
    private final PreferenceModel preference;
    private final Function<Context, Chooser> choosers;

    NetPolicy(NetSpec netSpec, PreferenceModel preference, Function<Context, Chooser> choosers) {
        this.netSpec = netSpec;
        this.preference = preference;
        this.choosers = choosers;
    }

    /** Returns the greedy policy of a net. */
    static NetPolicy greedy(NetSpec netSpec, PreferenceModel preference, Mlp net) {
        return new NetPolicy(netSpec, preference, context -> {
            Mlp.Workspace work = net.workspace();
            Seed ties = context.seed();
            return (state, allowed) -> {
                net.forward(state, work);
                return MaskedSoftmax.best(work.outputs(), allowed, ties);
            };
        });
    }

    @Override
    public Session start(Context context) {
        netSpec.actions().check(context.questions());
        return new NetSession(context);
    }

    private final class NetSession implements Session {

        private final Context context;
        private final Preferences preferences;
        private final TopItems top;
        private final History history;
        private final StateEncoder.Encoding encoding;
        private final Chooser chooser;
        private final float[] state = new float[netSpec.encoder().size()];
        private final boolean[] allowed = new boolean[netSpec.actions().size()];

        NetSession(Context context) {
            this.context = context;
            preferences = CheckedPreferences.start(
                    preference,
                    context.walk().graph().catalogue(),
                    context.walk().user(),
                    context.seed().derive("preference"));
            top = new TopItems(preferences, context);
            history = new History(context);
            encoding = netSpec.encoder().start(new SessionView(context, preferences, history));
            chooser = choosers.apply(context);
        }

        @Override
        public Action next() {
            encoding.encode(state);
            netSpec.actions().allow(netSpec.dividing(), context.walk(), allowed);
            followRules(netSpec.actions().questionCount());
            int action = chooser.choose(state, allowed);
            return action == netSpec.actions().questionCount()
                    ? new Recommend(top.pick(context.walk(), context.listSize()))
                    : netSpec.actions().ask(action, context.walk());
        }

        private void followRules(int recommend) {
            if (!context.mayAsk()) {
                Arrays.fill(allowed, 0, recommend, false);
            } else if (!context.mayRecommend()) {
                int question = 0;
                while (question < recommend && !allowed[question]) {
                    question++;
                }
                allowed[recommend] = question == recommend;
            }
        }

        @Override
        public void observe(Action action, Answer answer) {
            preferences.observe(action, answer); // first, since it may throw
            history.add(action, answer);
        }

        @Override
        public Reason reason(Action action) {
            return Reasons.of(action, context.walk());
        }
    }
}
