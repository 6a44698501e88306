package askwalk.dataset;

import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;

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
    private final UserAttributes userAttributes;
    private final Manifest manifest;

    Dataset(
            GraphData graph,
            Tuples train,
            Tuples validation,
            Tuples test,
            UserAttributes userAttributes,
            Manifest manifest) {
        this.graph = graph;
        this.train = train;
        this.validation = validation;
        this.test = test;
        this.userAttributes = userAttributes;
        this.manifest = manifest;
    }

    /**
     * Takes a data set that comes as finished parts, such as from a file, and checks what {@link DatasetBuilder} does.
     *
     * @param graph the graph
     * @param train the training tuples
     * @param validation the validation tuples
     * @param test the test tuples
     * @param userAttributes what each user may speak of, or null if the data say nothing of it
     * @param manifest what the data set is
     * @return the data set
     * @throws IllegalArgumentException if tuples have the wrong role or ids that are no vertices, a tuple stands twice
     *     or has two roles, the training tuples are not the graph's interactions, or no item has an attribute
     */
    public static Dataset of(
            GraphData graph,
            Tuples train,
            Tuples validation,
            Tuples test,
            UserAttributes userAttributes,
            Manifest manifest) {
        TupleCheck check = new TupleCheck(graph);
        check.add(train, Role.TRAIN);
        check.add(validation, Role.VALIDATION);
        check.add(test, Role.TEST);
        check.check();
        if (graph.from(Relation.HAS_ATTRIBUTE).isEmpty()) {
            throw new IllegalArgumentException("no item has an attribute, so there is nothing to ask about");
        }
        if (userAttributes != null
                && (userAttributes.userCount() != graph.catalogue().size(VertexType.USER)
                        || userAttributes.attributeCount() != graph.catalogue().size(VertexType.ATTRIBUTE))) {
            throw new IllegalArgumentException("the lists of what users may speak of are those of another graph");
        }
        return new Dataset(graph, train, validation, test, userAttributes, manifest);
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
     * Returns what each user may speak of, where the data say so. These lists are what simulated users know of
     * themselves; whoever trains a policy takes {@link UserAttributes#forTraining}.
     *
     * @return the lists, or null if the data set has none
     */
    public UserAttributes userAttributes() {
        return userAttributes;
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
