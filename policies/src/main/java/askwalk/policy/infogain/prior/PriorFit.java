package askwalk.policy.infogain.prior;

import askwalk.math.Softmax;
import askwalk.math.Vectors;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Fits the feature weights of the prior: a conditional logit by maximum likelihood with a ridge penalty, maximised by
 * Newton's method (D. McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1974, who also shows that
 * the estimate stays consistent if the non-target items are a random sample).
 *
 * <p>Algorithm: an example is a set of items, one of which is the target t. With x(i) the feature vector of item i, b
 * the weights, E the expectation over the items of an example under p, and x' the transpose of x,
 *
 * <pre>{@code
 * p(i)     = exp(b x(i)) / sum over j of exp(b x(j))
 * L(b)     = mean over examples of ln p(t) - ridge / 2 |b|^2
 * gradient = mean of x(t) - E x                 - ridge b
 * -Hessian = mean of E[x x'] - E x (E x)'       + ridge I
 * }</pre>
 *
 * <p>L is concave, so it has one maximum and few steps are needed. A Newton step solves (-Hessian) d = gradient by
 * Cholesky decomposition and moves to b + d; if that lowers L, d is halved until it does not. The search ends with the
 * step whose expected gain, (gradient d) / 2, is below {@link #CONVERGENCE_TOLERANCE}. It starts at the maximum of
 * every {@value #SAMPLE_STEP}th example, if these are enough, so that few steps are on all of them. Features are
 * divided by their standard deviation within examples, so that one ridge suits all of them and an uninformative feature
 * keeps a weight near 0.
 *
 * <p>Cost: a step takes O(total number of items * features^2 + features^3). Examples are evaluated in parallel, and
 * their contributions are added in the order of the examples, so that the weights do not depend on the number of
 * threads.
 */
@SuppressWarnings("ArrayRecordComponent")
final class PriorFit {

    private static final int MAX_STEPS = 25;

    /** The search ends with the step that is expected to gain less than this, in nats per example. */
    private static final double CONVERGENCE_TOLERANCE = 1e-6;

    /** The same on the sample of the examples. */
    private static final double SAMPLE_TOLERANCE = 1e-3;

    private static final int SAMPLE_STEP = 8;

    /** The least number of examples in the sample. */
    private static final int MIN_SAMPLE = 100;

    /**
     * Ridge penalty per example, on features in standard deviations; keeps the weights of uninformative features
     * finite.
     */
    private static final double RIDGE = 1e-4;

    private final Feature[] features;
    private final double[] standardDeviations;
    private final List<Standardized> standardized;

    /** The standardised features of an example, {@code values[features][size]}. */
    private record Standardized(float[][] values, int size, int target) {}

    private PriorFit(EnumSet<Feature> chosen, double[] scales, List<Example> examples) {
        features = chosen.toArray(new Feature[0]);
        standardized = examples.parallelStream()
                .map(example -> transform(example, scales))
                .toList();
        standardDeviations = new double[features.length];
        for (int at = 0; at < features.length; at++) {
            standardDeviations[at] = standardDeviation(at);
            for (Standardized each : standardized) {
                for (int i = 0; i < each.size; i++) {
                    each.values[at][i] /= (float) standardDeviations[at];
                }
            }
        }
    }

    /**
     * Fits weights.
     *
     * @param chosen the features to use; all others get the weight 0
     * @param scales scales of the features, in the order of {@link Feature#values()}
     * @param examples the examples; all of them have the chosen features
     */
    static PriorWeights fit(EnumSet<Feature> chosen, double[] scales, List<Example> examples) {
        PriorFit fit = new PriorFit(chosen, scales, examples);
        double[] fitted = fit.maximize();
        double[] weights = new double[Feature.COUNT];
        List<Feature> all = Arrays.asList(Feature.values());
        for (int at = 0; at < fit.features.length; at++) {
            weights[all.indexOf(fit.features[at])] = fitted[at] / fit.standardDeviations[at];
        }
        return new PriorWeights(weights, scales);
    }

    /** Returns the mean log-likelihood of the targets, in nats per example. */
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

    /** Returns the probability of each item of an example. */
    static double[] probabilities(Example example, PriorWeights weights) {
        Feature[] features = Feature.values();
        double[] sums = new double[example.size()];
        for (int at = 0; at < features.length; at++) {
            if (weights.weights()[at] != 0) {
                float[] raw = example.features()[at];
                for (int i = 0; i < sums.length; i++) {
                    sums[i] +=
                            weights.weights()[at] * PriorWeights.transform(features[at], raw[i], weights.scales()[at]);
                }
            }
        }
        Softmax.inPlace(sums);
        return sums;
    }

    /** Returns the weights that maximise L. */
    private double[] maximize() {
        double[] start = new double[features.length];
        if (features.length == 0) {
            return start;
        }
        if (standardized.size() >= MIN_SAMPLE * SAMPLE_STEP) {
            List<Standardized> sample = IntStream.range(0, standardized.size() / SAMPLE_STEP)
                    .mapToObj(i -> standardized.get(i * SAMPLE_STEP))
                    .toList();
            start = maximize(start, sample, SAMPLE_TOLERANCE);
        }
        return maximize(start, standardized, CONVERGENCE_TOLERANCE);
    }

    private static double[] maximize(double[] start, List<Standardized> examples, double tolerance) {
        double[] weights = start;
        Evaluation current = evaluate(weights, examples);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] direction = new CholeskyDecomposition(new Array2DRowRealMatrix(current.negativeHessian), 1e-9, 0)
                    .getSolver()
                    .solve(new ArrayRealVector(current.gradient))
                    .toArray();
            double length = 1;
            double[] next = moved(weights, direction, length);
            if (Vectors.dot(current.gradient, direction) / 2 < tolerance) {
                return next;
            }
            Evaluation candidate = evaluate(next, examples);
            while (candidate.value < current.value && length > 1e-4) {
                length /= 2;
                next = moved(weights, direction, length);
                candidate = evaluate(next, examples);
            }
            if (candidate.value <= current.value) {
                return weights;
            }
            weights = next;
            current = candidate;
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

    /** The value of L at some weights, with its gradient and its negated Hessian. */
    private record Evaluation(double value, double[] gradient, double[][] negativeHessian) {}

    private static Evaluation evaluate(double[] weights, List<Standardized> examples) {
        int count = weights.length;
        double[][] contributions = examples.parallelStream()
                .map(each -> contribution(each, weights))
                .toArray(double[][]::new);
        double[] sums = new double[1 + count + count * count];
        // in the order of the examples, so that the sum does not depend on the threads
        for (double[] contribution : contributions) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += contribution[i] / contributions.length;
            }
        }
        double[] gradient = Arrays.copyOfRange(sums, 1, 1 + count);
        double[][] negativeHessian = new double[count][];
        double value = sums[0];
        for (int at = 0; at < count; at++) {
            negativeHessian[at] = Arrays.copyOfRange(sums, 1 + count + at * count, 1 + count + (at + 1) * count);
            negativeHessian[at][at] += RIDGE;
            gradient[at] -= RIDGE * weights[at];
            value -= RIDGE / 2 * weights[at] * weights[at];
        }
        return new Evaluation(value, gradient, negativeHessian);
    }

    /** Returns ln p(t), the gradient and, row by row, the covariance matrix of the features of one example. */
    private static double[] contribution(Standardized example, double[] weights) {
        int count = weights.length;
        double[] p = new double[example.size];
        for (int at = 0; at < count; at++) {
            float[] values = example.values[at];
            double weight = weights[at];
            for (int i = 0; i < p.length; i++) {
                p[i] += weight * values[i];
            }
        }
        Softmax.inPlace(p);
        double[] contribution = new double[1 + count + count * count];
        contribution[0] = Math.log(p[example.target]);
        double[] means = new double[count];
        double[] weighted = new double[p.length];
        for (int at = 0; at < count; at++) {
            float[] values = example.values[at];
            means[at] = Vectors.dot(p, values);
            contribution[1 + at] = values[example.target] - means[at];
            for (int i = 0; i < p.length; i++) {
                weighted[i] = p[i] * values[i];
            }
            for (int other = 0; other <= at; other++) {
                double covariance = Vectors.dot(weighted, example.values[other]) - means[at] * means[other];
                contribution[1 + count + at * count + other] = covariance;
                contribution[1 + count + other * count + at] = covariance;
            }
        }
        return contribution;
    }

    private Standardized transform(Example example, double[] scales) {
        List<Feature> all = Arrays.asList(Feature.values());
        float[][] values = new float[features.length][];
        for (int at = 0; at < features.length; at++) {
            int position = all.indexOf(features[at]);
            float[] raw = example.features()[position];
            values[at] = new float[raw.length];
            for (int i = 0; i < raw.length; i++) {
                values[at][i] = (float) PriorWeights.transform(features[at], raw[i], scales[position]);
            }
        }
        return new Standardized(values, example.size(), example.target());
    }

    /** Returns the standard deviation of a feature within examples; 1 if it is numerically zero. */
    private double standardDeviation(int at) {
        double sum = 0;
        double squares = 0;
        double between = 0;
        long items = 0;
        for (Standardized each : standardized) {
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
}
