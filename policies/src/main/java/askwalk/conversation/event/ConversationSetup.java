package askwalk.conversation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The inputs that decide the actions of a conversation, apart from its seed and the answers: with equal setups, a
 * replay leads to the same actions, bit for bit. Immutable.
 *
 * @param policy the policy, its model and its settings
 * @param protocol the name of the protocol, for display
 * @param protocolId the {@linkplain askwalk.conversation.Protocol#id() id} of the protocol
 * @param graph the {@linkplain askwalk.graph.GraphFingerprint#of(askwalk.graph.KnowledgeGraph) fingerprint} of the
 *     graph
 */
public record ConversationSetup(PolicyIdentity policy, String protocol, String protocolId, String graph) {

    private static final int SHOWN_DIGITS = 12;

    /** Creates a setup. */
    public ConversationSetup {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(protocolId, "protocolId");
        Objects.requireNonNull(graph, "graph");
    }

    /**
     * Lists the differences to another setup that can lead to other actions. Names for display are not compared.
     *
     * @param now the other setup, to which the sentences refer as "now"
     * @return a phrase for each of policy, model, settings, protocol and graph that differs; empty if none does
     */
    public List<String> differences(ConversationSetup now) {
        List<String> differences = new ArrayList<>();
        compare("policy", policy.policy(), now.policy.policy(), policy.name(), now.policy.name(), differences);
        compare("model", policy.model(), now.policy.model(), "", "", differences);
        compare("settings", policy.settings(), now.policy.settings(), "", "", differences);
        compare("protocol", protocolId, now.protocolId, protocol, now.protocol, differences);
        compare("graph", graph, now.graph, "", "", differences);
        return differences;
    }

    private static void compare(
            String what, String before, String now, String nameBefore, String nameNow, List<String> differences) {
        if (!before.equals(now)) {
            differences.add(what + " (" + shown(nameBefore, before) + ", now " + shown(nameNow, now) + ")");
        }
    }

    private static String shown(String name, String hash) {
        String digits = hash.length() <= SHOWN_DIGITS ? hash : hash.substring(0, SHOWN_DIGITS);
        return name.isEmpty() ? digits : name + " " + digits;
    }
}
