package askwalk.policy.infogain.prior;

import askwalk.math.Softmax;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Finds the weights of some {@link Feature}s under which the targets of examples are most probable among the items that
 * their openings left: a conditional logit, whose likelihood is concave, by Newton's method. The gradient of a target's
 * log-likelihood is what the signs say of it less what they say on average by the probabilities, and the Hessian is
 * minus their covariance (D. McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1974, which also
 * shows that items other than the target may be drawn at random where there are too many).
 *
 * <p>Algorithm: with x(i) the features of item i in an example with target t, and weights b,
 *
 * <pre>{@code
 * p(i)     = exp(b x(i)) / sum over j of exp(b x(j))
 * L(b)     = mean over examples of ln p(t) - ridge / 2 |b|^2
 * gradient = mean of x(t) - E x                 - ridge b
 * -Hessian = mean of E[x x'] - E x (E x)'       + ridge I
 * }</pre>
 *
 * <p>A step solves (-Hessian) d = gradient by Cholesky and goes to b + d; where L falls, d is halved until it does not.
 * It ends when L gains less than {@code ENOUGH}. Features are divided by their standard deviation within examples, so
 * that one ridge fits all and a feature that tells nothing keeps a weight near 0.
 *
 * <p>Cost: a step is O(items of all examples * features^2 + features^3), and few steps are needed since L is concave.
 * Examples are evaluated in parallel, and their parts added in the order of the examples, so that the weights do not
 * depend on the number of threads.
 */
@SuppressWarnings("ArrayRecordComponent")
final class PriorFit {

    private static final int MOST_STEPS = 25;
    private static final double ENOUGH = 1e-7;

    /** Keeps the weight of a sign that tells nothing from running away; in squared standard deviations, an example. */
    private static final double RIDGE = 1e-4;

    private final Feature[] signs;
    private final double[] deviations;
    private final List<Case> cases;

    /** What the signs say of the items of an example, by sign and item, in standard deviations. */
    private record Case(float[][] values, int size, int target) {}

    private PriorFit(EnumSet<Feature> chosen, double[] scales, List<Example> examples) {
        signs = chosen.toArray(new Feature[0]);
        cases = examples.parallelStream().map(example -> read(example, scales)).toList();
        deviations = new double[signs.length];
        for (int at = 0; at < signs.length; at++) {
            deviations[at] = deviation(at);
            for (Case each : cases) {
                for (int i = 0; i < each.size; i++) {
                    each.values[at][i] /= (float) deviations[at];
                }
            }
        }
    }

    /**
     * Fits weights.
     *
     * @param chosen signs that may count
     * @param scales by position in {@link Feature#values()}
     * @param examples all of which have these signs
     */
    static PriorWeights fit(EnumSet<Feature> chosen, double[] scales, List<Example> examples) {
        PriorFit fit = new PriorFit(chosen, scales, examples);
        double[] found = fit.climb();
        double[] weights = new double[Feature.COUNT];
        List<Feature> all = Arrays.asList(Feature.values());
        for (int at = 0; at < fit.signs.length; at++) {
            weights[all.indexOf(fit.signs[at])] = found[at] / fit.deviations[at];
        }
        return new PriorWeights(weights, scales);
    }

    /** The mean logarithm of the targets' probabilities, in nats. */
    static double logLikelihood(PriorWeights weights, List<Example> examples) {
        if (examples.isEmpty()) {
            return 0;
        }
        double[] each = examples.parallelStream()
                .mapToDouble(example -> {
                    double[] p = probabilities(example, weights);
                    return Math.log(p[example.target()]);
                })
                .toArray();
        return Arrays.stream(each).sum() / each.length;
    }

    /** The probability of each item of an example. */
    static double[] probabilities(Example example, PriorWeights weights) {
        Feature[] signs = Feature.values();
        double[] sums = new double[example.size()];
        for (int at = 0; at < signs.length; at++) {
            if (weights.weights()[at] != 0) {
                float[] read = example.signs()[at];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights.weights()[at] * PriorWeights.value(signs[at], read[i], weights.scales()[at]);
                }
            }
        }
        Softmax.inPlace(sums);
        return sums;
    }

    private double[] climb() {
        double[] weights = new double[signs.length];
        Slope here = slope(weights);
        for (int step = 0; step < MOST_STEPS && signs.length > 0; step++) {
            double[] direction = new CholeskyDecomposition(new Array2DRowRealMatrix(here.curvature), 1e-9, 0)
                    .getSolver()
                    .solve(new ArrayRealVector(here.gradient))
                    .toArray();
            double length = 1;
            double[] next = moved(weights, direction, length);
            Slope there = slope(next);
            while (there.value < here.value && length > 1e-4) {
                length /= 2;
                next = moved(weights, direction, length);
                there = slope(next);
            }
            if (there.value - here.value < ENOUGH) {
                return there.value > here.value ? next : weights;
            }
            weights = next;
            here = there;
        }
        return weights;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }

    /** The mean log-likelihood with its ridge, its gradient and minus its Hessian. */
    private record Slope(double value, double[] gradient, double[][] curvature) {}

    private Slope slope(double[] weights) {
        int count = signs.length;
        double[][] parts =
                cases.parallelStream().map(each -> part(each, weights)).toArray(double[][]::new);
        double[] sums = new double[1 + count + count * count];
        for (double[] part : parts) { // in their order, so that no thread changes a sum
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i] / parts.length;
            }
        }
        double[] gradient = Arrays.copyOfRange(sums, 1, 1 + count);
        double[][] curvature = new double[count][];
        double value = sums[0];
        for (int at = 0; at < count; at++) {
            curvature[at] = Arrays.copyOfRange(sums, 1 + count + at * count, 1 + count + (at + 1) * count);
            curvature[at][at] += RIDGE;
            gradient[at] -= RIDGE * weights[at];
            value -= RIDGE / 2 * weights[at] * weights[at];
        }
        return new Slope(value, gradient, curvature);
    }

    private double[] part(Case of, double[] weights) {
        int count = signs.length;
        double[] sums = new double[of.size];
        for (int at = 0; at < count; at++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[at] * of.values[at][i];
            }
        }
        Softmax.inPlace(sums);
        double[] part = new double[1 + count + count * count];
        part[0] = Math.log(sums[of.target]);
        double[] means = new double[count];
        for (int at = 0; at < count; at++) {
            means[at] = mean(sums, of.values[at]);
            part[1 + at] = of.values[at][of.target] - means[at];
        }
        for (int at = 0; at < count; at++) {
            for (int other = 0; other <= at; other++) {
                double covariance = meanProduct(sums, of.values[at], of.values[other]) - means[at] * means[other];
                part[1 + count + at * count + other] = covariance;
                part[1 + count + other * count + at] = covariance;
            }
        }
        return part;
    }

    private Case read(Example example, double[] scales) {
        List<Feature> all = Arrays.asList(Feature.values());
        float[][] values = new float[signs.length][];
        for (int at = 0; at < signs.length; at++) {
            int position = all.indexOf(signs[at]);
            float[] read = example.signs()[position];
            values[at] = new float[read.length];
            for (int i = 0; i < read.length; i++) {
                values[at][i] = (float) PriorWeights.value(signs[at], read[i], scales[position]);
            }
        }
        return new Case(values, example.size(), example.target());
    }

    /** The standard deviation of a sign within examples, so that steps and ridge are alike for all. */
    private double deviation(int at) {
        double sum = 0;
        double squares = 0;
        double between = 0;
        long items = 0;
        for (Case each : cases) {
            double own = 0;
            for (float value : each.values[at]) {
                own += value;
                squares += (double) value * value;
            }
            between += own * own / each.size;
            sum += Math.abs(own);
            items += each.size;
        }
        double variance = (squares - between) / Math.max(1, items);
        double noise = 1e-12 * (1 + sum * sum / Math.max(1, items) / Math.max(1, items));
        return variance > noise ? Math.sqrt(variance) : 1;
    }

    private static double mean(double[] p, float[] values) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * values[i];
        }
        return sum;
    }

    private static double meanProduct(double[] p, float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * a[i] * b[i];
        }
        return sum;
    }
}
