package askwalk.dataset.doctor;

import java.util.List;

/**
 * The shares of items about which a data set states attributes of each group and numbers. Immutable.
 *
 * @param items the number of items
 * @param groups for each group the items that have an attribute of it
 * @param numbers for each name of numbers the items that have one
 * @param absences the number of pairs of an item and an attribute that it is stated to lack
 * @param hidden the number of hidden attributes of items
 */
public record Coverage(int items, List<Part> groups, List<Part> numbers, int absences, int hidden) {

    /** The coverage of data that cannot be read. */
    static final Coverage NONE = new Coverage(0, List.of(), List.of(), 0, 0);

    /**
     * A group or the numbers with a name.
     *
     * @param key the key of the group, or the name
     * @param items the number of items that have an attribute of the group, or a number
     */
    public record Part(String key, int items) {}

    /** Creates a coverage and copies the lists. */
    public Coverage {
        groups = List.copyOf(groups);
        numbers = List.copyOf(numbers);
    }

    /**
     * Returns whether there is nothing to report: no group, number, stated absence or hidden attribute.
     *
     * @return whether there is nothing
     */
    public boolean isEmpty() {
        return groups.isEmpty() && numbers.isEmpty() && absences == 0 && hidden == 0;
    }

    /**
     * Returns the share of the items that have a part.
     *
     * @param part one of the groups or numbers
     * @return the share, from 0 to 1
     */
    public double share(Part part) {
        return items == 0 ? 0 : (double) part.items() / items;
    }
}
