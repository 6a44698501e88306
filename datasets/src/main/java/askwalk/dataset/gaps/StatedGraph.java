package askwalk.dataset.gaps;

import askwalk.graph.Adjacency;
import askwalk.graph.AttributeGroup;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.ItemValues;
import askwalk.graph.Relation;
import askwalk.graph.SchemaBuilder;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import java.util.stream.IntStream;

/** The part of a graph that its data state. The derived attributes have the last ids. */
final class StatedGraph {

    private StatedGraph() {}

    /** Returns the number of attributes that are not derived. */
    static int attributeCount(GraphData graph) {
        return graph.catalogue().size(VertexType.ATTRIBUTE) - graph.schema().derivedCount();
    }

    /** Returns the attributes of each item that are not derived. */
    static Adjacency attributes(GraphData graph, int stated) {
        Ids from = graph.from(Relation.HAS_ATTRIBUTE);
        Ids to = graph.to(Relation.HAS_ATTRIBUTE);
        IdBuffer items = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        for (int edge = 0; edge < from.size(); edge++) {
            if (to.get(edge) < stated) {
                items.add(from.get(edge));
                attributes.add(to.get(edge));
            }
        }
        return Adjacency.of(
                Ids.copyOf(items), Ids.copyOf(attributes), graph.catalogue().size(VertexType.ITEM));
    }

    /** Returns a graph with other attributes of items and other groups, for which attributes are derived. */
    static GraphData copy(GraphData graph, int stated, Ids items, Ids attributes, Grouping grouping) {
        GraphBuilder builder = new GraphBuilder();
        Catalogue catalogue = graph.catalogue();
        for (VertexType type : VertexType.values()) {
            int count = type == VertexType.ATTRIBUTE ? stated : catalogue.size(type);
            for (int id = 0; id < count; id++) {
                builder.add(type, catalogue.key(type, id), catalogue.name(type, id));
            }
        }
        for (Relation relation : Relation.values()) {
            boolean isItems = relation == Relation.HAS_ATTRIBUTE;
            Ids from = isItems ? items : graph.from(relation);
            Ids to = isItems ? attributes : graph.to(relation);
            for (int edge = 0; edge < from.size(); edge++) {
                boolean isDerived = isDerived(relation.from(), from.get(edge), stated)
                        || isDerived(relation.to(), to.get(edge), stated);
                if (!isDerived && (!relation.symmetric() || from.get(edge) < to.get(edge))) {
                    builder.connect(relation, from.get(edge), to.get(edge));
                }
            }
        }
        SchemaBuilder schema = builder.schema();
        for (AttributeGroup group : grouping.groups()) {
            schema.group(group.key(), group.name(), group.complete(), group.exclusive());
        }
        for (int attribute = 0; attribute < stated; attribute++) {
            if (grouping.groupOf().get(attribute) >= 0) {
                schema.assign(attribute, grouping.groupOf().get(attribute));
            }
        }
        addNumbers(graph, stated, schema);
        return builder.build();
    }

    private static boolean isDerived(VertexType type, int id, int stated) {
        return type == VertexType.ATTRIBUTE && id >= stated;
    }

    private static void addNumbers(GraphData graph, int stated, SchemaBuilder schema) {
        ItemValues values = graph.values();
        for (int index = 0; index < values.columns().size(); index++) {
            int column = schema.column(values.columns().get(index));
            for (int item = 0; item < graph.catalogue().size(VertexType.ITEM); item++) {
                double number = values.value(index, item);
                if (!Double.isNaN(number)) {
                    schema.value(column, item, number);
                }
            }
            schema.cut(
                    column,
                    IntStream.range(stated, graph.catalogue().size(VertexType.ATTRIBUTE))
                            .mapToObj(graph.schema()::range)
                            .filter(range -> range != null && range.isCut() && range.column() == column)
                            .mapToDouble(ValueRange::atMost)
                            .sorted()
                            .toArray());
        }
    }
}
