package askwalk.benchmark.calibration;

import askwalk.evaluation.Clusters;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * One simulated experiment: the user and item of each dialogue, and its latent difficulty for two equally good
 * policies. The difficulty is standard normal; a dialogue succeeds by a turn if its difficulty is below a threshold, so
 * that the true figures are known.
 *
 * <p>For estimates, the shares of user and item in the variance are those of the setting. In the comparison, a tenth of
 * the variance is the user's and a tenth the item's for both policies alike; in addition, each policy has its own
 * effects of user and item with the shares of the setting.
 */
final class Simulation {

    private static final double SHARED = 0.1;
    private static final int MAX_DIALOGUES = 60;
    private static final double ZIPF_EXPONENT = 0.8;
    private static final int TURN_CAP = 15;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The true AT: half of the dialogues succeed, equally often at each of the turns 1 to 15; the others count 15. */
    static final double TRUE_TURNS = 0.5 * (1 + TURN_CAP) / 2.0 + 0.5 * TURN_CAP;

    final Clusters clusters;

    /** The difficulty for estimates, standard normal, [dialogues]. */
    final double[] difficulty;

    /** The difficulty for comparisons, [policies][dialogues]. */
    final double[][] compared = new double[2][];

    Simulation(Setting setting, SplittableRandom random) {
        double[] cumulative = zipf(setting.items());
        int[] sizes = new int[setting.users()];
        Arrays.setAll(sizes, user -> (int) Math.round(Math.exp(random.nextDouble() * Math.log(MAX_DIALOGUES))));
        int dialogues = Arrays.stream(sizes).sum();
        int[] users = new int[dialogues];
        int[] items = new int[dialogues];
        int at = 0;
        for (int user = 0; user < sizes.length; user++) {
            int first = at;
            while (at < first + sizes[user]) {
                int item = draw(cumulative, random.nextDouble());
                if (!contains(items, first, at, item)) {
                    users[at] = user;
                    items[at++] = item;
                }
            }
        }
        clusters = Clusters.of(users, items);
        double ofUser = setting.userCorrelation();
        double ofItem = setting.itemCorrelation();
        difficulty = new double[dialogues];
        add(difficulty, effects(setting.users(), ofUser, random), users);
        add(difficulty, effects(setting.items(), ofItem, random), items);
        addNoise(difficulty, 1 - ofUser - ofItem, random);
        double[] sharedByUser = effects(setting.users(), SHARED, random);
        double[] sharedByItem = effects(setting.items(), SHARED, random);
        for (int policy = 0; policy < compared.length; policy++) {
            compared[policy] = new double[dialogues];
            add(compared[policy], sharedByUser, users);
            add(compared[policy], sharedByItem, items);
            add(compared[policy], effects(setting.users(), ofUser, random), users);
            add(compared[policy], effects(setting.items(), ofItem, random), items);
            addNoise(compared[policy], 1 - 2 * SHARED - ofUser - ofItem, random);
        }
    }

    /** Returns 1 for dialogues that succeed at a true success rate, otherwise 0. */
    static double[] successes(double[] difficulty, double rate) {
        double threshold = NORMAL.inverseCumulativeProbability(rate);
        return Arrays.stream(difficulty).map(z -> z < threshold ? 1 : 0).toArray();
    }

    /** Returns the number of turns of each dialogue. */
    static double[] turns(double[] difficulty) {
        return Arrays.stream(difficulty)
                .map(z -> Math.min(TURN_CAP, 1 + Math.floor(2 * TURN_CAP * NORMAL.cumulativeProbability(z))))
                .toArray();
    }

    private static double[] effects(int count, double variance, SplittableRandom random) {
        double[] effects = new double[count];
        Arrays.setAll(effects, i -> Math.sqrt(variance) * random.nextGaussian());
        return effects;
    }

    private static void add(double[] to, double[] effects, int[] of) {
        for (int i = 0; i < to.length; i++) {
            to[i] += effects[of[i]];
        }
    }

    private static void addNoise(double[] to, double variance, SplittableRandom random) {
        for (int i = 0; i < to.length; i++) {
            to[i] += Math.sqrt(variance) * random.nextGaussian();
        }
    }

    private static double[] zipf(int items) {
        double[] cumulative = new double[items];
        double sum = 0;
        for (int i = 0; i < items; i++) {
            sum += Math.pow(i + 1, -ZIPF_EXPONENT);
            cumulative[i] = sum;
        }
        for (int i = 0; i < items; i++) {
            cumulative[i] /= sum;
        }
        return cumulative;
    }

    private static int draw(double[] cumulative, double uniform) {
        int found = Arrays.binarySearch(cumulative, uniform);
        return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
    }

    private static boolean contains(int[] items, int from, int to, int item) {
        for (int i = from; i < to; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }
}
