package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.settings.Setting;
import java.util.List;

/** The random baseline. */
public final class RandomRule implements PolicyProvider {

    private static final Setting<Double> ASK_PROBABILITY = Setting.real("askProbability", 0.5)
            .range(0, 1)
            .description("how often it asks instead of recommending")
            .acting();

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
    public List<Setting<?>> settings() {
        return List.of(ASK_PROBABILITY);
    }

    @Override
    public Policy create(PolicySetup setup) {
        return RulePolicy.random(setup.settings().get(ASK_PROBABILITY), setup.graph(), setup.preference());
    }
}
