package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import askwalk.graph.Ids;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * The dense ids of the vertices of one type and their ids in the database. Ids ascend with the numbers or the texts of
 * the database. Immutable.
 */
final class VertexIds {

    private final Object[] values;

    /** Null if the ids in the database are the dense ids themselves. */
    private final Map<Object, Integer> ids;

    private VertexIds(Object[] values) {
        this.values = values;
        ids = areDense(values) ? null : index(values);
    }

    /**
     * Creates the ids.
     *
     * @param values integers or texts, ascending
     */
    static VertexIds of(Object[] values) {
        return new VertexIds(values);
    }

    /** Compares integers by value and texts by their characters. */
    static int compare(Object one, Object other) {
        return one instanceof Long number
                ? Long.compare(number, (Long) other)
                : ((String) one).compareTo((String) other);
    }

    int size() {
        return values.length;
    }

    /**
     * Returns the given dense ids.
     *
     * @throws IndexOutOfBoundsException if there is no vertex with one of them
     */
    Ids check(Ids of) {
        for (int i = 0; i < of.size(); i++) {
            Objects.checkIndex(of.get(i), values.length);
        }
        return of;
    }

    /** Returns the query parameter for a vertex. */
    Value parameter(int id) {
        return Values.value(values[id]);
    }

    /** Returns the query parameter for some vertices. */
    Value parameter(int[] of) {
        return Values.value(Arrays.stream(of).mapToObj(id -> values[id]).toArray());
    }

    /**
     * Returns the dense id for an id in a query result; -1 for a node without id, or one added after the graph was
     * opened.
     */
    int id(Value value) {
        if (value.isNull()) {
            return -1;
        }
        if (ids == null) {
            long number = value.asLong();
            return number >= 0 && number < values.length ? (int) number : -1;
        }
        return ids.getOrDefault(value.asObject(), -1);
    }

    private static boolean areDense(Object[] values) {
        for (int id = 0; id < values.length; id++) {
            if (!(values[id] instanceof Long number) || number != id) {
                return false;
            }
        }
        return true;
    }

    private static Map<Object, Integer> index(Object[] values) {
        Map<Object, Integer> ids = new HashMap<>(2 * values.length);
        for (int id = 0; id < values.length; id++) {
            if (ids.put(values[id], id) != null) {
                throw new GraphAccessException("two nodes have the id " + values[id], false, null);
            }
        }
        return ids;
    }
}
