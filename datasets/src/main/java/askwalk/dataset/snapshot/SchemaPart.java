package askwalk.dataset.snapshot;

import askwalk.graph.AttributeGroup;
import askwalk.graph.AttributeSchema;
import askwalk.graph.GraphData;
import askwalk.graph.ItemValues;
import askwalk.graph.ValueRange;
import askwalk.graph.VertexType;
import askwalk.io.BinaryReader;
import askwalk.io.BinaryWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The part of a snapshot with the groups of attributes and the numbers of items. */
final class SchemaPart {

    private static final int COMPLETE = 1;
    private static final int EXCLUSIVE = 2;

    private SchemaPart() {}

    static void write(GraphData graph, BinaryWriter out) throws IOException {
        AttributeSchema schema = graph.schema();
        out.number(schema.groups().size());
        for (AttributeGroup group : schema.groups()) {
            out.text(group.key());
            out.text(group.name());
            out.number((group.complete() ? COMPLETE : 0) + (group.exclusive() ? EXCLUSIVE : 0));
        }
        out.number(schema.columns().size());
        for (String column : schema.columns()) {
            out.text(column);
        }
        int attributes = schema.isEmpty() ? 0 : graph.catalogue().size(VertexType.ATTRIBUTE);
        out.numbers(attributes, schema::group);
        out.numbers(attributes, attribute -> schema.isDerived(attribute) ? 1 : 0);
        out.numbers(attributes, attribute -> {
            ValueRange range = schema.range(attribute);
            return range == null ? -1 : range.column();
        });
        for (int attribute = 0; attribute < attributes; attribute++) {
            ValueRange range = schema.range(attribute);
            if (range != null) {
                out.real(range.above());
                out.real(range.atMost());
                out.number(range.isCut() ? 1 : 0);
            }
        }
        for (int column = 0; column < schema.columns().size(); column++) {
            for (int item = 0; item < graph.catalogue().size(VertexType.ITEM); item++) {
                out.real(graph.values().value(column, item));
            }
        }
    }

    /** Reads the part and returns the graph with it. */
    static GraphData read(BinaryReader in, GraphData graph) {
        List<AttributeGroup> groups = new ArrayList<>();
        for (int left = in.count(3 * Integer.BYTES); left > 0; left--) {
            String key = in.text();
            String name = in.text();
            int flags = in.number();
            if ((flags & ~(COMPLETE | EXCLUSIVE)) != 0) {
                throw new BadSnapshotException("this snapshot has a group that is neither complete nor incomplete");
            }
            groups.add(new AttributeGroup(key, name, (flags & COMPLETE) != 0, (flags & EXCLUSIVE) != 0));
        }
        List<String> columns = new ArrayList<>();
        for (int left = in.count(Integer.BYTES); left > 0; left--) {
            columns.add(in.text());
        }
        AttributeSchema schema = schema(in, groups, columns);
        int items = graph.catalogue().size(VertexType.ITEM);
        double[][] numbers = new double[columns.size()][];
        for (int column = 0; column < numbers.length; column++) {
            numbers[column] = new double[items];
            for (int item = 0; item < items; item++) {
                numbers[column][item] = in.real();
            }
        }
        return graph.with(schema, ItemValues.of(columns, numbers));
    }

    private static AttributeSchema schema(BinaryReader in, List<AttributeGroup> groups, List<String> columns) {
        int[] groupOf = in.numbers();
        int[] derived = in.numbers();
        int[] columnOf = in.numbers();
        ValueRange[] ranges = new ValueRange[columnOf.length];
        boolean[] isDerived = new boolean[derived.length];
        for (int attribute = 0; attribute < columnOf.length; attribute++) {
            if (columnOf[attribute] >= 0) {
                double above = in.real();
                double atMost = in.real();
                ranges[attribute] = new ValueRange(columnOf[attribute], above, atMost, in.number() == 1);
            }
        }
        for (int attribute = 0; attribute < derived.length; attribute++) {
            isDerived[attribute] = derived[attribute] == 1;
        }
        return AttributeSchema.of(groups, groupOf, columns, ranges, isDerived);
    }
}
