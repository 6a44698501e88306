package askwalk.experiment.report;

import askwalk.evaluation.DialogueRow;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Runs that differ only in their seed, by ascending seed. */
record RunGroup(List<Run> runs) {

    /** The distribution of a figure over seeds; the deviation is that of a sample. */
    record Spread(double mean, double deviation, double min, double max) {}

    /** Groups runs, in order of appearance. */
    static List<RunGroup> of(List<Run> runs) {
        Map<String, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            List<Run> group = groups.computeIfAbsent(run.identity(), identity -> new ArrayList<>());
            for (Run other : group) {
                if (other.seed() == run.seed()) {
                    throw new PlanException("runs '" + other.name() + "' and '" + run.name()
                            + "' have the same data set, protocol, policies and seed " + run.seed()
                            + ": give one of them");
                }
            }
            group.add(run);
        }
        return groups.values().stream()
                .map(group -> new RunGroup(group.stream()
                        .sorted(Comparator.comparingLong(Run::seed))
                        .toList()))
                .toList();
    }

    Run first() {
        return runs.get(0);
    }

    boolean hasSeeds() {
        return runs.size() > 1;
    }

    /** Returns the policy at a position in every run. */
    List<RunPolicy> policies(int number) {
        return runs.stream().map(run -> run.policies().get(number)).toList();
    }

    /** Returns the rows of a policy, one seed after the other. */
    List<DialogueRow> rows(int number) {
        List<DialogueRow> rows = new ArrayList<>();
        policies(number).forEach(policy -> rows.addAll(policy.rows()));
        return rows;
    }

    Spread spread(int number, ToDoubleFunction<RunPolicy> figure) {
        SummaryStatistics values = new SummaryStatistics();
        policies(number).forEach(policy -> values.addValue(figure.applyAsDouble(policy)));
        return new Spread(
                values.getSum() / runs.size(), values.getStandardDeviation(), values.getMin(), values.getMax());
    }
}
