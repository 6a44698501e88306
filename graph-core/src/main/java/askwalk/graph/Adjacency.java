package askwalk.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Lists of ids in compressed sparse row (CSR) format: the list of row {@code r} is {@code targets()[start(r)]} to
 * {@code targets()[end(r) - 1]}. In the {@linkplain KnowledgeGraph#adjacency adjacency of a graph} a row is a vertex,
 * and its list holds the neighbours in one relation and direction, ascending. Immutable and safe for concurrent use as
 * long as nothing writes to its arrays.
 */
public final class Adjacency {

    /** [rows + 1]. */
    private final int[] offsets;

    /** [edges]. */
    private final int[] targets;

    private Adjacency(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /**
     * Groups pairs of row and target by row. Each list keeps the order of the pairs.
     *
     * @param rows the row of each pair
     * @param targets the target of each pair, parallel to {@code rows}
     * @param rowCount the number of rows
     * @return the lists
     * @throws IndexOutOfBoundsException if a row is out of range
     */
    public static Adjacency of(Ids rows, Ids targets, int rowCount) {
        Builder builder = new Builder(rowCount);
        for (int pair = 0; pair < rows.size(); pair++) {
            builder.count(rows.get(pair));
        }
        builder.allocate();
        for (int pair = 0; pair < rows.size(); pair++) {
            builder.add(rows.get(pair), targets.get(pair));
        }
        return builder.build();
    }

    /**
     * Creates lists from arrays in CSR format.
     *
     * @param offsets [rows + 1], the start of each row in the targets, and the end of the last row; not copied
     * @param targets [edges], the lists one after the other; not copied
     * @return the lists
     * @throws IllegalArgumentException if the offsets do not ascend from 0 to the number of targets
     */
    public static Adjacency ofCompressed(int[] offsets, int[] targets) {
        for (int row = 0; row + 1 < offsets.length; row++) {
            if (offsets[row + 1] < offsets[row]) {
                throw new IllegalArgumentException("row " + row + " ends before it starts");
            }
        }
        if (offsets.length == 0 || offsets[0] != 0 || offsets[offsets.length - 1] != targets.length) {
            throw new IllegalArgumentException("the offsets do not run from 0 to " + targets.length + " targets");
        }
        return new Adjacency(offsets, targets);
    }

    /**
     * Reads a relation through the other operations of a graph: attributes in one operation, other relations vertex by
     * vertex.
     */
    static Adjacency read(KnowledgeGraph graph, Relation relation, Direction direction) {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(direction, "direction");
        if (relation == Relation.HAS_ATTRIBUTE) {
            Adjacency attributes = readAttributes(graph);
            return direction == Direction.FORWARD
                    ? attributes
                    : attributes.transposed(graph.count(VertexType.ATTRIBUTE));
        }
        return readNeighbours(graph, relation, direction);
    }

    private static Adjacency readNeighbours(KnowledgeGraph graph, Relation relation, Direction direction) {
        VertexType type = direction == Direction.FORWARD ? relation.from() : relation.to();
        int[] offsets = new int[graph.count(type) + 1];
        IdBuffer all = new IdBuffer(graph.edgeCount(relation));
        IdBuffer found = new IdBuffer();
        for (int vertex = 0; vertex + 1 < offsets.length; vertex++) {
            graph.neighbours(relation, direction, vertex, found);
            all.addAll(found.array(), 0, found.size());
            offsets[vertex + 1] = all.size();
        }
        return new Adjacency(offsets, all.toArray());
    }

    /** An item that was deleted from a database after the graph was opened has no attributes. */
    private static Adjacency readAttributes(KnowledgeGraph graph) {
        AttributeLists lists = new AttributeLists();
        graph.attributeLists(Constraints.NONE, lists);
        int[] offsets = new int[graph.count(VertexType.ITEM) + 1];
        IdBuffer all = new IdBuffer(graph.edgeCount(Relation.HAS_ATTRIBUTE));
        int next = 0;
        for (int row = 0; row < lists.size(); row++) {
            int item = lists.items()[row];
            Arrays.fill(offsets, next, item + 1, all.size());
            all.addAll(lists.attributes(), lists.starts()[row], lists.ends()[row]);
            next = item + 1;
        }
        Arrays.fill(offsets, next, offsets.length, all.size());
        return new Adjacency(offsets, all.toArray());
    }

    /**
     * Returns the number of rows.
     *
     * @return the number of lists
     */
    public int rowCount() {
        return offsets.length - 1;
    }

    /**
     * Returns the total length of all lists.
     *
     * @return the number of targets
     */
    public int size() {
        return targets.length;
    }

    /**
     * Returns the start of a row in {@link #targets()}.
     *
     * @param row from zero
     * @return the index of its first target
     */
    public int start(int row) {
        return offsets[row];
    }

    /**
     * Returns the end of a row in {@link #targets()}, exclusive.
     *
     * @param row from zero
     * @return the index after its last target
     */
    public int end(int row) {
        return offsets[row + 1];
    }

    /**
     * Returns the length of a row's list.
     *
     * @param row from zero
     * @return the number of its targets
     */
    public int degree(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /**
     * Returns the target at an index of {@link #targets()}.
     *
     * @param index from zero to before {@link #size()}
     * @return the target
     */
    public int target(int index) {
        return targets[index];
    }

    /**
     * Returns the target at a position of a row's list.
     *
     * @param row from zero
     * @param position from zero to before {@link #degree(int)}
     * @return the target
     */
    public int get(int row, int position) {
        return targets[offsets[row] + position];
    }

    /**
     * Returns whether a target is in a row whose targets ascend.
     *
     * @param row from zero
     * @param target the target to look for
     * @return whether it is there
     */
    public boolean contains(int row, int target) {
        return Arrays.binarySearch(targets, offsets[row], offsets[row + 1], target) >= 0;
    }

    /**
     * Returns the offsets for hot loops: row {@code r} starts at {@code offsets()[r]} and ends before
     * {@code offsets()[r + 1]}.
     *
     * @return the array itself, read only, one longer than there are rows
     */
    public int[] offsets() {
        return offsets;
    }

    /**
     * Returns the targets of all rows, row after row, for hot loops.
     *
     * @return the array itself, read only
     */
    public int[] targets() {
        return targets;
    }

    /**
     * Returns a row's list.
     *
     * @param row from zero
     * @return a new array
     */
    public int[] toArray(int row) {
        return Arrays.copyOfRange(targets, offsets[row], offsets[row + 1]);
    }

    /**
     * Returns all lists as arrays.
     *
     * @return new arrays, [rows][degree]
     */
    public int[][] toArrays() {
        int[][] lists = new int[rowCount()][];
        for (int row = 0; row < lists.length; row++) {
            lists[row] = toArray(row);
        }
        return lists;
    }

    /**
     * Returns a row's list.
     *
     * @param row from zero
     * @return the list, copied
     */
    public Ids list(int row) {
        return Ids.copyOf(targets, offsets[row], offsets[row + 1]);
    }

    /**
     * Returns all lists.
     *
     * @return the lists, copied, [rows]
     */
    public Ids[] toLists() {
        Ids[] lists = new Ids[rowCount()];
        for (int row = 0; row < lists.length; row++) {
            lists[row] = list(row);
        }
        return lists;
    }

    /**
     * Returns the row of each target.
     *
     * @return a new array, as long as {@link #targets()}
     */
    public int[] rows() {
        int[] rows = new int[targets.length];
        for (int row = 0; row < rowCount(); row++) {
            Arrays.fill(rows, offsets[row], offsets[row + 1], row);
        }
        return rows;
    }

    /**
     * Returns the transpose: for each target the rows whose lists contain it, ascending.
     *
     * @param targetCount the number of rows of the transpose; every target is below it
     * @return the transpose
     */
    public Adjacency transposed(int targetCount) {
        Builder builder = new Builder(targetCount);
        for (int target : targets) {
            builder.count(target);
        }
        builder.allocate();
        for (int row = 0; row < rowCount(); row++) {
            for (int at = offsets[row]; at < offsets[row + 1]; at++) {
                builder.add(targets[at], row);
            }
        }
        return builder.build();
    }

    /**
     * Fills lists in two passes over the same pairs: the first {@linkplain #count counts} them, the second
     * {@linkplain #add adds} them. Not safe for concurrent use.
     */
    public static final class Builder {

        private final int[] offsets;
        private int[] next;
        private int[] targets;

        /**
         * Creates a builder of empty lists.
         *
         * @param rowCount the number of rows
         */
        public Builder(int rowCount) {
            offsets = new int[rowCount + 1];
        }

        /**
         * Counts a target, in the first pass.
         *
         * @param row the row of the target
         */
        public void count(int row) {
            offsets[row + 1]++;
        }

        /**
         * Counts several targets of a row, in the first pass.
         *
         * @param row the row of the targets
         * @param targetCount the number of targets
         */
        public void count(int row, int targetCount) {
            offsets[row + 1] += targetCount;
        }

        /** Allocates the lists, between the two passes. */
        public void allocate() {
            for (int row = 0; row + 1 < offsets.length; row++) {
                offsets[row + 1] += offsets[row];
            }
            next = offsets.clone();
            targets = new int[offsets[offsets.length - 1]];
        }

        /**
         * Adds a target to the end of a list, in the second pass.
         *
         * @param row the row, whose list must not be full
         * @param target the target
         */
        public void add(int row, int target) {
            targets[next[row]++] = target;
        }

        /**
         * Returns the lists, which must be full.
         *
         * @return the lists; the builder must not be used afterwards
         */
        public Adjacency build() {
            return new Adjacency(offsets, targets);
        }
    }
}
