package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import java.util.List;

/**
 * The Max Entropy baseline: it recommends with probability min(1, K / candidates) and otherwise asks the question of
 * maximum entropy, as in the released code of EAR and SCPR.
 */
public final class MaxEntropyRule implements PolicyProvider {

    /** Creates the provider. */
    public MaxEntropyRule() {}

    @Override
    public String name() {
        return "max-entropy";
    }

    @Override
    public String summary() {
        return "recommends with probability K / candidates, or asks by entropy";
    }

    @Override
    public List<Setting<?>> settings() {
        return Reflection.settings(false);
    }

    @Override
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public Policy create(PolicySetup setup) {
        PreferenceModel preference = Reflection.applied(setup.preference(), setup.settings(), false);
        return RulePolicy.maxEntropy(setup.graph(), preference);
    }
}
