package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.conversation.SimulatedUsers;
import askwalk.experiment.chart.LineChart;
import askwalk.experiment.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs under several strengths of one model of users.
 *
 * @param model the name of the model
 * @param runs the runs by strength; truthful users are the strength that makes the model truthful
 */
record StrengthSeries(String model, SortedMap<Double, Run> runs) {

    /** Finds the models with several strengths besides truthful users, by name. */
    static List<StrengthSeries> of(List<Run> all) {
        SortedMap<String, SortedMap<Double, Run>> models = new TreeMap<>();
        for (Run run : all) {
            Strength strength = Strength.of(run.protocol().users());
            if (strength != null) {
                models.computeIfAbsent(strength.model(), same -> new TreeMap<>())
                        .put(strength.value(), run);
            }
        }
        models.values().removeIf(strengths -> strengths.size() < 2);
        List<StrengthSeries> series = new ArrayList<>();
        models.forEach((model, strengths) -> {
            Strength none = Strength.ofTruthful(model);
            all.stream()
                    .filter(run -> none != null && run.protocol().users().equals(SimulatedUsers.TRUTHFUL))
                    .forEach(run -> strengths.put(none.value(), run));
            series.add(new StrengthSeries(model, strengths));
        });
        return series;
    }

    /** Returns the success rate of a policy at the turn cap, by strength. */
    SortedMap<Double, Double> success(int policy) {
        SortedMap<Double, Double> rates = new TreeMap<>();
        runs.forEach((strength, run) -> {
            int cap = run.protocol().counting().turnCap();
            rates.put(
                    strength,
                    run.policies().get(policy).metrics().successRate(cap).value());
        });
        return rates;
    }

    /**
     * Returns the area under the success rate of a policy by the trapezoidal rule, divided by the width from the
     * smallest to the largest strength: the mean success rate over the strengths.
     */
    double area(int policy) {
        SortedMap<Double, Double> rates = success(policy);
        double area = 0;
        double before = rates.firstKey();
        for (Map.Entry<Double, Double> point : rates.entrySet()) {
            area += (point.getKey() - before) * (rates.get(before) + point.getValue()) / 2;
            before = point.getKey();
        }
        return area / (rates.lastKey() - rates.firstKey());
    }

    /** Returns a text for a strength. */
    String text(double strength) {
        return new Strength(model, strength).text();
    }

    /** Returns the chart of success by strength, with a line for each policy. */
    String svg() {
        Run first = runs.get(runs.firstKey());
        SortedMap<Double, String> ticks = new TreeMap<>();
        runs.keySet().forEach(strength -> ticks.put(strength, text(strength)));
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < first.policies().size(); i++) {
            lines.add(new LineChart.Line(first.policies().get(i).name(), success(i)));
        }
        int cap = first.protocol().counting().turnCap();
        return LineChart.svg(
                format(
                        "%s, protocol %s, seed %d",
                        first.dataset(), first.protocol().name(), first.seed()),
                new LineChart.Axes(
                        "Success by strength of " + model,
                        "strength of " + model,
                        "SR@" + cap + " (share of dialogues)",
                        ticks,
                        ticks.lastKey()),
                lines);
    }
}
