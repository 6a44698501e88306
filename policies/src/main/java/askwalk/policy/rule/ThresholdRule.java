package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;

/**
 * Asks the question of largest entropy while more than a number of candidates are left, then recommends. Setting:
 * {@code candidates}, default 150, which is also the argument. With {@code tuned} it is the one of 10, 20, 50, 75, 100,
 * 125, 150, 200, 300, 500 and 1,000 that does best in dialogues on at most 5,000 validation tuples, which are drawn by
 * the seed: the one of highest success rate at the turn cap, then of lowest average turns, then the smallest.
 */
public final class ThresholdRule implements PolicyProvider {

    private static final TunableNumber CANDIDATES = new TunableNumber("candidates", 150);

    /** Makes the provider. */
    public ThresholdRule() {}

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String summary() {
        return "asks while more than so many candidates (default 150, or tuned) are left";
    }

    @Override
    public String argumentKey() {
        return "candidates";
    }

    @Override
    public void check(PolicySetup setup) {
        CANDIDATES.check(setup);
    }

    @Override
    public Policy create(PolicySetup setup) {
        int[] grid = {10, 20, 50, 75, 100, 125, 150, 200, 300, 500, 1000};
        return CANDIDATES.policy(
                setup, grid, candidates -> RulePolicy.threshold(candidates, setup.graph(), setup.preference()));
    }
}
