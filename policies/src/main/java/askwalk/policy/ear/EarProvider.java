package askwalk.policy.ear;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.ReinforceTraining;
import askwalk.settings.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The provider of EAR. Its settings are those of {@link EarSettings}. */
public final class EarProvider implements LearnedPolicyProvider {

    /**
     * The name of the matrix with the length of the history in the state, in turns. It is the turn cap of training,
     * whatever the turn cap at inference time.
     */
    private static final String TURNS = "turns";

    /** The maximum length of the history in turns, above every reasonable turn cap. */
    private static final int MAX_TURNS = 10_000;

    /** Creates the provider. */
    public EarProvider() {}

    @Override
    public String name() {
        return "ear";
    }

    @Override
    public String summary() {
        return "policy net on entropy, preference and history, trained by REINFORCE (EAR)";
    }

    @Override
    public String preference() {
        return "fm";
    }

    @Override
    public List<Setting<?>> settings() {
        return EarSettings.ALL;
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        EarSettings settings = EarSettings.read(setup.settings());
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        int turns = setup.protocol().counting().turnCap();
        EarEncoder encoder = new EarEncoder(actions, turns, settings.rawPreferences(), null);
        Checkpoint trained = ReinforceTraining.train(setup, actions, encoder, settings.training());
        Map<String, Matrix> matrices = new HashMap<>(trained.matrices());
        matrices.put(TURNS, new Matrix(1, 1, new float[] {turns}));
        return new Checkpoint(matrices, trained.metrics());
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        boolean raw = EarSettings.read(setup.settings()).rawPreferences();
        int turns = checkpoint.reader(TURNS, 1, 1).integer(0, 0, 1, MAX_TURNS);
        EarEncoder encoder = new EarEncoder(actions, turns, raw, EarSettings.ablated(setup.settings()));
        return ReinforceTraining.restore(setup, actions, encoder, checkpoint);
    }
}
