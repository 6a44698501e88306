package askwalk.dataset.doctor;

import askwalk.graph.Adjacency;
import java.util.Arrays;

/**
 * A Mann-Whitney U test, pooled over users, that compares a number of held-out items with that of the same user's
 * training items. If the held-out items of each user were chosen at random, the expected share is 0.5, and the score
 * measures the deviation.
 */
final class RankTest {

    private double larger;
    private double pairs;
    private double variance;

    /**
     * Creates and runs a test.
     *
     * @param numbers the number of each item, [items], NaN where missing
     */
    RankTest(UserInteractions interactions, int users, double[] numbers) {
        for (int user = 0; user < users; user++) {
            add(numbers(interactions.training(), user, numbers), numbers(interactions.heldOut(), user, numbers));
        }
    }

    private void add(double[] training, double[] heldOut) {
        int below = 0;
        int upTo = 0;
        double sum = 0;
        for (double number : heldOut) {
            while (below < training.length && training[below] < number) {
                below++;
            }
            while (upTo < training.length && training[upTo] <= number) {
                upTo++;
            }
            sum += (below + upTo) / 2.0;
        }
        double product = (double) training.length * heldOut.length;
        larger += sum;
        pairs += product;
        // The variance without ties; with ties it is smaller, so the score is conservative.
        variance += product * (training.length + heldOut.length + 1.0) / 12;
    }

    /** Returns the sorted numbers of a user's items. */
    private static double[] numbers(Adjacency rows, int user, double[] numbers) {
        double[] found = new double[rows.degree(user)];
        int count = 0;
        for (int position = 0; position < found.length; position++) {
            double number = numbers[rows.get(user, position)];
            if (!Double.isNaN(number)) {
                found[count++] = number;
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }

    /** Returns the number of pairs of a held-out and a training item of the same user. */
    long pairs() {
        return (long) pairs;
    }

    /** Returns the share of these pairs in which the held-out item has the larger number; equal numbers count half. */
    double share() {
        return pairs == 0 ? 0.5 : larger / pairs;
    }

    /** Returns the absolute deviation of the share from 0.5, from 0 to 0.5. */
    double strength() {
        return Math.abs(share() - 0.5);
    }

    /** Returns the absolute z-score: the deviation from chance in standard deviations. */
    double score() {
        return variance == 0 ? 0 : Math.abs(larger - pairs / 2) / Math.sqrt(variance);
    }
}
