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
 * A factorization machine over user, item and accepted attributes (EAR, arXiv:2002.09102). Let u, v and p be the
 * embeddings of user, item and attribute, and s the sum of the embeddings of the accepted attributes. The score of an
 * item is {@code v (u + s)}, the score of an attribute {@code p (u + s)}. The embedding of an unknown (cold-start) user
 * is 0. Immutable, so safe for concurrent use.
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
     * Returns a model that is updated in each conversation with a known user: the user's training items are ranked
     * above the rejected ones. The user's items of validation and test tuples are not used.
     */
    @Override
    public PreferenceModel reflecting(Reflection reflection) {
        Interactions interactions = new Interactions(graph);
        return (user, seed) -> user == WalkView.UNKNOWN_USER
                ? start(user, seed)
                : new ReflectingPreferences(this, interactions, reflection, user, seed);
    }
}
