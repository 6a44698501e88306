package askwalk.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trained policy or preference model: its provider and the data from which the provider restores it. Immutable as
 * long as the checkpoint's matrices are not modified.
 *
 * @param kind the kind of component
 * @param provider the name of the provider
 * @param hyperparameters the settings of training, with defaults, by key
 * @param training the other conditions of training by name, such as protocol and seed; for display and for checks
 * @param checkpoint the result of training; empty for a component that is not trained
 */
public record TrainedComponent(
        Kind kind,
        String provider,
        SortedMap<String, String> hyperparameters,
        SortedMap<String, String> training,
        Checkpoint checkpoint) {

    /** The kinds of component. */
    public enum Kind {
        /** A preference model, which scores items and attributes. */
        PREFERENCE,
        /** A policy, which selects questions and decides when to recommend. */
        POLICY
    }

    /**
     * Creates a component and copies the maps.
     *
     * @param kind the kind of component
     * @param provider the name of the provider
     * @param hyperparameters the settings of training, with defaults, by key
     * @param training the other conditions of training by name
     * @param checkpoint the result of training
     */
    public TrainedComponent(
            Kind kind,
            String provider,
            Map<String, String> hyperparameters,
            Map<String, String> training,
            Checkpoint checkpoint) {
        this(kind, provider, new TreeMap<>(hyperparameters), new TreeMap<>(training), checkpoint);
    }

    /** Creates a component and copies the maps. */
    public TrainedComponent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(checkpoint, "checkpoint");
        hyperparameters = Collections.unmodifiableSortedMap(new TreeMap<>(hyperparameters));
        training = Collections.unmodifiableSortedMap(new TreeMap<>(training));
    }
}
