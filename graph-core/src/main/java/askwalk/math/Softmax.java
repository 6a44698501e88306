package askwalk.math;

/** The softmax function, {@code exp(x[i]) / Σ exp(x[j])}. */
public final class Softmax {

    private Softmax() {}

    /**
     * Replaces numbers by their softmax. The maximum is subtracted first to avoid overflow; the exponentials are summed
     * in ascending order of position.
     *
     * @param numbers the numbers, which become probabilities
     */
    public static void inPlace(double[] numbers) {
        double max = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            max = Math.max(max, number);
        }
        double total = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Math.exp(numbers[i] - max);
            total += numbers[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= total;
        }
    }
}
