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
import java.util.stream.IntStream;

/**
 * Asks the question of largest entropy a fixed number of times, then recommends. The setting {@code questions} is also
 * the argument. With {@code tuned} it is the number, from none to all actions but one, that does best in dialogues on
 * at most 5,000 validation tuples, which are drawn by the seed: the one of highest success rate at the turn cap, then
 * of lowest average turns, then the smallest.
 */
public final class AskFirstRule implements PolicyProvider {

    private static final TunableNumber QUESTIONS = new TunableNumber(Setting.integerOrTuned("questions", 5)
            .range(0, Integer.MAX_VALUE)
            .unit("questions")
            .description("how many questions it asks before it recommends")
            .acting());

    /** Makes the provider. */
    public AskFirstRule() {}

    @Override
    public String name() {
        return "ask-first";
    }

    @Override
    public String summary() {
        return "asks so many times (default 5, or tuned), then recommends";
    }

    @Override
    public String argumentKey() {
        return "questions";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(QUESTIONS.setting());
    }

    @Override
    public void check(SettingValues settings, Protocol protocol, Tuples validation) {
        QUESTIONS.check(settings, validation);
    }

    @Override
    public Map<String, String> tune(PolicySetup setup) {
        int[] grid = IntStream.range(0, setup.protocol().maxActions()).toArray();
        return QUESTIONS.tune(setup, grid, number -> rule(setup, number));
    }

    @Override
    public Policy create(PolicySetup setup) {
        SettingValues settings = setup.settings().with(tune(setup));
        return rule(setup, settings.get(QUESTIONS.setting()).orElseThrow());
    }

    private static Policy rule(PolicySetup setup, int questions) {
        return RulePolicy.askFirst(questions, setup.graph(), setup.preference());
    }
}
