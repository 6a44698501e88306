package askwalk.dataset;

import askwalk.graph.IdBuffer;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The vertices of one type in files that number them. First the numbers are collected from any number of files; then
 * the vertices are added to a builder in ascending order of their numbers; from then on their dense ids are known. For
 * layouts; not safe for concurrent use.
 */
public final class NumericVertices {

    private final SourceFolder source;
    private final VertexType type;
    private final String file;
    private final LocatedPairs noted;
    private int[] numbers;
    private int firstId;

    /**
     * Makes an empty list.
     *
     * @param source the folder
     * @param type the type of the vertices
     * @param file the relative path of the file that a number should be in, for messages
     */
    public NumericVertices(SourceFolder source, VertexType type, String file) {
        this.source = source;
        this.type = type;
        this.file = file;
        noted = new LocatedPairs(file);
    }

    /**
     * Notes a number, which may have been noted before; the first place counts.
     *
     * @param number the number, zero or more
     * @param where the relative path of the file in which it stands
     * @param line the line in which it stands, from 1
     */
    public void note(int number, String where, int line) {
        noted.add(number, noted.size(), where, line, 0);
    }

    /**
     * Notes the second numbers of pairs.
     *
     * @param pairs numbers as the files have them
     */
    public void noteTargets(LocatedPairs pairs) {
        for (int row = 0; row < pairs.size(); row++) {
            note(pairs.to(row), pairs.file(row), pairs.line(row));
        }
    }

    /**
     * Says whether nothing was noted yet.
     *
     * @return whether there is no number
     */
    public boolean isEmpty() {
        return noted.size() == 0;
    }

    /**
     * Adds the vertices in ascending order of their numbers. The number is the key.
     *
     * @param builder gets them; it has no vertex of this type with such a key
     * @param names the name for a number; null for the type's word with the number
     */
    public void addTo(DatasetBuilder builder, IntFunction<String> names) {
        firstId = builder.count(type);
        IdBuffer ascending = new IdBuffer();
        int last = -1;
        for (int row : noted.ascending()) {
            int number = noted.from(row);
            if (number != last) {
                String name = names.apply(number);
                builder.add(
                        type,
                        Integer.toString(number),
                        name == null ? type.word() + " " + number : name,
                        noted.file(row),
                        noted.line(row));
                ascending.add(number);
                last = number;
            }
        }
        numbers = ascending.toArray();
    }

    /**
     * Returns the dense id of a number, once the vertices are added.
     *
     * @param number the number
     * @return the dense id, or -1 if there is no such vertex
     */
    public int id(int number) {
        int index = Arrays.binarySearch(numbers, number);
        return index < 0 ? -1 : firstId + index;
    }

    /**
     * Says that a number is not there, and what to do.
     *
     * @param number the number
     * @return the message
     */
    public String dangling(int number) {
        return type.word() + " " + number + " is not in " + file + "; add it there or take it out here";
    }

    /**
     * Puts pairs of numbers over to dense ids. A second number that is not there is a flaw, and its pair is left out.
     *
     * @param pairs numbers, of which the first are these vertices'
     * @param targets the vertices of the second numbers
     * @return the same pairs, with dense ids
     * @throws DatasetException if a second number is not there, unless flaws are collected
     */
    public LocatedPairs dense(LocatedPairs pairs, NumericVertices targets) {
        LocatedPairs dense = new LocatedPairs(pairs.file());
        for (int row = 0; row < pairs.size(); row++) {
            int target = targets.id(pairs.to(row));
            if (target < 0) {
                source.flaw(source.error(
                        pairs.file(row),
                        pairs.place(row),
                        type.word() + " '" + pairs.from(row) + "': " + targets.dangling(pairs.to(row))));
            } else {
                dense.add(id(pairs.from(row)), target, pairs.file(row), pairs.line(row), pairs.column(row));
            }
        }
        return dense;
    }

    /**
     * Puts those pairs of numbers over to dense ids of which both numbers are there.
     *
     * @param pairs numbers, of which the first should be these vertices'
     * @param targets the vertices of the second numbers
     * @return the pairs that have dense ids
     */
    public LocatedPairs denseIfKnown(LocatedPairs pairs, NumericVertices targets) {
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
