package askwalk.dataset.tsv;

import askwalk.dataset.Numbers;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of a file that are not read into the graph and hold numbers wherever they are given. */
final class ValueColumns {

    private static final String TIMESTAMP = "timestamp";
    private static final List<String> NAMES = List.of("weight", "rating", TIMESTAMP, "count", "rank", "observed");

    private final SourceFolder source;
    private final Table table;
    private final Numbers numbers;
    private final int[] columns;

    /**
     * Finds the columns; there is none to check unless flaws are collected.
     *
     * @param read the name of a column that is read, and checked by that; empty if there is none
     */
    ValueColumns(SourceFolder source, Table table, String read) {
        this.source = source;
        this.table = table;
        numbers = new Numbers(source, table);
        columns = IntStream.range(0, source.inspects() ? table.header().size() : 0)
                .filter(column -> NAMES.contains(table.header().get(column)))
                .filter(column -> !table.header().get(column).equals(read))
                .toArray();
    }

    private void checkNumber(int column) {
        String value = table.fieldOrEmpty(column);
        if (Double.isNaN(Numbers.parse(value))) {
            source.flaw(table.error(
                    column, "expected a number, but found '" + value + "'; write one, or leave the column out"));
        }
    }

    /** Checks the values of the current row. */
    void check() {
        for (int column : columns) {
            if (table.header().get(column).equals(TIMESTAMP)) {
                numbers.readTime(column, true);
            } else {
                checkNumber(column);
            }
        }
    }
}
