package askwalk.preference.fm;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;

/**
 * The layout of the embeddings of users, items and attributes in one row-major array, [users + items +
 * attributes][size].
 *
 * @param users the number of users
 * @param items the number of items
 * @param attributes the number of attributes
 * @param size the number of dimensions of an embedding
 */
record Layout(int users, int items, int attributes, int size) {

    /** Checks that the embeddings fit into one array. */
    Layout {
        if (((long) users + items + attributes) * size > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(((long) users + items + attributes) + " embeddings of embeddingSize "
                    + size + " do not fit into one array: set a smaller embeddingSize");
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
