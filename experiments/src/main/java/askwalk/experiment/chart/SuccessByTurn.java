package askwalk.experiment.chart;

import askwalk.conversation.Protocol;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** SR@t for every turn t of several policies under one protocol, as a table and as a chart. */
public final class SuccessByTurn {

    /** SR@t of a policy, for t from 1. */
    public record Curve(String policy, List<Double> rates) {

        public Curve {
            rates = List.copyOf(rates);
        }
    }

    private static final int MAX_TURN_LABELS = 20;

    private final String title;
    private final List<Curve> curves = new ArrayList<>();

    private SuccessByTurn(String title) {
        this.title = title;
    }

    /** Creates a figure without policies; {@code source} describes the dialogues. */
    public static SuccessByTurn of(String dataset, Protocol protocol, String source) {
        return new SuccessByTurn(
                dataset + ", protocol " + protocol.name() + ", " + protocol.questions() + " questions, " + source);
    }

    /** Adds a policy with its metrics. */
    public void add(String policy, Metrics metrics) {
        add(new Curve(
                policy, metrics.successRates().stream().map(Estimate::value).toList()));
    }

    /** Adds the curve of a policy. */
    public void add(Curve curve) {
        curves.add(curve);
    }

    /** Returns a line for each turn: the turn, then a column for each policy. */
    public String csv() {
        TurnTable table = new TurnTable();
        curves.forEach(curve -> table.add(curve.policy, curve.rates));
        return table.csv();
    }

    /** Returns the chart as SVG. */
    public String svg() {
        int turns = curves.get(0).rates.size();
        SortedMap<Double, String> ticks = new TreeMap<>();
        for (int turn = 0; turn <= turns; turn += 1 + (turns - 1) / MAX_TURN_LABELS) {
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
