package askwalk.cli;

import static askwalk.cli.ResultTable.format;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.PairedComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Policies of different sections of a report compared on the same dialogues: those with the same data set, rules, seeds
 * and tuples. Of a set of comparable sections the first policy of the first one is the baseline.
 *
 * @param section the section of the baseline, from 1
 * @param entries the policies of the other sections, except the baseline itself where it was run again
 */
record AcrossRuns(int section, StoredPolicy baseline, List<Entry> entries) {

    /**
     * A policy of another section.
     *
     * @param section its section, from 1
     * @param seeds those that the section has in common with that of the baseline
     * @param comparison with the baseline in the dialogues of these seeds
     */
    record Entry(int section, StoredPolicy policy, List<Long> seeds, PairedComparison comparison) {}

    /**
     * What was found.
     *
     * @param comparisons the sets of comparable sections
     * @param refusals which sections cannot be compared, and why
     */
    record Found(List<AcrossRuns> comparisons, List<String> refusals) {}

    /** Looks for what can be compared; each section is compared with the first one that it fits, if any. */
    static Found of(List<RunGroup> groups) {
        List<AcrossRuns> comparisons = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<Integer> leaders = new ArrayList<>();
        List<List<Integer>> followers = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int leader = leaderOf(i, leaders, groups);
            if (leader >= 0) {
                followers.get(leader).add(i);
                continue;
            }
            for (int other : leaders) {
                refusals.add(format(
                        "Section %d cannot be compared with section %d: %s.",
                        i + 1, other + 1, obstacle(groups.get(other), groups.get(i))));
            }
            leaders.add(i);
            followers.add(new ArrayList<>());
        }
        for (int i = 0; i < leaders.size(); i++) {
            if (!followers.get(i).isEmpty()) {
                comparisons.add(compare(leaders.get(i), followers.get(i), groups));
            }
        }
        return new Found(comparisons, refusals);
    }

    private static int leaderOf(int section, List<Integer> leaders, List<RunGroup> groups) {
        for (int i = 0; i < leaders.size(); i++) {
            if (obstacle(groups.get(leaders.get(i)), groups.get(section)) == null) {
                return i;
            }
        }
        return -1;
    }

    /** Why two groups of runs cannot be compared; null if they can. */
    private static String obstacle(RunGroup one, RunGroup other) {
        StoredRun first = one.first();
        StoredRun second = other.first();
        if (!first.datasetSha256().equals(second.datasetSha256())) {
            return "another data set (" + second.dataset() + ", not " + first.dataset() + ")"
                    + (first.dataset().equals(second.dataset()) ? " with the same name" : "");
        }
        if (!first.protocol().id().equals(second.protocol().id())) {
            return "other rules (protocol " + second.protocol().name() + ", id "
                    + second.protocol().id() + ", not " + first.protocol().name() + ", id "
                    + first.protocol().id() + ")";
        }
        List<Long> common = commonSeeds(one, other);
        if (common.isEmpty()) {
            return "no seed in common (" + text(seeds(other)) + ", not " + text(seeds(one)) + ")";
        }
        return sameTuples(rows(one, 0, common), rows(other, 0, common)) ? null : "other tuples";
    }

    private static AcrossRuns compare(int leader, List<Integer> followers, List<RunGroup> groups) {
        RunGroup first = groups.get(leader);
        StoredPolicy baseline = first.first().policies().get(0);
        List<Entry> entries = new ArrayList<>();
        List<PairedComparison> comparisons = new ArrayList<>();
        for (int section : followers) {
            RunGroup other = groups.get(section);
            List<Long> seeds = commonSeeds(first, other);
            List<StoredPolicy> policies = other.first().policies();
            for (int i = 0; i < policies.size(); i++) {
                if (!policies.get(i).identity().equals(baseline.identity())) {
                    comparisons.add(PairedComparison.of(
                            rows(other, i, seeds),
                            rows(first, 0, seeds),
                            first.first().protocol()));
                    entries.add(new Entry(section + 1, policies.get(i), seeds, null));
                }
            }
        }
        List<PairedComparison> corrected = PairedComparison.corrected(comparisons);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            entries.set(i, new Entry(entry.section, entry.policy, entry.seeds, corrected.get(i)));
        }
        return new AcrossRuns(leader + 1, baseline, entries);
    }

    private static boolean sameTuples(List<DialogueRow> one, List<DialogueRow> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            DialogueRow a = one.get(i);
            DialogueRow b = other.get(i);
            if (a.index() != b.index() || a.user() != b.user() || a.item() != b.item()) {
                return false;
            }
        }
        return true;
    }

    private static List<DialogueRow> rows(RunGroup group, int policy, List<Long> seeds) {
        Map<Long, StoredRun> bySeed =
                group.runs().stream().collect(Collectors.toMap(StoredRun::seed, Function.identity()));
        List<DialogueRow> rows = new ArrayList<>();
        seeds.forEach(
                seed -> rows.addAll(bySeed.get(seed).policies().get(policy).rows()));
        return rows;
    }

    private static List<Long> commonSeeds(RunGroup one, RunGroup other) {
        List<Long> common = new ArrayList<>(seeds(one));
        common.retainAll(seeds(other));
        return common;
    }

    private static List<Long> seeds(RunGroup group) {
        return group.runs().stream().map(StoredRun::seed).toList();
    }

    static String text(List<Long> seeds) {
        return seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
