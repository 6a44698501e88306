package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import askwalk.graph.ItemValues;
import java.util.Arrays;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/** The numbers of items, as read from a database. A value of another type is an unknown number. */
final class NumberRows {

    private static final Type NUMBER = TypeSystem.getDefault().NUMBER();

    private final List<String> columns;
    private final VertexIds items;
    private final double[][] numbers;

    NumberRows(List<String> columns, VertexIds items) {
        this.columns = columns;
        this.items = items;
        numbers = new double[columns.size()][items.size()];
        for (double[] ofColumn : numbers) {
            Arrays.fill(ofColumn, Double.NaN);
        }
    }

    /** Adds the numbers of an item: its id, then one value for each column. */
    void add(Record row) {
        int item = items.id(row.get(0));
        for (int column = 0; item >= 0 && column < numbers.length; column++) {
            Value value = row.get(1 + column);
            numbers[column][item] = value.hasType(NUMBER) ? value.asNumber().doubleValue() : Double.NaN;
        }
    }

    ItemValues values() {
        try {
            return ItemValues.of(columns, numbers);
        } catch (IllegalArgumentException e) {
            throw new GraphAccessException("the database holds invalid numbers: " + e.getMessage(), false, e);
        }
    }
}
