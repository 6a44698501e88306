package askwalk.experiment;

import askwalk.conversation.Protocol;
import java.util.List;

/**
 * The results of an experiment: all policies ran the same dialogues.
 *
 * @param protocol the rules of the dialogues
 * @param policies the results in the order of the plan, each followed by that of its oracle if there is one
 */
public record ExperimentResult(Protocol protocol, List<PolicyResult> policies) {

    /** Copies the list. */
    public ExperimentResult {
        policies = List.copyOf(policies);
    }

    /**
     * Returns the result of a policy.
     *
     * @param name the policy's name as in the plan
     * @return its result
     * @throws IllegalArgumentException if it is not in the experiment
     */
    public PolicyResult policy(String name) {
        return policies.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy '" + name
                        + "' in this experiment; there are "
                        + String.join(
                                ", ", policies.stream().map(PolicyResult::name).toList())));
    }
}
