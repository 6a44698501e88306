package askwalk.cli;

import askwalk.cli.RunFolder.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The published definitions of the figures, written down a second time. */
final class Figures {

    private static final double Z = 1.959963984540054;

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
        return share(rows, row -> row.success() && row.actions() + successOffset <= turn);
    }

    static <T> double[] share(List<T> things, Predicate<T> holds) {
        long successes = things.stream().filter(holds).count();
        double n = things.size();
        double p = successes / n;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new double[] {p, Math.max(0, centre - half), Math.min(1, centre + half)};
    }

    double[] averageTurns(List<Row> rows) {
        return mean(rows, this::turns);
    }

    double turns(Row row) {
        return row.success() ? row.actions() + averageOffset : cap;
    }

    double[] hdcg(List<Row> rows) {
        return mean(rows, row -> {
            if (!row.success()) {
                return 0;
            }
            double here = Math.log(2) / Math.log(row.actions() + 1);
            double next = Math.log(2) / Math.log(row.actions() + 2);
            return next + (here - next) * Math.log(2) / Math.log(row.rank() + 1);
        });
    }

    static <T> double[] mean(List<T> things, ToDoubleFunction<T> value) {
        double n = things.size();
        double mean = things.stream().mapToDouble(value).sum() / n;
        double squares = things.stream()
                .mapToDouble(thing -> Math.pow(value.applyAsDouble(thing) - mean, 2))
                .sum();
        double half = Z * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
        return new double[] {mean, mean - half, mean + half};
    }

    /** Exact two-sided McNemar test: twice the smaller tail of fair coins, counted in whole numbers. */
    static double mcNemar(int onlyOurs, int onlyTheirs) {
        int n = onlyOurs + onlyTheirs;
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= Math.min(onlyOurs, onlyTheirs); k++) {
            ways = ways.add(choose);
            choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1L));
        }
        BigDecimal tail = new BigDecimal(ways.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL64);
        return Math.min(1, tail.doubleValue());
    }
}
