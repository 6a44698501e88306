package askwalk.experiment.report;

import askwalk.conversation.Protocol;
import askwalk.conversation.SimulatedUsers;
import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.Coverage;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metric;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.Satisfaction;
import askwalk.evaluation.SuccessRate;
import askwalk.evaluation.TraceMetrics;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The figures of the same policies under several models of users.
 *
 * @param runs a run for each model: truthful users first, then by model and strength
 * @param entries the figures by metric, then run, then policy
 * @param series the models with several strengths
 */
record RobustnessFigures(List<Run> runs, List<Entry> entries, List<StrengthSeries> series) {

    /**
     * A metric of a policy under a model of users.
     *
     * @param run the run of the model
     * @param number the number of the policy in the run, from 0
     * @param againstFirst the difference to the first policy in the same dialogues, corrected for all policies and
     *     models; null for the first policy
     */
    record Entry(Run run, int number, Metric metric, Estimate estimate, Difference againstFirst) {

        RunPolicy policy() {
            return run.policies().get(number);
        }

        String users() {
            return run.protocol().users().text();
        }

        boolean isIn(Run other) {
            return users().equals(other.protocol().users().text());
        }
    }

    private static final List<String> NAMES = List.of("SR@", AverageTurns.NAME, Satisfaction.NAME, Coverage.NAME);

    private static final Comparator<Run> ORDER = Comparator.comparing(
                    (Run run) -> !run.protocol().users().equals(SimulatedUsers.TRUTHFUL))
            .thenComparing(RobustnessFigures::family)
            .thenComparingDouble(RobustnessFigures::strength);

    /**
     * Computes the figures.
     *
     * @throws PlanException if the runs differ in more than the users, or two have the same users
     */
    static RobustnessFigures of(List<Run> given) {
        requireComparable(given);
        List<Run> runs = given.stream().sorted(ORDER).toList();
        List<Entry> entries = new ArrayList<>();
        for (String name : NAMES) {
            entries.addAll(corrected(entries(runs, name)));
        }
        return new RobustnessFigures(runs, entries, StrengthSeries.of(runs));
    }

    private static void requireComparable(List<Run> runs) {
        if (runs.isEmpty()) {
            throw new PlanException("no run: expected a run for each model of users");
        }
        Run first = runs.get(0);
        Set<String> users = new HashSet<>();
        for (Run run : runs) {
            if (!task(run).equals(task(first))) {
                throw new PlanException("runs '" + first.name() + "' and '" + run.name() + "' differ in more than the"
                        + " users: expected the same data set, protocol, seed and policies");
            }
            if (!users.add(run.protocol().users().text())) {
                throw new PlanException("run '" + run.name() + "' has the same users as another run ("
                        + run.protocol().users().text() + "): give one of them");
            }
        }
    }

    /** Returns a text that is equal for runs that differ only in their users and in what was tuned for them. */
    private static String task(Run run) {
        Protocol protocol = run.protocol().withUsers(SimulatedUsers.TRUTHFUL);
        return String.join(
                "\n",
                run.datasetSha256(),
                protocol.id(),
                protocol.name(),
                Long.toString(run.seed()),
                run.policies().stream().map(RunPolicy::identity).toList().toString());
    }

    private static String family(Run run) {
        Strength strength = Strength.of(run.protocol().users());
        return strength == null ? run.protocol().users().text() : strength.model();
    }

    private static double strength(Run run) {
        Strength strength = Strength.of(run.protocol().users());
        return strength == null ? 0 : strength.value();
    }

    private static List<Entry> entries(List<Run> runs, String name) {
        List<Entry> entries = new ArrayList<>();
        for (Run run : runs) {
            for (int number = 0; number < run.policies().size(); number++) {
                for (Metrics.Value value : values(run.policies().get(number).metrics(), run.protocol())) {
                    if (value.metric().name().startsWith(name)) {
                        entries.add(new Entry(run, number, value.metric(), value.estimate(), null));
                    }
                }
            }
        }
        return entries;
    }

    /** Returns SR at the turn cap, AT, and the metrics of turns that apply. */
    private static List<Metrics.Value> values(Metrics metrics, Protocol protocol) {
        SuccessRate success = SuccessRate.atCap(protocol.counting());
        List<Metrics.Value> values = new ArrayList<>(metrics.values().stream()
                .filter(value -> value.metric().equals(success) || value.metric() instanceof AverageTurns)
                .toList());
        TraceMetrics traces = metrics.traces();
        if (traces != null) {
            values.add(new Metrics.Value(
                    new Satisfaction(protocol.counting()), traces.satisfaction().estimate()));
        }
        if (traces != null && traces.coverage() != null) {
            values.add(new Metrics.Value(
                    new Coverage(protocol.counting()), traces.coverage().estimate()));
        }
        return values;
    }

    /** Adds the differences to the first policy of the same run, corrected for all of them. */
    private static List<Entry> corrected(List<Entry> entries) {
        List<Entry> compared =
                entries.stream().filter(entry -> entry.number > 0).toList();
        Iterator<PairedComparison> differences = PairedComparison.corrected(
                        compared.stream().map(RobustnessFigures::compare).toList())
                .iterator();
        return entries.stream()
                .map(entry -> entry.number == 0
                        ? entry
                        : new Entry(
                                entry.run,
                                entry.number,
                                entry.metric,
                                entry.estimate,
                                differences.next().differences().get(0)))
                .toList();
    }

    private static PairedComparison compare(Entry entry) {
        return PairedComparison.ofMetrics(
                entry.policy().rows(), entry.run.policies().get(0).rows(), List.of(entry.metric));
    }

    Run first() {
        return runs.get(0);
    }

    /** Returns the metrics that some run has. */
    List<String> metrics() {
        return entries.stream().map(entry -> entry.metric.name()).distinct().toList();
    }

    /** Returns the entries of a metric in a run, by policy; none if the metric does not apply there. */
    List<Entry> of(String metric, Run run) {
        return entries.stream()
                .filter(entry -> entry.isIn(run) && entry.metric.name().equals(metric))
                .toList();
    }

    /** Returns the number of comparisons that a metric was corrected for. */
    long comparisons(String metric) {
        return entries.stream()
                .filter(entry ->
                        entry.againstFirst != null && entry.metric.name().equals(metric))
                .count();
    }

    /**
     * Returns the worst value of a metric for each policy over the models of users. There is none of coverage, and
     * users whose dialogues go on after a hit are left out: values of other dialogues are not comparable. Of equal
     * values, the first counts.
     */
    List<Entry> worst(String metric) {
        if (metric.equals(Coverage.NAME)) {
            return List.of();
        }
        Comparator<Entry> better = Comparator.comparingDouble(
                entry -> entry.metric.higherIsBetter() ? entry.estimate.value() : -entry.estimate.value());
        List<Entry> worst = new ArrayList<>();
        for (int number = 0; number < first().policies().size(); number++) {
            int policy = number;
            entries.stream()
                    .filter(entry ->
                            entry.number == policy && entry.metric.name().equals(metric))
                    .filter(entry -> !entry.run.protocol().users().goesOn())
                    .min(better)
                    .ifPresent(worst::add);
        }
        return worst;
    }
}
