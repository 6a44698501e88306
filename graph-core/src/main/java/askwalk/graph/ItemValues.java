package askwalk.graph;

import java.util.Arrays;
import java.util.List;

/**
 * The numbers of items, such as price and year: one column for each name, one number for each item, NaN where it is
 * unknown. Immutable and safe for concurrent use.
 */
public final class ItemValues {

    /** No numbers at all. */
    public static final ItemValues NONE = new ItemValues(List.of(), new double[0][]);

    private final List<String> columns;
    private final double[][] numbers;

    private ItemValues(List<String> columns, double[][] numbers) {
        this.columns = List.copyOf(columns);
        this.numbers = numbers;
    }

    /**
     * Creates the numbers of all items.
     *
     * @param columns the names, each once
     * @param numbers for each name an array with a number for each item, NaN if it is unknown; copied
     * @return the numbers
     * @throws IllegalArgumentException if there are not as many arrays as names, arrays differ in length, a name is
     *     empty or repeated, or a number is infinite
     */
    public static ItemValues of(List<String> columns, double[][] numbers) {
        if (columns.size() != numbers.length) {
            throw new IllegalArgumentException(columns.size() + " names but " + numbers.length + " columns of numbers");
        }
        double[][] copy = new double[numbers.length][];
        for (int column = 0; column < copy.length; column++) {
            String name = columns.get(column);
            if (name.isEmpty() || columns.indexOf(name) != column) {
                throw new IllegalArgumentException("the name '" + name + "' of a column is empty or repeated");
            }
            copy[column] = numbers[column].clone();
            if (copy[column].length != copy[0].length) {
                throw new IllegalArgumentException(
                        "the columns '" + columns.get(0) + "' and '" + name + "' have different numbers of items");
            }
            for (double number : copy[column]) {
                if (Double.isInfinite(number)) {
                    throw new IllegalArgumentException("a number of '" + name + "' is infinite");
                }
            }
        }
        return columns.isEmpty() ? NONE : new ItemValues(columns, copy);
    }

    /**
     * Returns the names of the columns.
     *
     * @return the names
     */
    public List<String> columns() {
        return columns;
    }

    /** Returns the number of items; 0 if there are no columns. */
    int itemCount() {
        return numbers.length == 0 ? 0 : numbers[0].length;
    }

    /**
     * Returns the number of an item.
     *
     * @param column the index of the column
     * @param item item id
     * @return the number; NaN if it is unknown
     * @throws IndexOutOfBoundsException if there is no such column or item
     */
    public double value(int column, int item) {
        double[] ofColumn = numbers[column];
        return ofColumn[VertexType.ITEM.checkId(item, ofColumn.length)];
    }

    /**
     * Counts the items whose number is known.
     *
     * @param column the index of the column
     * @return their number
     */
    public int knownCount(int column) {
        return (int) Arrays.stream(numbers[column])
                .filter(number -> !Double.isNaN(number))
                .count();
    }

    /**
     * Returns a column's numbers without the unknown ones, ascending.
     *
     * @param column the index of the column
     * @return a new array
     */
    public double[] known(int column) {
        return Arrays.stream(numbers[column])
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
    }

    /**
     * Returns the numbers of a graph that has some of the items, in any order.
     *
     * @param items for each item of that graph its id in these numbers
     * @return the numbers, with all columns of these
     */
    public ItemValues select(Ids items) {
        double[][] selected = new double[numbers.length][];
        for (int column = 0; column < selected.length; column++) {
            double[] ofColumn = numbers[column];
            selected[column] =
                    items.stream().mapToDouble(item -> ofColumn[item]).toArray();
        }
        return columns.isEmpty() ? NONE : new ItemValues(columns, selected);
    }

    /**
     * Removes from a list the items that do not meet a condition.
     *
     * @param condition the condition, whose column must exist
     * @param column the index of its column
     * @param items item ids; those that meet it move to the front
     */
    public void keep(ValueCondition condition, int column, IdBuffer items) {
        double[] ofColumn = numbers[column];
        int[] ids = items.array();
        int kept = 0;
        for (int i = 0; i < items.size(); i++) {
            if (condition.holds(ofColumn[ids[i]])) {
                ids[kept++] = ids[i];
            }
        }
        items.truncate(kept);
    }
}
