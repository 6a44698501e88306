package askwalk.rules;

import askwalk.conversation.Questions;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.NearestName;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The attributes of a graph, which rules name by key. */
final class RuledAttributes {

    private final KnowledgeGraph graph;
    private final Catalogue catalogue;
    private final Questions questions;
    private final int[] carriers;

    RuledAttributes(KnowledgeGraph graph) {
        this.graph = graph;
        catalogue = graph.catalogue();
        questions = new Questions(graph);
        carriers = new int[graph.count(VertexType.ATTRIBUTE)];
        graph.attributeCounts(Constraints.NONE, carriers);
    }

    /** Returns the id of a key. */
    int id(String key) {
        int id = catalogue.idOfKey(VertexType.ATTRIBUTE, key);
        if (id < 0) {
            List<String> keys = new ArrayList<>(carriers.length);
            for (int attribute = 0; attribute < carriers.length; attribute++) {
                keys.add(catalogue.key(VertexType.ATTRIBUTE, attribute));
            }
            String nearest = NearestName.of(key, keys);
            throw new IllegalArgumentException("the graph has no attribute with the key '" + key + "'"
                    + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
        }
        return id;
    }

    /** Returns the name in quotation marks, for messages. */
    String quoted(int attribute) {
        return "'" + catalogue.attributeName(attribute) + "'";
    }

    /** Returns the attribute of a key and all below it. */
    BitSet below(String key) {
        BitSet found = new BitSet();
        collect(id(key), found);
        return found;
    }

    /** Returns the attributes of some keys and all below them. */
    BitSet below(Collection<String> keys) {
        BitSet found = new BitSet();
        keys.forEach(key -> collect(id(key), found));
        return found;
    }

    private void collect(int attribute, BitSet found) {
        if (!found.get(attribute)) {
            found.set(attribute);
            questions.children(attribute).forEach(child -> collect(child, found));
        }
    }

    Ids children(int attribute) {
        return questions.children(attribute);
    }

    boolean isCoarse(int attribute) {
        return !questions.children(attribute).isEmpty();
    }

    boolean isCarried(int attribute) {
        return carriers[attribute] > 0;
    }

    /** Returns the parent with the smallest key, since ids carry no information; -1 without parents. */
    int parent(int attribute) {
        IdBuffer parents = new IdBuffer();
        graph.neighbours(Relation.CHILD_OF, Direction.FORWARD, attribute, parents);
        int first = -1;
        for (int i = 0; i < parents.size(); i++) {
            if (first < 0 || key(parents.get(i)).compareTo(key(first)) < 0) {
                first = parents.get(i);
            }
        }
        return first;
    }

    private String key(int attribute) {
        return catalogue.key(VertexType.ATTRIBUTE, attribute);
    }

    static Ids ids(BitSet attributes) {
        return Ids.of(attributes.stream().toArray());
    }
}
