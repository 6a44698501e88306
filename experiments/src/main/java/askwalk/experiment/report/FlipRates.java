package askwalk.experiment.report;

import askwalk.conversation.Noise;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs that differ in their flip rate; their policies may differ too.
 *
 * @param example one of the runs
 * @param entries the policies with several flip rates
 */
record FlipRates(Run example, List<Entry> entries) {

    /** The position of a policy: a group of runs, and its number there. */
    record Place(RunGroup group, int number) {

        /** Returns the success rate at the turn limit, averaged over the seeds. */
        double success() {
            int cap = group.first().protocol().counting().turnCap();
            return group.spread(
                            number, policy -> policy.metrics().successRate(cap).value())
                    .mean();
        }

        double turns() {
            return group.spread(
                            number, policy -> policy.metrics().averageTurns().value())
                    .mean();
        }
    }

    /**
     * A policy with its positions by flip rate.
     *
     * @param policy the policy at the lowest flip rate
     */
    record Entry(RunPolicy policy, SortedMap<Double, Place> places) {

        /** Returns the change of its success rate from the lowest flip rate to another. */
        double change(double flipRate) {
            return places.get(flipRate).success()
                    - places.get(places.firstKey()).success();
        }
    }

    /** Finds runs that differ in their flip rate, in order of appearance; a repeated policy counts once. */
    static List<FlipRates> of(List<RunGroup> groups) {
        Map<String, List<RunGroup>> families = new LinkedHashMap<>();
        for (RunGroup group : groups) {
            families.computeIfAbsent(family(group.first()), same -> new ArrayList<>())
                    .add(group);
        }
        List<FlipRates> found = new ArrayList<>();
        for (List<RunGroup> family : families.values()) {
            List<Entry> entries = entries(family);
            if (!entries.isEmpty()) {
                found.add(new FlipRates(family.get(0).first(), entries));
            }
        }
        return found;
    }

    /** Returns the flip rates of all policies, ascending. */
    List<Double> rates() {
        return entries.stream()
                .flatMap(entry -> entry.places.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Entry> entries(List<RunGroup> family) {
        Map<String, SortedMap<Double, Place>> places = new LinkedHashMap<>();
        for (RunGroup group : family) {
            double rate = group.first().protocol().noise().flipRate();
            List<RunPolicy> policies = group.first().policies();
            for (int number = 0; number < policies.size(); number++) {
                places.computeIfAbsent(policies.get(number).identity(), same -> new TreeMap<>())
                        .putIfAbsent(rate, new Place(group, number));
            }
        }
        return places.values().stream()
                .filter(ofPolicy -> ofPolicy.size() > 1)
                .map(ofPolicy -> new Entry(policy(ofPolicy), ofPolicy))
                .toList();
    }

    private static RunPolicy policy(SortedMap<Double, Place> places) {
        Place first = places.get(places.firstKey());
        return first.group.first().policies().get(first.number);
    }

    /** Returns a text that is equal for runs that differ only in flip rate, seed and policies. */
    private static String family(Run run) {
        double dontKnowRate = run.protocol().noise().dontKnowRate();
        return run.datasetSha256() + "\n"
                + run.protocol().withNoise(new Noise(0, dontKnowRate)).id() + "\n"
                + run.protocol().name();
    }
}
