package askwalk.policy.scpr;

import askwalk.conversation.Policy;
import askwalk.learning.Checkpoint;
import askwalk.learning.Matrix;
import askwalk.learning.Mlp;
import askwalk.learning.Settings;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.cpr.Adjacency;
import askwalk.policy.cpr.Consultation;
import askwalk.policy.cpr.CprPolicy;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import java.util.HashMap;
import java.util.Map;

/** SCPR. Settings of training are those of {@link ScprSettings}. As it acts: {@code update}, default false. */
public final class ScprProvider implements LearnedPolicyProvider {

    private static final String NET = "policy";
    private static final String REASONING = "reasoning";
    private static final String STATE = "state";

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
        float[] seen = checkpoint.matrix(STATE, 1, 3).values();
        float[] numbers = checkpoint.matrix(REASONING, 1, 5).values();
        ScprState.View view =
                seen[1] != 0 ? ScprState.View.COMPACT : seen[2] != 0 ? ScprState.View.ENTROPIES : ScprState.View.LENGTH;
        ScprState state = new ScprState(setup.graph(), setup.protocol().questions(), (int) seen[0], view);
        ScprSettings.Reasoning reasoning = new ScprSettings.Reasoning(
                new EntropyScore(numbers[0] != 0, numbers[1] != 0),
                numbers[2] != 0 ? Adjacency.FRIENDS : numbers[3] != 0 ? Adjacency.NONE : Adjacency.CANDIDATES,
                numbers[4] != 0);
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
