package askwalk.policy.crm;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.Reinforcement;
import askwalk.policy.reinforce.TrainingSettings;
import askwalk.preference.Reflection;
import askwalk.settings.Settings;

/**
 * CRM. Settings of training are those of {@link TrainingSettings}; as it acts, {@code update}, whether the preference
 * model learns from rejected items (default true).
 */
public final class CrmProvider implements LearnedPolicyProvider {

    /** Makes the provider. */
    public CrmProvider() {}

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public String summary() {
        return "learned by REINFORCE from the accepted attributes";
    }

    @Override
    public String preference() {
        return "fm-plain";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return TrainingSettings.read(settings);
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        Reflection.read(reflects, settings, true);
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        check(setup);
        TrainingSettings settings = TrainingSettings.read(setup.settings());
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        return Reinforcement.train(setup, actions, new CrmEncoder(setup.graph(), actions), settings);
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        return Reinforcement.restore(setup, actions, new CrmEncoder(setup.graph(), actions), checkpoint);
    }
}
