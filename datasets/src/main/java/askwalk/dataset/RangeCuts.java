package askwalk.dataset;

import java.util.Arrays;

/**
 * The cuts of numbers of items, from which attributes are derived: stated ones, or quantiles of the known numbers.
 * Immutable.
 */
public final class RangeCuts {

    private static final String QUANTILES = "quantiles:";
    private static final int MAX_PARTS = 1_000;

    private final double[] stated;
    private final int parts;

    private RangeCuts(double[] stated, int parts) {
        this.stated = stated;
        this.parts = parts;
    }

    /**
     * Parses cuts.
     *
     * @param text numbers separated by commas, such as {@code 10,20,50}, or {@code quantiles:4}
     * @return the cuts
     * @throws IllegalArgumentException if the text has another form, the numbers do not ascend, or the number of parts
     *     is not from 2 to 1000
     */
    public static RangeCuts parse(String text) {
        if (text.startsWith(QUANTILES)) {
            double parts = NumberReader.parse(text.substring(QUANTILES.length()));
            if (!(parts >= 2 && parts <= MAX_PARTS && parts == Math.rint(parts))) {
                throw new IllegalArgumentException(
                        "'" + text + "': expected a number of parts from 2 to " + MAX_PARTS + ", such as quantiles:4");
            }
            return new RangeCuts(new double[0], (int) parts);
        }
        double[] cuts = Arrays.stream(text.split(",", -1))
                .mapToDouble(part -> NumberReader.parse(part.strip()))
                .toArray();
        for (int i = 0; i < cuts.length; i++) {
            if (Double.isNaN(cuts[i]) || (i > 0 && cuts[i] <= cuts[i - 1])) {
                throw new IllegalArgumentException("'" + text
                        + "': expected numbers, each above the one before, such as 10,20,50, or quantiles:4");
            }
        }
        return new RangeCuts(cuts, 0);
    }

    /**
     * Computes the cuts of given numbers.
     *
     * @param ascending the known numbers, ascending
     * @return the cuts, ascending
     */
    public double[] of(double[] ascending) {
        return parts == 0 ? stated.clone() : quantiles(ascending, parts);
    }

    /**
     * Computes cuts that divide numbers into parts of nearly equal size: cut i of n - 1 is the smallest number that at
     * least a share i/n of the numbers do not exceed. Equal numbers are in the same part, so there may be fewer cuts;
     * no part is empty.
     *
     * @param ascending the numbers, ascending
     * @param parts the number of parts n, 1 or more
     * @return the cuts, ascending; none if all numbers are equal
     */
    public static double[] quantiles(double[] ascending, int parts) {
        double[] cuts = new double[Math.max(0, parts - 1)];
        int count = 0;
        for (int i = 1; i < parts && ascending.length > 0; i++) {
            int rank = (int) (((long) i * ascending.length + parts - 1) / parts); // rounded up
            double cut = ascending[rank - 1];
            if (cut < ascending[ascending.length - 1] && (count == 0 || cut > cuts[count - 1])) {
                cuts[count++] = cut;
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RangeCuts that && parts == that.parts && Arrays.equals(stated, that.stated);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(stated) + parts;
    }

    @Override
    public String toString() {
        return parts == 0 ? Arrays.toString(stated) : QUANTILES + parts;
    }
}
