package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Tuples;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;

/**
 * A baseline that asks the question of maximum entropy while more than a number of candidates remain, then recommends.
 * The setting {@code candidates} is also the argument. With {@code tuned}, the number is selected from 10, 20, 50, 75,
 * 100, 125, 150, 200, 300, 500 and 1,000 by dialogues on at most 5,000 sampled validation tuples: by the highest
 * success rate at the turn cap, then the lowest average number of turns, then the smallest number.
 */
public final class ThresholdRule implements PolicyProvider {

    private static final TunableNumber CANDIDATES = new TunableNumber(Setting.integerOrTuned("candidates", 150)
            .range(0, Integer.MAX_VALUE)
            .unit("items")
            .description("number of remaining candidates at which it starts to recommend")
            .acting());

    private static final int[] GRID = {10, 20, 50, 75, 100, 125, 150, 200, 300, 500, 1000};

    /** Creates the provider. */
    public ThresholdRule() {}

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public String summary() {
        return "asks while many candidates are left (default: more than 150; or tuned)";
    }

    @Override
    public String argumentKey() {
        return "candidates";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(CANDIDATES.setting());
    }

    @Override
    public void check(SettingValues settings, Protocol protocol, Tuples validation) {
        CANDIDATES.check(settings, validation);
    }

    @Override
    public Map<String, String> tune(PolicySetup setup) {
        return CANDIDATES.tune(setup, GRID, number -> rule(setup, number));
    }

    @Override
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public Policy create(PolicySetup setup) {
        SettingValues settings = setup.settings().with(tune(setup));
        return rule(setup, settings.get(CANDIDATES.setting()).orElseThrow());
    }

    private static Policy rule(PolicySetup setup, int candidates) {
        return RulePolicy.threshold(candidates, setup.graph(), setup.preference());
    }
}
