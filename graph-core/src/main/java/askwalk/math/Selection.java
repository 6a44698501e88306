package askwalk.math;

/**
 * Selection of the largest numbers in linear time on average (C. A. R. Hoare, Algorithm 65: Find, 1961), with the
 * number in the middle as the pivot. The order that it leaves depends on the numbers and their places alone.
 */
public final class Selection {

    private Selection() {}

    /**
     * Moves the largest numbers of a part of an array to its front, in any order.
     *
     * @param values the numbers; none is NaN
     * @param from where the part starts
     * @param to where it ends, exclusive
     * @param cut the largest numbers come to stand from {@code from} to before {@code cut}, which is above {@code from}
     *     and not above {@code to}
     */
    public static void largestFirst(double[] values, int from, int to, int cut) {
        largestFirst(values, null, from, to, cut);
    }

    /**
     * Moves the largest numbers of a part of an array to its front, in any order, and ids along with them.
     *
     * @param values the numbers; none is NaN
     * @param ids the id of each number, or null
     * @param from where the part starts
     * @param to where it ends, exclusive
     * @param cut the largest numbers come to stand from {@code from} to before {@code cut}, which is above {@code from}
     *     and not above {@code to}
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
