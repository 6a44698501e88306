package askwalk.dataset;

import java.util.List;

/**
 * The columns of a table of items that {@link NumberOptions} select as numbers, for layouts. Not safe for concurrent
 * use.
 */
public final class NumberColumns {

    private final SourceFolder source;
    private final Table table;
    private final SchemaDraft schema;
    private final List<Integer> columns;

    /**
     * Finds the columns.
     *
     * @param source the folder with the options
     * @param builder receives the numbers
     * @param table the items
     * @throws DatasetException if a selected column does not exist
     */
    public NumberColumns(SourceFolder source, DatasetBuilder builder, Table table) {
        this.source = source;
        this.table = table;
        schema = builder.schema();
        List<String> names = source.options().numbers().columns();
        for (String name : names) {
            if (!table.has(name)) {
                throw source.error(
                        table.file(),
                        ":1",
                        "there is no column '" + name + "' for numbers among " + String.join(", ", table.header()));
            }
        }
        columns = names.stream().map(table::column).toList();
    }

    /**
     * Returns whether a column is read as numbers.
     *
     * @param column its position
     * @return whether it is
     */
    public boolean contains(int column) {
        return columns.contains(column);
    }

    /**
     * Reads the numbers of an item from the current row. Empty fields and {@code nan} are unknown.
     *
     * @param item id of the item; if negative, nothing is read
     * @throws DatasetException if a field holds anything else than a number, unless issues are collected
     */
    public void read(int item) {
        for (int column : columns) {
            String field = table.fieldOrEmpty(column).strip();
            if (item < 0 || field.isEmpty() || field.equalsIgnoreCase("nan")) {
                continue;
            }
            double number = NumberReader.parse(field);
            if (Double.isNaN(number)) {
                source.reportIssue(table.error(
                        column, "expected a number, such as 12.5, or an empty field, but found '" + field + "'"));
            } else {
                schema.number(table.header().get(column), item, number);
            }
        }
    }
}
