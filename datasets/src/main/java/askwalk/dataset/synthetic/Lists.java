package askwalk.dataset.synthetic;

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
    Lists inverse(int valueCount) {
        int[] sizes = new int[valueCount];
        for (int value : values) {
            sizes[value]++;
        }
        Lists inverse = new Lists(sizes);
        int[] next = inverse.offsets.clone();
        for (int list = 0; list < count(); list++) {
            for (int at = offsets[list]; at < offsets[list + 1]; at++) {
                inverse.values[next[values[at]]++] = list;
            }
        }
        return inverse;
    }
}
