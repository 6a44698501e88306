package askwalk.graph.neo4j;

import askwalk.graph.AttributeSchema;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;

/** Converts constraints to the parameters of {@link ItemQueries}. Immutable. */
final class ItemParameters {

    private final AttributeSchema schema;
    private final VertexIds attributes;
    private final VertexIds items;

    /** For each attribute the number of items that carried it when the graph was opened. */
    private final int[] carriers;

    ItemParameters(AttributeSchema schema, Map<VertexType, VertexIds> ids, int[] carriers) {
        this.schema = schema;
        this.carriers = carriers;
        attributes = ids.get(VertexType.ATTRIBUTE);
        items = ids.get(VertexType.ITEM);
    }

    /**
     * Returns the parameters. An attribute that no item can leave open must be carried.
     *
     * @throws IndexOutOfBoundsException if there is no vertex with one of the ids
     */
    Map<String, Object> of(Constraints constraints) {
        Map<String, Object> parameters = new HashMap<>();
        IdBuffer carried = new IdBuffer();
        IdBuffer open = new IdBuffer();
        attributes.check(constraints.allOf()).forEach(carried::add);
        attributes
                .check(constraints.allOfOrOpen())
                .forEach(attribute -> (schema.canBeOpen(attribute) ? open : carried).add(attribute));
        carried.sortDistinct();
        if (!carried.isEmpty()) {
            int first = rarest(carried);
            parameters.put(ItemQueries.FIRST, attributes.parameter(first));
            put(
                    parameters,
                    ItemQueries.OTHERS,
                    attributes,
                    Ids.copyOf(carried).stream()
                            .filter(attribute -> attribute != first)
                            .toArray());
        }
        if (!open.isEmpty()) {
            parameters.put(
                    ItemQueries.OPEN,
                    Ids.copyOf(open).stream().mapToObj(this::open).toList());
        }
        put(
                parameters,
                ItemQueries.NONE_OF,
                attributes,
                attributes.check(constraints.noneOf()).toArray());
        put(
                parameters,
                ItemQueries.EXCEPT,
                items,
                items.check(constraints.except()).toArray());
        for (int i = 0; i < constraints.values().size(); i++) {
            parameters.put(ItemQueries.NUMBER + i, constraints.values().get(i).bound());
        }
        return parameters;
    }

    private Map<String, Object> open(int attribute) {
        return Map.of(
                ItemQueries.OPEN_ID,
                attributes.parameter(attribute),
                ItemQueries.OPEN_GROUP,
                schema.groups().get(schema.group(attribute)).key());
    }

    /** Returns the attribute that the fewest items carry: a selective starting point. */
    private int rarest(IdBuffer carried) {
        int rarest = carried.get(0);
        for (int i = 1; i < carried.size(); i++) {
            if (carriers[carried.get(i)] < carriers[rarest]) {
                rarest = carried.get(i);
            }
        }
        return rarest;
    }

    private static void put(Map<String, Object> parameters, String name, VertexIds type, int[] values) {
        if (values.length > 0) {
            parameters.put(name, type.parameter(values));
        }
    }
}
