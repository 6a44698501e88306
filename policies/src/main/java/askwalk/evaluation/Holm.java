package askwalk.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down correction of p-values (Scandinavian Journal of Statistics 6, 1979). */
public final class Holm {

    private Holm() {}

    /**
     * Corrects p-values.
     *
     * @param pValues those of all tests; NaN where there was no test
     * @return the adjusted ones in the same order; NaN likewise
     */
    public static double[] adjusted(double[] pValues) {
        int[] ascending = IntStream.range(0, pValues.length)
                .filter(i -> !Double.isNaN(pValues[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        Arrays.fill(adjusted, Double.NaN);
        double largest = 0;
        for (int i = 0; i < ascending.length; i++) {
            largest = Math.max(largest, Math.min(1, (ascending.length - i) * pValues[ascending[i]]));
            adjusted[ascending[i]] = largest;
        }
        return adjusted;
    }
}
