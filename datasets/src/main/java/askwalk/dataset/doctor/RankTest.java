package askwalk.dataset.doctor;

import askwalk.graph.Adjacency;
import java.util.Arrays;

/**
 * Compares a number that held-out items have with that of the same user's training items: Mann and Whitney's statistic,
 * pooled over users. Where chance alone chose the held-out items of each user, the share is 0.5 but for a deviation
 * that the score measures, whatever the numbers are.
 */
final class RankTest {

    private double larger;
    private double pairs;
    private double variance;

    /**
     * Runs the test.
     *
     * @param numbers the number of each item, NaN where there is none
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
        // Without ties; with them the true variance is smaller, so that the score only gets more careful.
        variance += product * (training.length + heldOut.length + 1.0) / 12;
    }

    /** The sorted numbers of a user's items. */
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

    /** How many pairs of a held-out and a training item of the same user there are. */
    long pairs() {
        return (long) pairs;
    }

    /** The share of these pairs in which the held-out item has the larger number; equal numbers count half. */
    double share() {
        return pairs == 0 ? 0.5 : larger / pairs;
    }

    /** How far the share is from 0.5, one way or the other, from 0 to 0.5. */
    double strength() {
        return Math.abs(share() - 0.5);
    }

    /** How many standard deviations the share is away from what chance gives. */
    double score() {
        return variance == 0 ? 0 : Math.abs(larger - pairs / 2) / Math.sqrt(variance);
    }
}
