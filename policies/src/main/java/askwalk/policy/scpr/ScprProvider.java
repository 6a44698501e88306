package askwalk.policy.scpr;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.MatrixReader;
import askwalk.nn.Mlp;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.cpr.Consultation;
import askwalk.policy.cpr.CprPolicy;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provider of SCPR. Its settings are those of {@link ScprSettings}. */
public final class ScprProvider implements LearnedPolicyProvider {

    private static final String NET = "policy";
    private static final String TURNS = "turns";

    /** The name of the matrix that has the turns in files of earlier versions, followed by flags of settings. */
    private static final String STATE = "state";

    /** The maximum length of the history in turns, above every reasonable turn cap. */
    private static final int MAX_TURNS = 10_000;

    /** Creates the provider. */
    public ScprProvider() {}

    @Override
    public String name() {
        return "scpr";
    }

    @Override
    public String summary() {
        return "path reasoning by weighted entropy; deep Q-learning of when to ask (SCPR)";
    }

    @Override
    public String preference() {
        return "fm";
    }

    @Override
    public List<Setting<?>> settings() {
        return ScprSettings.ALL;
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        if (setup.validation().size() == 0) {
            throw new IllegalArgumentException("a learned policy needs validation tuples, and this data set has none");
        }
        ScprSettings settings = ScprSettings.read(setup.settings());
        int turns = setup.protocol().counting().turnCap();
        ScprState state = new ScprState(setup.graph(), setup.protocol().questions(), turns, settings.view());
        Map<String, Double> metrics = new HashMap<>();
        Mlp net = new ScprTrainer(
                        setup,
                        state,
                        settings.training(),
                        consultation -> policy(setup, setup.preference(), settings.reasoning(), consultation))
                .train(metrics);
        Map<String, Matrix> matrices = new HashMap<>();
        net.save(NET, matrices);
        matrices.put(TURNS, new Matrix(1, 1, new float[] {turns}));
        return new Checkpoint(matrices, metrics);
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        ScprSettings settings = ScprSettings.read(setup.settings());
        ScprState state =
                new ScprState(setup.graph(), setup.protocol().questions(), turns(checkpoint), settings.view());
        Mlp net = Mlp.restore(checkpoint, NET, state.size(), QConsultation.ACTIONS);
        PreferenceModel preference = Reflection.applied(setup.preference(), setup.settings(), false);
        return policy(setup, preference, settings.reasoning(), QConsultation.greedy(state, net));
    }

    private static int turns(Checkpoint checkpoint) {
        MatrixReader turns = checkpoint.matrices().containsKey(STATE)
                ? checkpoint.reader(STATE, 1, 3)
                : checkpoint.reader(TURNS, 1, 1);
        return turns.integer(0, 0, 1, MAX_TURNS);
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
}
