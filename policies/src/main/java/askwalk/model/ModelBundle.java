package askwalk.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that is needed to use something trained again: a policy with the preference model that it was trained with, or a
 * preference model alone. Immutable if the matrices are left alone.
 *
 * @param graph the fingerprint of the graph that it was trained on
 * @param parts its parts, each kind at most once
 */
public record ModelBundle(String graph, List<TrainedComponent> parts) {

    /**
     * Makes a model and copies the list.
     *
     * @throws IllegalArgumentException if there is no part, or two of a kind
     */
    public ModelBundle {
        Objects.requireNonNull(graph, "graph");
        parts = List.copyOf(parts);
        Set<TrainedComponent.Kind> kinds = new HashSet<>();
        if (parts.isEmpty() || !parts.stream().allMatch(part -> kinds.add(part.kind()))) {
            throw new IllegalArgumentException("a model has a policy, a preference model or one of each");
        }
    }

    /**
     * Returns the part of a kind.
     *
     * @param kind the kind
     * @return the part, or null if there is none
     */
    public TrainedComponent part(TrainedComponent.Kind kind) {
        for (TrainedComponent part : parts) {
            if (part.kind() == kind) {
                return part;
            }
        }
        return null;
    }
}
