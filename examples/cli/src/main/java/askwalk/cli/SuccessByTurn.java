package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** SR@t for every turn t of several policies under one protocol, as a table and as a chart. */
final class SuccessByTurn {

    /** The SR@t of a policy, for t from 1 on. */
    record Curve(String policy, List<Double> rates) {

        Curve {
            rates = List.copyOf(rates);
        }
    }

    private static final int MOST_TURN_LABELS = 20;

    private final String title;
    private final List<Curve> curves = new ArrayList<>();

    private SuccessByTurn(String title) {
        this.title = title;
    }

    /** No policy yet; {@code source} says which dialogues they are about. */
    static SuccessByTurn of(String dataset, Protocol protocol, String source) {
        return new SuccessByTurn(
                dataset + ", protocol " + protocol.name() + ", " + protocol.questions() + " questions, " + source);
    }

    /** Policies over the seeds of their runs. */
    static SuccessByTurn of(RunGroup group) {
        StoredRun run = group.first();
        String source = group.hasSeeds() ? "means over " + group.runs().size() + " seeds" : "seed " + run.seed();
        SuccessByTurn figure = of(run.dataset(), run.protocol(), source);
        for (int number = 0; number < run.policies().size(); number++) {
            figure.add(mean(group, number));
        }
        return figure;
    }

    private static Curve mean(RunGroup group, int number) {
        List<Double> means = new ArrayList<>();
        for (int turn = 1; turn <= group.first().protocol().counting().turnCap(); turn++) {
            int t = turn;
            means.add(group.spread(
                            number, policy -> policy.metrics().successRate(t).value())
                    .mean());
        }
        return new Curve(group.first().policies().get(number).name(), means);
    }

    void add(String policy, Metrics metrics) {
        add(new Curve(
                policy, metrics.successRates().stream().map(Estimate::value).toList()));
    }

    private void add(Curve curve) {
        curves.add(curve);
    }

    /** A line a turn: the turn, then a column for each policy. */
    String csv() {
        CsvText csv = new CsvText();
        List<String> line = new ArrayList<>(List.of("turn"));
        curves.forEach(curve -> line.add(curve.policy));
        csv.line(line);
        for (int turn = 1; turn <= curves.get(0).rates.size(); turn++) {
            line.clear();
            line.add(Integer.toString(turn));
            for (Curve curve : curves) {
                line.add(BigDecimal.valueOf(curve.rates.get(turn - 1)).toPlainString());
            }
            csv.line(line);
        }
        return csv.toString();
    }

    String svg() {
        int turns = curves.get(0).rates.size();
        SortedMap<Double, String> ticks = new TreeMap<>();
        for (int turn = 0; turn <= turns; turn += 1 + (turns - 1) / MOST_TURN_LABELS) {
            ticks.put((double) turn, Integer.toString(turn));
        }
        return LineChart.svg(
                title,
                new LineChart.Axes("Success by turn", "turn t", "SR@t (share of dialogues)", ticks, turns),
                curves.stream().map(SuccessByTurn::line).toList());
    }

    private static LineChart.Line line(Curve curve) {
        SortedMap<Double, Double> shares = new TreeMap<>();
        for (int turn = 1; turn <= curve.rates.size(); turn++) {
            shares.put((double) turn, curve.rates.get(turn - 1));
        }
        return new LineChart.Line(curve.policy, shares);
    }
}
