package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;

/** Abs Greedy, here without the online update: recommends in every turn. No settings. */
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
    public Policy create(PolicySetup setup) {
        return RulePolicy.absGreedy(setup.preference());
    }
}
