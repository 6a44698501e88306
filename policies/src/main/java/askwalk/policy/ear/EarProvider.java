package askwalk.policy.ear;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.Reinforcement;
import askwalk.policy.reinforce.TrainingSettings;
import askwalk.preference.Reflection;
import askwalk.settings.Settings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * EAR. Settings of training are those of {@link TrainingSettings} and {@code preferenceState}, {@code standardised}
 * (default) or {@code raw}. As it acts: {@code update}, whether the preference model learns from rejected items
 * (default true), and {@code ablate}, a part of the state that is 0 throughout: {@code none} (default),
 * {@code entropy}, {@code preference}, {@code history} or {@code length}.
 */
public final class EarProvider implements LearnedPolicyProvider {

    private static final String RAW_PREFERENCES = "rawPreferences";

    /** How long a history the net sees: as long as the cap of training, whatever the cap is as it acts. */
    private static final String TURNS = "turns";

    /** Beyond all caps that make sense; a longer history is in no state. */
    private static final int MAX_TURNS = 10_000;

    /** Makes the provider. */
    public EarProvider() {}

    @Override
    public String name() {
        return "ear";
    }

    @Override
    public String summary() {
        return "learned by REINFORCE from entropies, preferences and what was said";
    }

    @Override
    public String preference() {
        return "fm";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return EarSettings.read(settings);
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        ablated(settings);
        Reflection.read(reflects, settings, true);
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        check(setup);
        EarSettings settings = EarSettings.read(setup.settings());
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        int turns = setup.protocol().counting().turnCap();
        EarEncoder encoder = new EarEncoder(actions, turns, settings.rawPreferences(), null);
        Checkpoint trained = Reinforcement.train(setup, actions, encoder, settings.training());
        Map<String, Matrix> matrices = new HashMap<>(trained.matrices());
        matrices.put(RAW_PREFERENCES, new Matrix(1, 1, new float[] {settings.rawPreferences() ? 1 : 0}));
        matrices.put(TURNS, new Matrix(1, 1, new float[] {turns}));
        return new Checkpoint(matrices, trained.figures());
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        boolean raw = checkpoint.reader(RAW_PREFERENCES, 1, 1).flag(0, 0);
        int turns = checkpoint.reader(TURNS, 1, 1).integer(0, 0, 1, MAX_TURNS);
        EarEncoder encoder = new EarEncoder(actions, turns, raw, ablated(setup.settings()));
        return Reinforcement.restore(setup, actions, encoder, checkpoint);
    }

    private static Segment ablated(Settings settings) {
        String word = settings.choice("ablate", "none", "none", "entropy", "preference", "history", "length");
        return word.equals("none") ? null : Segment.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
