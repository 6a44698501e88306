package askwalk.explanation;

import java.util.List;

/**
 * A path with names, and those of its steps that exist. No vertex occurs twice. Immutable.
 *
 * @param vertices the vertices from start to end
 * @param steps the steps between them, in order. Two vertices in a row that are not joined have no step; an item that
 *     lacks the last attribute is joined to the last attribute that it carries, if any
 */
public record ExplainedPath(List<NamedVertex> vertices, List<Step> steps) {

    /** Creates a path. */
    public ExplainedPath {
        vertices = List.copyOf(vertices);
        steps = List.copyOf(steps);
    }

    /**
     * Returns whether a step leads from each vertex to the next.
     *
     * @return whether the path has no gap
     */
    public boolean isConnected() {
        if (steps.size() < vertices.size() - 1) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).from().equals(vertices.get(i))
                    || !steps.get(i).to().equals(vertices.get(i + 1))) {
                return false;
            }
        }
        return true;
    }
}
