package askwalk.policy.rule;

import askwalk.conversation.Policy;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;

/**
 * Asks the question of largest entropy a fixed number of times, then recommends. Setting: {@code questions}, default 5,
 * which is also the argument.
 */
public final class AskFirstRule implements PolicyProvider {

    /** Makes the provider. */
    public AskFirstRule() {}

    @Override
    public String name() {
        return "ask-first";
    }

    @Override
    public String summary() {
        return "asks so many times (default 5), then recommends";
    }

    @Override
    public String argumentKey() {
        return "questions";
    }

    @Override
    public Policy create(PolicySetup setup) {
        int questions = setup.settings().integer("questions", 5, 0, Integer.MAX_VALUE);
        return RulePolicy.askFirst(questions, setup.graph(), setup.preference());
    }
}
