package askwalk.cli;

import askwalk.conversation.Protocol;
import java.util.List;

/**
 * A run that was kept.
 *
 * @param name the name of its folder, without those above it
 * @param dataset the name of the data set
 * @param datasetSha256 what identifies the data set
 * @param arguments what was typed
 */
record StoredRun(
        String name,
        String dataset,
        String datasetSha256,
        Protocol protocol,
        long seed,
        List<String> arguments,
        List<StoredPolicy> policies) {

    /** What is the same in runs that differ in their seed alone. */
    String identity() {
        StringBuilder identity = new StringBuilder(datasetSha256 + "\n" + protocol.id() + "\n" + protocol.name());
        policies.forEach(policy -> identity.append("\n\n").append(policy.identity()));
        return identity.toString();
    }
}
