package askwalk.dataset.synthetic;

import askwalk.graph.Adjacency;

/** Lists of ids by id, concatenated in a single array. Immutable once filled. */
final class Lists {

    /** The start of each list in {@link #values}, [lists + 1]. */
    final int[] offsets;

    final int[] values;

    /** Creates lists of these sizes, filled with zeros. */
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

    /** Returns for each value the lists that contain it, ascending. */
    Adjacency inverse(int valueCount) {
        return Adjacency.ofCompressed(offsets, values).transposed(valueCount);
    }
}
