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
 * Asks the question of largest entropy while more than a number of candidates are left, then recommends. The setting
 * {@code candidates} is also the argument. With {@code tuned} it is the one of 10, 20, 50, 75, 100, 125, 150, 200, 300,
 * 500 and 1,000 that does best in dialogues on at most 5,000 validation tuples, which are drawn by the seed: the one of
 * highest success rate at the turn cap, then of lowest average turns, then the smallest.
 */
public final class ThresholdRule implements PolicyProvider {

    private static final TunableNumber CANDIDATES = new TunableNumber(Setting.integerOrTuned("candidates", 150)
            .range(0, Integer.MAX_VALUE)
            .unit("items")
            .description("it asks while more candidates than this are left")
            .acting());

    private static final int[] GRID = {10, 20, 50, 75, 100, 125, 150, 200, 300, 500, 1000};

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
    public Policy create(PolicySetup setup) {
        SettingValues settings = setup.settings().with(tune(setup));
        return rule(setup, settings.get(CANDIDATES.setting()).orElseThrow());
    }

    private static Policy rule(PolicySetup setup, int candidates) {
        return RulePolicy.threshold(candidates, setup.graph(), setup.preference());
    }
}
