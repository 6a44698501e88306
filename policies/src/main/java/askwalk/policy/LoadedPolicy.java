package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.event.PolicyIdentity;
import java.util.Objects;

/**
 * A policy from a model file.
 *
 * @param policy the policy
 * @param identity its identity, by which its conversations can be
 *     {@linkplain askwalk.conversation.Conversations#identified stored and resumed}
 */
public record LoadedPolicy(Policy policy, PolicyIdentity identity) {

    /** Creates a loaded policy. */
    public LoadedPolicy {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(identity, "identity");
    }
}
