package askwalk.dataset;

import askwalk.graph.GraphData;
import askwalk.graph.Role;
import askwalk.graph.Tuples;

/**
 * A graph and the tuples that go with it. The graph's {@code INTERACTED_WITH} edges are the training tuples and nothing
 * else, and no tuple has two roles: {@link DatasetBuilder}, which alone makes data sets, sees to both. Immutable, hence
 * safe for concurrent use.
 */
public final class Dataset {

    private final GraphData graph;
    private final Tuples train;
    private final Tuples validation;
    private final Tuples test;
    private final Manifest manifest;

    Dataset(GraphData graph, Tuples train, Tuples validation, Tuples test, Manifest manifest) {
        this.graph = graph;
        this.train = train;
        this.validation = validation;
        this.test = test;
        this.manifest = manifest;
    }

    /**
     * Returns the graph, to be opened in a backend.
     *
     * @return the graph
     */
    public GraphData graph() {
        return graph;
    }

    /**
     * Returns the training tuples, which are also the graph's interactions.
     *
     * @return the tuples, in the order of the file
     */
    public Tuples train() {
        return train;
    }

    /**
     * Returns the validation tuples, for the training of policies and the choice among checkpoints.
     *
     * @return the tuples, in the order of the file; none if the data set has none
     */
    public Tuples validation() {
        return validation;
    }

    /**
     * Returns the test tuples, for evaluation alone.
     *
     * @return the tuples, in the order of the file; none if the data set has none
     */
    public Tuples test() {
        return test;
    }

    /**
     * Returns the tuples of a role.
     *
     * @param role the role
     * @return the tuples, in the order of the file
     */
    public Tuples tuples(Role role) {
        return switch (role) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /**
     * Returns what this data set is and which files it was read from.
     *
     * @return the manifest
     */
    public Manifest manifest() {
        return manifest;
    }
}
