package askwalk.experiment.run;

import askwalk.conversation.Protocol;
import java.util.List;

/**
 * A stored run.
 *
 * @param name the name of its folder, without parent folders
 * @param dataset the name of the data set
 * @param datasetSha256 the hash that identifies the data set
 * @param protocol the protocol of the dialogues
 * @param seed the seed of the dialogues
 * @param arguments the command line that started it; empty if it was started from code
 * @param policies the policies in order
 */
public record Run(
        String name,
        String dataset,
        String datasetSha256,
        Protocol protocol,
        long seed,
        List<String> arguments,
        List<RunPolicy> policies) {

    /** Returns a text that is equal for runs that differ only in their seed. */
    public String identity() {
        StringBuilder identity = new StringBuilder(datasetSha256 + "\n" + protocol.id() + "\n" + protocol.name());
        policies.forEach(policy -> identity.append("\n\n").append(policy.identity()));
        return identity.toString();
    }

    /** Returns the policy of a name, or null. */
    public RunPolicy policy(String policy) {
        return policies.stream()
                .filter(other -> other.name().equals(policy))
                .findFirst()
                .orElse(null);
    }
}
