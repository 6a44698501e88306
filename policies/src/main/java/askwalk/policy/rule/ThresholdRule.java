package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;

/**
 * Asks the question of largest entropy while more than a number of candidates are left, then recommends. Setting:
 * {@code candidates}, default 150, which is also the argument.
 */
public final class ThresholdRule implements PolicyProvider {

    /** Makes the provider. */
    public ThresholdRule() {}

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String summary() {
        return "asks while more than so many candidates (default 150) are left";
    }

    @Override
    public String argumentKey() {
        return "candidates";
    }

    @Override
    public Policy create(PolicySetup setup) {
        int candidates = setup.settings().integer("candidates", 150, 0, Integer.MAX_VALUE);
        return RulePolicy.threshold(candidates, setup.graph(), setup.preference());
    }
}
