package askwalk.benchmark.performance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The figures of a case, in microseconds of CPU per dialogue.
 *
 * @param measured the case
 * @param old the old version
 * @param now the new version
 * @param ratio old as a multiple of new, with its 95 % interval
 * @param low the lower bound of the ratio
 * @param high the upper bound of the ratio
 * @param bound the time of the additions of a first turn
 */
record Row(Case measured, double old, double now, double ratio, double low, double high, double bound) {

    /** Reads the figure that the command has printed in milliseconds. */
    static Row of(Case measured, JsonNode figure, double bound) {
        return new Row(
                measured,
                1_000 * figure.get("old").doubleValue(),
                1_000 * figure.get("now").doubleValue(),
                figure.get("ratio").doubleValue(),
                figure.get("low").doubleValue(),
                figure.get("high").doubleValue(),
                bound);
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.1f,%.1f,%.2f,%.2f,%.2f,%.1f",
                measured.policy(),
                measured.data(),
                old,
                now,
                ratio,
                low,
                high,
                bound);
    }

    static String csv(List<Row> rows) {
        return "policy,data,old us,new us,old / new,low,high,additions of a first turn us\n"
                + rows.stream().map(row -> row.csv() + "\n").collect(Collectors.joining());
    }

    static String markdown(List<Row> rows) {
        return "| policy | data | before | now | before / now | 95 % interval | additions | now / additions |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + rows.stream().map(Row::markdown).collect(Collectors.joining());
    }

    private String markdown() {
        return String.format(
                Locale.ROOT,
                "| `%s`, `%s` | `%s` | %.0f us | %.0f us | %.2f | %.2f to %.2f | %.0f us | %.1f |%n",
                measured.policy(),
                measured.preference(),
                measured.data(),
                old,
                now,
                ratio,
                low,
                high,
                bound,
                now / bound);
    }
}
