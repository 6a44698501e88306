package askwalk.insights;

import askwalk.conversation.event.PolicyIdentity;
import java.util.Objects;

/**
 * The figures of the conversations that were held with one policy from start to end.
 *
 * @param policy the policy, with the hashes of its algorithms, model and settings
 * @param protocol the name of the protocol
 * @param protocolId the id of the protocol
 * @param outcomes the outcomes
 * @param turns the turns to success
 */
public record PolicyFigures(
        PolicyIdentity policy, String protocol, String protocolId, Outcomes outcomes, TurnCounts turns) {

    /** Creates figures. */
    public PolicyFigures {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(outcomes, "outcomes");
        Objects.requireNonNull(turns, "turns");
    }
}
