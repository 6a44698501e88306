package askwalk.policy.crm;

import askwalk.conversation.Policy;
import askwalk.model.Checkpoint;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.reinforce.ActionSpace;
import askwalk.policy.reinforce.ReinforceTraining;
import askwalk.policy.reinforce.TrainingSettings;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import java.util.List;
import java.util.stream.Stream;

/** The provider of CRM. Its settings are those of {@link TrainingSettings} and of {@link Reflection}. */
public final class CrmProvider implements LearnedPolicyProvider {

    private static final List<Setting<?>> SETTINGS = Stream.concat(
                    TrainingSettings.settings().stream(), Reflection.settings(true).stream())
            .toList();

    /** Creates the provider. */
    public CrmProvider() {}

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public String summary() {
        return "policy net on the accepted attributes, trained by REINFORCE (CRM)";
    }

    @Override
    public String preference() {
        return "fm-plain";
    }

    @Override
    public List<Setting<?>> settings() {
        return SETTINGS;
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        TrainingSettings settings = TrainingSettings.read(setup.settings());
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        return ReinforceTraining.train(setup, actions, new CrmEncoder(setup.graph(), actions), settings);
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        ActionSpace actions = new ActionSpace(setup.graph(), setup.protocol().questions());
        return ReinforceTraining.restore(setup, actions, new CrmEncoder(setup.graph(), actions), checkpoint);
    }
}
