package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import java.util.List;

/**
 * The Abs Greedy baseline, which recommends in every turn. If the preference model supports it, the model is updated
 * after each rejected recommendation, as in EAR's experiments.
 */
public final class AbsGreedyRule implements PolicyProvider {

    /** Creates the provider. */
    public AbsGreedyRule() {}

    @Override
    public String name() {
        return "abs-greedy";
    }

    @Override
    public String summary() {
        return "recommends in every turn";
    }

    @Override
    public List<Setting<?>> settings() {
        return Reflection.settings(true);
    }

    @Override
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public Policy create(PolicySetup setup) {
        PreferenceModel preference = Reflection.applied(setup.preference(), setup.settings(), true);
        return RulePolicy.absGreedy(preference);
    }
}
