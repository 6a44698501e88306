package askwalk.math;

/**
 * Quickselect: selection of the largest numbers in linear time on average (C. A. R. Hoare, Algorithm 65: Find, 1961),
 * with the middle element as the pivot. The resulting order depends only on the numbers and their positions.
 */
public final class Selection {

    private Selection() {}

    /**
     * Moves the largest numbers of a part of an array to its front, in any order.
     *
     * @param values the numbers; none is NaN
     * @param from the start of the part
     * @param to the end of the part, exclusive
     * @param cut the largest numbers are moved to {@code from} to {@code cut - 1}; above {@code from} and at most
     *     {@code to}
     */
    public static void largestFirst(double[] values, int from, int to, int cut) {
        largestFirst(values, null, from, to, cut);
    }

    /**
     * Moves the largest numbers of a part of an array to its front, in any order, and ids along with them.
     *
     * @param values the numbers; none is NaN
     * @param ids the id of each number, or null
     * @param from the start of the part
     * @param to the end of the part, exclusive
     * @param cut the largest numbers are moved to {@code from} to {@code cut - 1}; above {@code from} and at most
     *     {@code to}
     */
    public static void largestFirst(double[] values, int[] ids, int from, int to, int cut) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] > pivot) {
                    left++;
                }
                while (values[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    double value = values[left];
                    values[left] = values[right];
                    values[right] = value;
                    if (ids != null) {
                        int id = ids[left];
                        ids[left] = ids[right];
                        ids[right] = id;
                    }
                    left++;
                    right--;
                }
            }
            if (cut - 1 <= right) {
                high = right;
            } else if (cut - 1 >= left) {
                low = left;
            } else {
                return;
            }
        }
    }
}
