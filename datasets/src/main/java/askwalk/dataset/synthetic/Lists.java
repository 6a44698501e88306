package askwalk.dataset.synthetic;

import askwalk.graph.Adjacency;

/** One list of ids for each id, one after the other in a single array. Immutable once filled. */
final class Lists {

    /** Where each list starts in {@link #values}; one entry more than there are lists. */
    final int[] offsets;

    final int[] values;

    /** Makes lists of zeros with these sizes, to be filled. */
    Lists(int[] sizes) {
        offsets = new int[sizes.length + 1];
        for (int list = 0; list < sizes.length; list++) {
            offsets[list + 1] = offsets[list] + sizes[list];
        }
        values = new int[offsets[sizes.length]];
    }

    int count() {
        return offsets.length - 1;
    }

    int size(int list) {
        return offsets[list + 1] - offsets[list];
    }

    int get(int list, int position) {
        return values[offsets[list] + position];
    }

    /** Returns for each value the lists that it is in, ascending. */
    Adjacency inverse(int valueCount) {
        return Adjacency.ofCompressed(offsets, values).transposed(valueCount);
    }
}
