package askwalk.preference.fm;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.preference.PreferenceModel;
import askwalk.preference.Preferences;
import askwalk.preference.ReflectingModel;
import askwalk.preference.Reflection;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.Map;

/**
 * A factorization machine over user, item and accepted attributes (EAR, arXiv:2002.09102): with u, v and p the
 * embeddings of user, item and attribute and s the sum of those of the accepted attributes, an item's score is {@code v
 * (u + s)} and an attribute's is {@code p (u + s)}. A user that the graph does not know has the embedding 0. Immutable,
 * hence safe for concurrent use.
 */
public final class FactorizationMachine implements ReflectingModel {

    private final KnowledgeGraph graph;
    private final Matrix users;
    private final Matrix items;
    private final Matrix attributes;

    FactorizationMachine(KnowledgeGraph graph, Matrix users, Matrix items, Matrix attributes) {
        this.graph = graph;
        this.users = users;
        this.items = items;
        this.attributes = attributes;
    }

    static FactorizationMachine restore(KnowledgeGraph graph, Checkpoint checkpoint) {
        int size = checkpoint.matrix("items").columns();
        if (size == 0) {
            throw new IllegalArgumentException("matrix 'items' has no columns, expected embeddings");
        }
        return new FactorizationMachine(
                graph,
                checkpoint.weights("users", graph.count(VertexType.USER), size),
                checkpoint.weights("items", graph.count(VertexType.ITEM), size),
                checkpoint.weights("attributes", graph.count(VertexType.ATTRIBUTE), size));
    }

    Map<String, Matrix> matrices() {
        return Map.of("users", users, "items", items, "attributes", attributes);
    }

    int size() {
        return items.columns();
    }

    Matrix users() {
        return users;
    }

    Matrix items() {
        return items;
    }

    Matrix attributes() {
        return attributes;
    }

    @Override
    public Preferences start(int user, Seed seed) {
        return new FmPreferences(this, user);
    }

    /**
     * Returns a model that learns in each conversation with a known user: the user's training items are put before
     * rejected ones. Of the user's other items, those of validation and test tuples, it knows nothing.
     */
    @Override
    public PreferenceModel reflecting(Reflection reflection) {
        Interactions interactions = new Interactions(graph);
        return (user, seed) -> user == WalkView.UNKNOWN_USER
                ? start(user, seed)
                : new ReflectingPreferences(this, interactions, reflection, user, seed);
    }
}
