package askwalk.preference.fm;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;

/**
 * Where the embeddings of users, items and attributes stand in one array, row by row.
 *
 * @param users number of users
 * @param items number of items
 * @param attributes number of attributes
 * @param size numbers in an embedding
 */
record Layout(int users, int items, int attributes, int size) {

    /** Checks that one array holds all. */
    Layout {
        if (((long) users + items + attributes) * size > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(((long) users + items + attributes) + " embeddings of embeddingSize "
                    + size + " are more numbers than an array holds: set a smaller embeddingSize");
        }
    }

    static Layout of(KnowledgeGraph graph, int size) {
        return new Layout(
                graph.count(VertexType.USER), graph.count(VertexType.ITEM), graph.count(VertexType.ATTRIBUTE), size);
    }

    int rows() {
        return users + items + attributes;
    }

    int user(int user) {
        return user;
    }

    int item(int item) {
        return users + item;
    }

    int attribute(int attribute) {
        return users + items + attribute;
    }
}
