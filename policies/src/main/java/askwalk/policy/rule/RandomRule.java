package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;

/** The random baseline. Setting: {@code askProbability}, from 0 to 1, default 0.5. */
public final class RandomRule implements PolicyProvider {

    /** Makes the provider. */
    public RandomRule() {}

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String summary() {
        return "asks with probability askProbability (default 0.5), else recommends";
    }

    @Override
    public Policy create(PolicySetup setup) {
        double askProbability = setup.settings().real("askProbability", 0.5, 0, 1);
        setup.settings().requireAllRead();
        return RulePolicy.random(askProbability, setup.graph(), setup.preference());
    }
}
