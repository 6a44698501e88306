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
