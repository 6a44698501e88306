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
 * A baseline that asks a fixed number of questions of maximum entropy and then recommends. The setting
 * {@code questions} is also the argument. With {@code tuned}, the number is selected from zero to one less than the
 * maximum number of actions by dialogues on at most 5,000 sampled validation tuples: by the highest success rate at the
 * turn cap, then the lowest average number of turns, then the smallest number.
 */
public final class AskFirstRule implements PolicyProvider {

    private static final TunableNumber QUESTIONS = new TunableNumber(Setting.integerOrTuned("questions", 5)
            .range(0, Integer.MAX_VALUE)
            .unit("questions")
            .description("number of questions before recommending")
            .acting());

    /** Creates the provider. */
    public AskFirstRule() {}

    @Override
    public String name() {
        return "ask-first";
    }

    @Override
    public String summary() {
        return "asks a fixed number of questions (default 5, or tuned), then recommends";
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
    public boolean usesSeedOrTuples() {
        return false;
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
