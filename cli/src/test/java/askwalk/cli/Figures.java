package askwalk.cli;

import askwalk.experiment.run.RunFolder.Row;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/** A second implementation of the published definitions of the figures. */
final class Figures {

    private final int cap;
    private final int successOffset;
    private final int averageOffset;

    /** A success at action s is one at turn s + successOffset and counts s + averageOffset turns. */
    Figures(int cap, int successOffset, int averageOffset) {
        this.cap = cap;
        this.successOffset = successOffset;
        this.averageOffset = averageOffset;
    }

    static Figures of(String protocol) {
        return switch (protocol) {
            case "IDEAL", "SCPR_2023" -> new Figures(15, 0, 0);
            case "EAR" -> new Figures(15, 1, 0);
            case "SCPR_PAPER" -> new Figures(15, 1, 1);
            default -> throw new IllegalArgumentException(protocol);
        };
    }

    /** Value, lower and upper end of the 95 % interval. */
    double[] successRate(List<Row> rows, int turn) {
        return share(rows, row -> succeedsBy(row, turn));
    }

    boolean succeedsBy(Row row, int turn) {
        return row.success() && row.actions() + successOffset <= turn;
    }

    double[] averageTurns(List<Row> rows) {
        return mean(rows, this::turns, 0, cap);
    }

    double turns(Row row) {
        return row.success() ? row.actions() + averageOffset : cap;
    }

    double[] hdcg(List<Row> rows) {
        return mean(rows, Figures::gain, 0, 1);
    }

    static double gain(Row row) {
        if (!row.success()) {
            return 0;
        }
        double here = Math.log(2) / Math.log(row.actions() + 1);
        double next = Math.log(2) / Math.log(row.actions() + 2);
        return next + (here - next) * Math.log(2) / Math.log(row.rank() + 1);
    }

    /** After turn t, for users who have one target and do not leave. */
    double satisfaction(Row row, int turn) {
        List<String> turns = List.of(row.turns().split(" "));
        double value = 4;
        for (int i = 0; i < Math.min(turns.size(), turn - successOffset); i++) {
            boolean again = i > 0 && turns.get(i - 1).equals("N");
            value = switch (turns.get(i)) {
                case "Y" -> value - 0.1;
                case "U" -> value - 0.2;
                case "N" -> value - (again ? 0.4 : 0.3);
                case "0" -> value - 0.6;
                default -> Math.max(4, 5 - 0.1 * i);
            };
            value = Math.max(1, value);
        }
        return value;
    }

    double meanSatisfaction(Row row) {
        return IntStream.rangeClosed(1, cap)
                .mapToDouble(turn -> satisfaction(row, turn))
                .average()
                .orElseThrow();
    }

    /** On the logit scale. */
    static double[] share(List<Row> rows, Predicate<Row> holds) {
        double[] values =
                rows.stream().mapToDouble(row -> holds.test(row) ? 1 : 0).toArray();
        double p = Arrays.stream(values).average().orElseThrow();
        if (p == 0 || p == 1) {
            return interval(rows, values, 0, 1);
        }
        double half = quantile(rows) * standardError(rows, values) / (p * (1 - p));
        double odds = p / (1 - p);
        return new double[] {p, 1 / (1 + Math.exp(half) / odds), 1 / (1 + Math.exp(-half) / odds)};
    }

    static double[] mean(List<Row> rows, ToDoubleFunction<Row> value, double min, double max) {
        return interval(rows, rows.stream().mapToDouble(value).toArray(), min, max);
    }

    /** Constant values have an exact binomial bound. */
    static double[] interval(List<Row> rows, double[] values, double min, double max) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double error = standardError(rows, values);
        if (error == 0) {
            double differing = 1 - Math.pow(0.025, 1 / effectiveClusters(rows));
            return new double[] {mean, mean - differing * (mean - min), mean + differing * (max - mean)};
        }
        double half = quantile(rows) * error;
        return new double[] {mean, Math.max(min, mean - half), Math.min(max, mean + half)};
    }

    /** The two-sided p-value of the test that the mean of differences is 0. */
    static double pValue(List<Row> rows, double[] differences) {
        double t = Arrays.stream(differences).average().orElseThrow() / standardError(rows, differences);
        return 2 * new TDistribution(effectiveClusters(rows) - 1).cumulativeProbability(-Math.abs(t));
    }

    private static double quantile(List<Row> rows) {
        return new TDistribution(effectiveClusters(rows) - 1).inverseCumulativeProbability(0.975);
    }

    /** The two-way cluster jackknife, leaving out one cluster after the other. */
    static double standardError(List<Row> rows, double[] values) {
        double byUser = jackknife(rows, values, Row::user);
        double byItem = jackknife(rows, values, Row::item);
        double byPair = jackknife(rows, values, row -> row.user() + " " + row.item());
        return Math.sqrt(Math.max(byUser + byItem - byPair, Math.max(byUser, byItem)));
    }

    private static double jackknife(List<Row> rows, double[] values, Function<Row, String> cluster) {
        Set<String> clusters = rows.stream().map(cluster).collect(Collectors.toCollection(LinkedHashSet::new));
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        for (String out : clusters) {
            double without = IntStream.range(0, values.length)
                    .filter(i -> !cluster.apply(rows.get(i)).equals(out))
                    .mapToDouble(i -> values[i])
                    .average()
                    .orElseThrow();
            squares += (without - mean) * (without - mean);
        }
        return squares * (clusters.size() - 1) / clusters.size();
    }

    private static double effectiveClusters(List<Row> rows) {
        return Math.min(effectiveClusters(rows, Row::user), effectiveClusters(rows, Row::item));
    }

    private static double effectiveClusters(List<Row> rows, Function<Row, String> cluster) {
        double squares = rows.stream().collect(Collectors.groupingBy(cluster, Collectors.counting())).values().stream()
                .mapToDouble(size -> (double) size * size)
                .sum();
        return (double) rows.size() * rows.size() / squares;
    }
}
