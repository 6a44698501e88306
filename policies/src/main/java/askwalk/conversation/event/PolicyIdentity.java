package askwalk.conversation.event;

import askwalk.io.Sha256;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Identifies a policy by hashes: policies with equal hashes take the same actions in the same conversation. Immutable.
 *
 * @param name the name for display, such as {@code infogain}; not compared
 * @param policy hash of the algorithms of the policy and its preference model: their names and revisions
 * @param model hash of the trained parameters of both
 * @param settings hash of the settings of both
 */
public record PolicyIdentity(String name, String policy, String model, String settings) {

    /** Creates an identity. */
    public PolicyIdentity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(settings, "settings");
    }

    /**
     * Returns the identity of a policy that an application creates itself.
     *
     * @param name the name of the policy, such as {@code ask-first}
     * @param revision incremented by the application with each change of code or model that leads to other actions
     * @param settings everything that the policy was created with and that decides its actions, by name
     * @return the identity
     */
    public static PolicyIdentity of(String name, int revision, Map<String, String> settings) {
        return new PolicyIdentity(
                name, Sha256.of(name + "/" + revision), Sha256.of("revision " + revision), hash(settings));
    }

    /**
     * Hashes names and values.
     *
     * @param values the values by name
     * @return SHA-256 as 64 hexadecimal digits
     */
    public static String hash(Map<String, String> values) {
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        new TreeMap<>(values).forEach((name, value) -> hash.add(name).add(value));
        return hash.hex();
    }
}
