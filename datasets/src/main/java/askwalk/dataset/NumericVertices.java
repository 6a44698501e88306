package askwalk.dataset;

import askwalk.graph.IdBuffer;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The vertices of one type in files that number them. First the numbers are registered from any number of files; then
 * the vertices are added to a builder in ascending order of their numbers, which assigns the dense ids. For layouts;
 * not safe for concurrent use.
 */
public final class NumericVertices {

    private final SourceFolder source;
    private final VertexType type;
    private final String file;
    private final LocatedPairs registered;
    private int[] numbers;
    private int firstId;

    /**
     * Creates an empty list.
     *
     * @param source the folder
     * @param type the type of the vertices
     * @param file the relative path of the file that should define the numbers, for messages
     */
    public NumericVertices(SourceFolder source, VertexType type, String file) {
        this.source = source;
        this.type = type;
        this.file = file;
        registered = new LocatedPairs(file);
    }

    /**
     * Registers a number. If it was registered before, the first location counts.
     *
     * @param number the number, zero or more
     * @param where the relative path of its file
     * @param line its line, from 1
     */
    public void register(int number, String where, int line) {
        registered.add(number, registered.size(), where, line, 0);
    }

    /**
     * Registers the second numbers of pairs.
     *
     * @param pairs numbers as in the files
     */
    public void registerTargets(LocatedPairs pairs) {
        for (int row = 0; row < pairs.size(); row++) {
            register(pairs.to(row), pairs.file(row), pairs.line(row));
        }
    }

    /**
     * Returns whether no number was registered.
     *
     * @return whether this is empty
     */
    public boolean isEmpty() {
        return registered.size() == 0;
    }

    /**
     * Adds the vertices in ascending order of their numbers. The number is the key.
     *
     * @param builder receives them; it has no vertex of this type with such a key
     * @param names returns the name of a number; null stands for the type's word with the number
     */
    public void addTo(DatasetBuilder builder, IntFunction<String> names) {
        firstId = builder.count(type);
        IdBuffer ascending = new IdBuffer();
        int last = -1;
        for (int row : registered.ascending()) {
            int number = registered.from(row);
            if (number != last) {
                String name = names.apply(number);
                builder.add(
                        type,
                        Integer.toString(number),
                        name == null ? type.word() + " " + number : name,
                        registered.file(row),
                        registered.line(row));
                ascending.add(number);
                last = number;
            }
        }
        numbers = ascending.toArray();
    }

    /**
     * Returns the dense id of a number. Call this after the vertices were added.
     *
     * @param number the number
     * @return the dense id, or -1 if there is no such vertex
     */
    public int id(int number) {
        int index = Arrays.binarySearch(numbers, number);
        return index < 0 ? -1 : firstId + index;
    }

    /**
     * Returns the message for an unknown number, with the remedy.
     *
     * @param number the number
     * @return the message
     */
    public String danglingMessage(int number) {
        return type.word() + " " + number + " is not in " + file + "; add it there or remove it here";
    }

    /**
     * Maps pairs of numbers to dense ids. Pairs with an unknown second number are reported and left out.
     *
     * @param pairs numbers; the first ones belong to these vertices
     * @param targets the vertices of the second numbers
     * @return the pairs with dense ids
     * @throws DatasetException if a second number is unknown, unless issues are collected
     */
    public LocatedPairs toDense(LocatedPairs pairs, NumericVertices targets) {
        LocatedPairs dense = new LocatedPairs(pairs.file());
        for (int row = 0; row < pairs.size(); row++) {
            int target = targets.id(pairs.to(row));
            if (target < 0) {
                source.reportIssue(source.error(
                        pairs.file(row),
                        pairs.place(row),
                        type.word() + " '" + pairs.from(row) + "': " + targets.danglingMessage(pairs.to(row))));
            } else {
                dense.add(id(pairs.from(row)), target, pairs.file(row), pairs.line(row), pairs.column(row));
            }
        }
        return dense;
    }

    /**
     * Maps those pairs of numbers to dense ids of which both are known; the others are left out.
     *
     * @param pairs numbers; the first ones should belong to these vertices
     * @param targets the vertices of the second numbers
     * @return the pairs with dense ids
     */
    public LocatedPairs toDenseIfKnown(LocatedPairs pairs, NumericVertices targets) {
        LocatedPairs dense = new LocatedPairs(pairs.file());
        for (int row = 0; row < pairs.size(); row++) {
            int from = id(pairs.from(row));
            int to = targets.id(pairs.to(row));
            if (from >= 0 && to >= 0) {
                dense.add(from, to, pairs.file(row), pairs.line(row), pairs.column(row));
            }
        }
        return dense;
    }
}
