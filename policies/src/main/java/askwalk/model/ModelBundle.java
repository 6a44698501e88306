package askwalk.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The contents of a model file: a policy with the preference model it was trained with, or only a preference model.
 * Immutable as long as the matrices are not modified.
 *
 * @param graph the fingerprint of the graph it was trained on
 * @param parts the trained components, at most one of each kind
 */
public record ModelBundle(String graph, List<TrainedComponent> parts) {

    /**
     * Creates a bundle and copies the list.
     *
     * @throws IllegalArgumentException if there is no component, or two of the same kind
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
     * Returns the component of a kind.
     *
     * @param kind the kind
     * @return the component, or null if there is none
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
