package askwalk.dataset.tsv;

import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import java.util.List;
import java.util.stream.IntStream;

/** The numeric columns of a file that are not read into the graph and may have empty fields. */
final class ValueColumns {

    private static final String TIMESTAMP = "timestamp";
    private static final List<String> NAMES = List.of("weight", "rating", TIMESTAMP, "count", "rank", "observed");

    private final Table table;
    private final NumberReader numbers;
    private final int[] columns;

    /**
     * Finds the columns. Unless issues are collected, there are none to check.
     *
     * @param read the name of a column that is read and checked elsewhere; empty if there is none
     */
    ValueColumns(SourceFolder source, Table table, String read) {
        this.table = table;
        numbers = new NumberReader(source, table);
        columns = IntStream.range(0, source.isInspection() ? table.header().size() : 0)
                .filter(column -> NAMES.contains(table.header().get(column)))
                .filter(column -> !table.header().get(column).equals(read))
                .toArray();
    }

    /** Checks the values of the current row. */
    void check() {
        for (int column : columns) {
            if (table.header().get(column).equals(TIMESTAMP)) {
                numbers.readTime(column, false);
            } else {
                numbers.isNumberOrMissing(column, "a value of " + table.header().get(column));
            }
        }
    }
}
