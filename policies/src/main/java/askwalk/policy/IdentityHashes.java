package askwalk.policy;

import askwalk.conversation.event.PolicyIdentity;
import askwalk.io.Sha256;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hashes of an identity. */
final class IdentityHashes {

    private IdentityHashes() {}

    static PolicyIdentity of(String name, IdentifiedPart policy, IdentifiedPart preference) {
        List<IdentifiedPart> parts = List.of(policy, preference);
        Sha256 providers = start();
        Sha256 models = start();
        Sha256 settings = start();
        for (IdentifiedPart part : parts) {
            providers.add(part.provider()).add(part.implementation()).add(part.revision());
            add(part.checkpoint(), models);
            add(values(part), settings);
            add(part.inputs(), settings);
        }
        return new PolicyIdentity(name, providers.hex(), models.hex(), settings.hex());
    }

    private static Sha256 start() {
        return Sha256.start(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the effective settings: a tuned value replaces the word that left it to tuning. */
    private static SortedMap<String, String> values(IdentifiedPart part) {
        SortedMap<String, String> values = new TreeMap<>(part.settings().set());
        values.putAll(part.settings().tuned());
        return values;
    }

    private static void add(SortedMap<String, String> texts, Sha256 hash) {
        hash.add(texts.size());
        texts.forEach((key, value) -> hash.add(key).add(value));
    }

    /** Metrics are included, since a provider may restore a policy from them. */
    private static void add(Checkpoint checkpoint, Sha256 hash) {
        hash.add(checkpoint.matrices().size());
        for (Map.Entry<String, Matrix> entry : checkpoint.matrices().entrySet()) {
            Matrix matrix = entry.getValue();
            hash.add(entry.getKey()).add(matrix.rows()).add(matrix.columns()).add(matrix.values());
        }
        hash.add(checkpoint.metrics().size());
        checkpoint.metrics().forEach((key, value) -> hash.add(key).add(value));
    }
}
