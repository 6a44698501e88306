package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import java.util.List;

/**
 * Abs Greedy: recommends in every turn. With a preference model that can, it learns from each rejected recommendation,
 * as in EAR's experiments.
 */
public final class AbsGreedyRule implements PolicyProvider {

    /** Makes the provider. */
    public AbsGreedyRule() {}

    @Override
    public String name() {
        return "abs-greedy";
    }

    @Override
    public String summary() {
        return "always recommends";
    }

    @Override
    public List<Setting<?>> settings() {
        return Reflection.settings(true);
    }

    @Override
    public Policy create(PolicySetup setup) {
        PreferenceModel preference = Reflection.applied(setup.preference(), setup.settings(), true);
        return RulePolicy.absGreedy(preference);
    }
}
