package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.settings.Setting;
import java.util.List;

/** The random baseline, which asks a random question with a fixed probability. */
public final class RandomRule implements PolicyProvider {

    private static final Setting<Double> ASK_PROBABILITY = Setting.real("askProbability", 0.5)
            .range(0, 1)
            .unit("probability")
            .description("probability of asking instead of recommending")
            .acting();

    /** Creates the provider. */
    public RandomRule() {}

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String summary() {
        return "asks a random question with probability askProbability, or recommends";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ASK_PROBABILITY);
    }

    @Override
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public Policy create(PolicySetup setup) {
        return RulePolicy.random(setup.settings().get(ASK_PROBABILITY), setup.graph(), setup.preference());
    }
}
