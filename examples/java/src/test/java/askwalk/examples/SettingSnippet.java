package askwalk.examples;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.rule.RulePolicy;
import askwalk.settings.Setting;
import java.util.List;

/** A policy with a setting, as the documentation shows it. */
final class SettingSnippet implements PolicyProvider {

    // provider:start
    private static final Setting<Integer> PATIENCE = Setting.integer("patience", 3)
            .range(0, 15)
            .unit("questions")
            .description("questions before the first recommendation");

    @Override
    public List<Setting<?>> settings() {
        return List.of(PATIENCE);
    }

    @Override
    public Policy create(PolicySetup setup) {
        return RulePolicy.askFirst(setup.settings().get(PATIENCE), setup.graph(), setup.preference());
    }
    // provider:end

    @Override
    public String name() {
        return "my-policy";
    }

    @Override
    public String summary() {
        return "asks so many times, then recommends";
    }
}
