package askwalk.policy.scpr;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.MatrixReader;
import askwalk.nn.Mlp;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.cpr.Adjacency;
import askwalk.policy.cpr.Consultation;
import askwalk.policy.cpr.CprPolicy;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import askwalk.settings.Settings;
import java.util.HashMap;
import java.util.Map;

/** SCPR. Settings of training are those of {@link ScprSettings}. As it acts: {@code update}, default false. */
public final class ScprProvider implements LearnedPolicyProvider {

    private static final String NET = "policy";
    private static final String REASONING = "reasoning";
    private static final String STATE = "state";

    /** Beyond all caps that make sense; a longer history is in no state. */
    private static final int MAX_TURNS = 10_000;

    /** Makes the provider. */
    public ScprProvider() {}

    @Override
    public String name() {
        return "scpr";
    }

    @Override
    public String summary() {
        return "walks along what divides likely items; learned when to ask";
    }

    @Override
    public String preference() {
        return "fm";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return ScprSettings.read(settings);
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        Reflection.read(reflects, settings, false);
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        check(setup);
        if (setup.validation().size() == 0) {
            throw new IllegalArgumentException(
                    "a policy that learns needs validation tuples, and this data set has none");
        }
        ScprSettings settings = ScprSettings.read(setup.settings());
        int turns = setup.protocol().counting().turnCap();
        ScprState state = new ScprState(setup.graph(), setup.protocol().questions(), turns, settings.view());
        Map<String, Double> figures = new HashMap<>();
        Mlp net = new ScprTrainer(
                        setup,
                        state,
                        settings.training(),
                        consultation -> policy(setup, setup.preference(), settings.reasoning(), consultation))
                .train(figures);
        Map<String, Matrix> matrices = new HashMap<>();
        net.save(NET, matrices);
        ScprSettings.Reasoning reasoning = settings.reasoning();
        matrices.put(
                REASONING,
                row(
                        flag(reasoning.score().weighted()),
                        flag(reasoning.score().oneSided()),
                        flag(reasoning.adjacency() == Adjacency.FRIENDS),
                        flag(reasoning.adjacency() == Adjacency.NONE),
                        flag(reasoning.idleQuestions())));
        matrices.put(
                STATE,
                row(
                        turns,
                        flag(settings.view() == ScprState.View.COMPACT),
                        flag(settings.view() == ScprState.View.ENTROPIES)));
        return new Checkpoint(matrices, figures);
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        MatrixReader seen = checkpoint.reader(STATE, 1, 3);
        MatrixReader rules = checkpoint.reader(REASONING, 1, 5);
        ScprState.View view = seen.flag(0, 1)
                ? ScprState.View.COMPACT
                : seen.flag(0, 2) ? ScprState.View.ENTROPIES : ScprState.View.LENGTH;
        ScprState state =
                new ScprState(setup.graph(), setup.protocol().questions(), seen.integer(0, 0, 1, MAX_TURNS), view);
        ScprSettings.Reasoning reasoning = new ScprSettings.Reasoning(
                new EntropyScore(rules.flag(0, 0), rules.flag(0, 1)),
                rules.flag(0, 2) ? Adjacency.FRIENDS : rules.flag(0, 3) ? Adjacency.NONE : Adjacency.CANDIDATES,
                rules.flag(0, 4));
        Mlp net = Mlp.restore(checkpoint, NET, state.size(), QConsultation.ACTIONS);
        PreferenceModel preference = Reflection.applied(setup.preference(), setup.settings(), false);
        return policy(setup, preference, reasoning, QConsultation.greedy(state, net));
    }

    private static Policy policy(
            PolicySetup setup,
            PreferenceModel preference,
            ScprSettings.Reasoning reasoning,
            Consultation consultation) {
        return new CprPolicy(
                setup.graph(),
                preference,
                reasoning.score(),
                reasoning.adjacency(),
                reasoning.idleQuestions(),
                consultation);
    }

    private static Matrix row(float... values) {
        return new Matrix(1, values.length, values);
    }

    private static float flag(boolean value) {
        return value ? 1 : 0;
    }
}
