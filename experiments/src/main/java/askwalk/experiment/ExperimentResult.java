package askwalk.experiment;

import askwalk.conversation.Protocol;
import java.util.List;

/**
 * The results of an experiment, whose policies had the same dialogues.
 *
 * @param protocol the rules of the dialogues
 * @param policies a result for each policy in the order of the plan, oracle bounds behind their policies
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
