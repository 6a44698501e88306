package askwalk.policy;

import askwalk.model.Checkpoint;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceProvider;
import askwalk.settings.ResolvedSettings;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy or preference model by everything that decides how it acts, apart from graph and protocol; see
 * {@link Policies#identity}. Immutable as long as the checkpoint's matrices are not modified.
 *
 * @param provider the name of the provider
 * @param implementation the name of the provider's class
 * @param revision the revision of the provider
 * @param settings the settings with which the part acts, including those at inference time and tuned ones
 * @param checkpoint the trained numbers; empty if the part is not trained
 * @param inputs the other inputs that decide how the part acts, such as the seed, by name; empty if it is trained,
 *     since they only decide the training
 */
public record IdentifiedPart(
        String provider,
        String implementation,
        int revision,
        ResolvedSettings settings,
        Checkpoint checkpoint,
        SortedMap<String, String> inputs) {

    private static final Checkpoint NOT_TRAINED = new Checkpoint(Map.of(), Map.of());

    /** Creates a part and copies the map. */
    public IdentifiedPart {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(implementation, "implementation");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(checkpoint, "checkpoint");
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /**
     * Returns a trained policy.
     *
     * @param provider its provider
     * @param settings its settings
     * @param checkpoint the result of training
     * @return the part
     */
    public static IdentifiedPart trained(PolicyProvider provider, ResolvedSettings settings, Checkpoint checkpoint) {
        return part(provider, settings, checkpoint, Map.of());
    }

    /**
     * Returns a policy that is not trained.
     *
     * @param provider its provider
     * @param settings its settings, with the tuned ones
     * @param inputs the seed, the validation tuples and the attribute lists of its setup by name, as texts or hashes;
     *     ignored unless the provider {@linkplain PolicyProvider#usesSeedOrTuples() uses them}
     * @return the part
     */
    public static IdentifiedPart created(
            PolicyProvider provider, ResolvedSettings settings, Map<String, String> inputs) {
        return part(provider, settings, NOT_TRAINED, provider.usesSeedOrTuples() ? inputs : Map.of());
    }

    /**
     * Returns a trained preference model.
     *
     * @param provider its provider
     * @param settings its settings
     * @param checkpoint the result of training
     * @return the part
     */
    public static IdentifiedPart trained(
            LearnedPreferenceProvider provider, ResolvedSettings settings, Checkpoint checkpoint) {
        return part(provider, provider.revision(), settings, checkpoint, Map.of());
    }

    /**
     * Returns a preference model that is not trained.
     *
     * @param provider its provider
     * @param settings its settings
     * @param inputs the seed and the validation tuples of its setup by name, as texts or hashes; ignored unless the
     *     provider {@linkplain PreferenceProvider#usesSeedOrTuples() uses them}
     * @return the part
     */
    public static IdentifiedPart created(
            PreferenceProvider provider, ResolvedSettings settings, Map<String, String> inputs) {
        return part(provider, 1, settings, NOT_TRAINED, provider.usesSeedOrTuples() ? inputs : Map.of());
    }

    /**
     * Returns the part with other settings.
     *
     * @param other the settings
     * @return the part
     */
    public IdentifiedPart with(ResolvedSettings other) {
        return new IdentifiedPart(provider, implementation, revision, other, checkpoint, inputs);
    }

    private static IdentifiedPart part(
            PolicyProvider provider, ResolvedSettings settings, Checkpoint checkpoint, Map<String, String> inputs) {
        return new IdentifiedPart(
                provider.name(),
                provider.getClass().getName(),
                provider.revision(),
                settings,
                checkpoint,
                new TreeMap<>(inputs));
    }

    private static IdentifiedPart part(
            PreferenceProvider provider,
            int revision,
            ResolvedSettings settings,
            Checkpoint checkpoint,
            Map<String, String> inputs) {
        return new IdentifiedPart(
                provider.name(), provider.getClass().getName(), revision, settings, checkpoint, new TreeMap<>(inputs));
    }
}
