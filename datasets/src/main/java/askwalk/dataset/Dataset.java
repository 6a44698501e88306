package askwalk.dataset;

import askwalk.graph.Adjacency;
import askwalk.graph.AttributeTexts;
import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import java.util.Objects;

/**
 * A graph and the tuples of each role. The graph's {@code INTERACTED_WITH} edges are exactly the training tuples, and
 * no tuple has two roles; both are checked when a data set is created. Immutable and therefore safe for concurrent use.
 */
public final class Dataset {

    private final GraphData graph;
    private final Tuples train;
    private final Tuples validation;
    private final Tuples test;
    private final UserAttributes userAttributes;
    private final Adjacency hiddenAttributes;
    private final Manifest manifest;
    private final AttributeTexts texts;

    Dataset(
            GraphData graph,
            Tuples train,
            Tuples validation,
            Tuples test,
            UserAttributes userAttributes,
            Adjacency hiddenAttributes,
            Manifest manifest,
            AttributeTexts texts) {
        this.graph = graph;
        this.train = train;
        this.validation = validation;
        this.test = test;
        this.userAttributes = userAttributes;
        this.hiddenAttributes = hiddenAttributes;
        this.manifest = manifest;
        this.texts = texts;
    }

    /**
     * Creates a data set from finished parts, such as those of a cache file, with the same checks as
     * {@link DatasetBuilder}.
     *
     * @param graph the graph
     * @param train the training tuples
     * @param validation the validation tuples
     * @param test the test tuples
     * @param userAttributes the attributes that each user can be asked about, or null if the data have no such lists
     * @param hiddenAttributes for each item the attributes that it has although the graph does not state them,
     *     ascending
     * @param manifest the manifest
     * @return the data set
     * @throws IllegalArgumentException if tuples have the wrong role or ids that are not vertices, a tuple is
     *     duplicated or has two roles, the training tuples are not the graph's interactions, no item has an attribute,
     *     or a hidden attribute is also stated or stated to be absent
     */
    public static Dataset of(
            GraphData graph,
            Tuples train,
            Tuples validation,
            Tuples test,
            UserAttributes userAttributes,
            Adjacency hiddenAttributes,
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
            throw new IllegalArgumentException("the user attributes belong to another graph");
        }
        HiddenAttributes.check(graph, hiddenAttributes);
        return new Dataset(
                graph, train, validation, test, userAttributes, hiddenAttributes, manifest, AttributeTexts.NONE);
    }

    /**
     * Returns this data set with other texts about its attributes.
     *
     * @param others the texts, by keys of the catalogue
     * @return the data set
     */
    public Dataset withTexts(AttributeTexts others) {
        return new Dataset(
                graph,
                train,
                validation,
                test,
                userAttributes,
                hiddenAttributes,
                manifest,
                Objects.requireNonNull(others, "others"));
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
     * Returns the test tuples, for evaluation only.
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
     * Returns the attributes that each user can be asked about. They are private knowledge of the simulated users;
     * trainers use {@link UserAttributes#forTraining}.
     *
     * @return the lists, or null if the data set has none
     */
    public UserAttributes userAttributes() {
        return userAttributes;
    }

    /**
     * Returns the attributes that items have although the graph does not state them. They are private knowledge of the
     * simulated users, who answer truthfully about them; policies and training must not read them.
     *
     * @return for each item its hidden attributes, ascending; empty lists if the data set has none
     */
    public Adjacency hiddenAttributes() {
        return hiddenAttributes;
    }

    /**
     * Returns the names, questions and hints of attributes for display, in other languages than that of the catalogue.
     *
     * @return the texts; {@link AttributeTexts#NONE} if the data set has none
     */
    public AttributeTexts texts() {
        return texts;
    }

    /**
     * Returns the manifest, which identifies this data set and the files it was read from.
     *
     * @return the manifest
     */
    public Manifest manifest() {
        return manifest;
    }
}
