package askwalk.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One trained thing: who can make it again, and from what. Immutable if the checkpoint's matrices are left alone.
 *
 * @param kind what it is
 * @param provider the name of its provider
 * @param hyperparameters the settings of training, with defaults, by key
 * @param training what else training depended on, such as protocol and seed, by name; for people and for checks
 * @param checkpoint what training came to; empty for something that learns nothing and is just named
 */
public record TrainedComponent(
        Kind kind,
        String provider,
        SortedMap<String, String> hyperparameters,
        SortedMap<String, String> training,
        Checkpoint checkpoint) {

    /** The kinds of trained thing. */
    public enum Kind {
        /** Scores items and attributes. */
        PREFERENCE,
        /** Decides what to ask and when to recommend. */
        POLICY
    }

    /**
     * Makes a part and copies the maps.
     *
     * @param kind what it is
     * @param provider the name of its provider
     * @param hyperparameters the settings of training, with defaults, by key
     * @param training what else training depended on, by name
     * @param checkpoint what training came to
     */
    public TrainedComponent(
            Kind kind,
            String provider,
            Map<String, String> hyperparameters,
            Map<String, String> training,
            Checkpoint checkpoint) {
        this(kind, provider, new TreeMap<>(hyperparameters), new TreeMap<>(training), checkpoint);
    }

    /** Makes a part and copies the maps. */
    public TrainedComponent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(checkpoint, "checkpoint");
        hyperparameters = Collections.unmodifiableSortedMap(new TreeMap<>(hyperparameters));
        training = Collections.unmodifiableSortedMap(new TreeMap<>(training));
    }
}
