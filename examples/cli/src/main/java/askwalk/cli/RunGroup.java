package askwalk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs that differ in their seed alone, by ascending seed. */
record RunGroup(List<StoredRun> runs) {

    /** A figure over seeds. */
    record Spread(double mean, double least, double most) {}

    /** Groups runs, in the order of their first. */
    static List<RunGroup> of(List<StoredRun> runs) {
        Map<String, List<StoredRun>> groups = new LinkedHashMap<>();
        for (StoredRun run : runs) {
            List<StoredRun> group = groups.computeIfAbsent(run.identity(), identity -> new ArrayList<>());
            for (StoredRun other : group) {
                if (other.seed() == run.seed()) {
                    throw new UsageException("runs '" + other.name() + "' and '" + run.name()
                            + "' have the same data set, protocol, policies and seed " + run.seed()
                            + ": give one of them");
                }
            }
            group.add(run);
        }
        return groups.values().stream()
                .map(group -> new RunGroup(group.stream()
                        .sorted(Comparator.comparingLong(StoredRun::seed))
                        .toList()))
                .toList();
    }

    StoredRun first() {
        return runs.get(0);
    }

    boolean hasSeeds() {
        return runs.size() > 1;
    }

    /** The policy with this number in every run. */
    List<StoredPolicy> policies(int number) {
        return runs.stream().map(run -> run.policies().get(number)).toList();
    }

    Spread spread(int number, ToDoubleFunction<StoredPolicy> figure) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (StoredPolicy policy : policies(number)) {
            double value = figure.applyAsDouble(policy);
            sum += value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Spread(sum / runs.size(), least, most);
    }
}
