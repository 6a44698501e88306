package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The comparison of policies in different sections of a report, on the same dialogues: sections with the same data set,
 * protocol, seeds and tuples. The baseline is the first policy of the first of these sections.
 *
 * @param section the section of the baseline, counted from 1
 * @param entries the policies of the other sections, except repeated runs of the baseline
 */
record AcrossRuns(int section, RunPolicy baseline, List<Entry> entries) {

    /**
     * A policy of another section.
     *
     * @param section its section, counted from 1
     * @param seeds the seeds that both sections have
     * @param comparison the comparison with the baseline in the dialogues of these seeds
     */
    record Entry(int section, RunPolicy policy, List<Long> seeds, PairedComparison comparison) {}

    /**
     * All comparisons between sections.
     *
     * @param comparisons the sets of comparable sections
     * @param refusals the sections that cannot be compared, with the reason
     */
    record Found(List<AcrossRuns> comparisons, List<String> refusals) {}

    /** Finds the comparable sections. A pair of sections that are both compared with a third one is left out. */
    static Found of(List<RunGroup> groups) {
        int sections = groups.size();
        boolean[][] comparable = new boolean[sections][sections];
        List<String> refusals = new ArrayList<>(datasets(groups));
        for (int i = 0; i < sections; i++) {
            for (int j = i + 1; j < sections; j++) {
                String obstacle =
                        isSameTask(groups.get(i), groups.get(j)) ? obstacle(groups.get(i), groups.get(j)) : "";
                comparable[i][j] = obstacle == null;
                if (obstacle != null && !obstacle.isEmpty()) {
                    refusals.add(format("Sections %d and %d cannot be compared: %s.", i + 1, j + 1, obstacle));
                }
            }
        }
        List<AcrossRuns> comparisons = new ArrayList<>();
        for (int i = 0; i < sections; i++) {
            int baseline = i;
            List<Integer> others = IntStream.range(i + 1, sections)
                    .filter(j -> comparable[baseline][j]
                            && IntStream.range(0, baseline)
                                    .noneMatch(first -> comparable[first][baseline] && comparable[first][j]))
                    .boxed()
                    .toList();
            AcrossRuns comparison = compare(i, others, groups);
            if (!comparison.entries.isEmpty()) {
                comparisons.add(comparison);
            }
        }
        return new Found(comparisons, refusals);
    }

    /**
     * Returns the differences between sections: one line for data sets, and for each data set one line for protocols.
     */
    private static List<String> datasets(List<RunGroup> groups) {
        Map<String, List<Integer>> byDataset = sections(groups, run -> run.datasetSha256());
        List<String> lines = new ArrayList<>();
        if (byDataset.size() > 1) {
            lines.add("Sections on different data sets cannot be compared: "
                    + listed(groups, byDataset, run -> run.dataset()) + ".");
        }
        byDataset.values().forEach(sameData -> {
            Map<String, List<Integer>> byRules =
                    sections(groups, run -> run.protocol().id());
            byRules.values().forEach(sections -> sections.retainAll(sameData));
            byRules.values().removeIf(List::isEmpty);
            if (byRules.size() > 1) {
                lines.add("Sections with different protocols cannot be compared: "
                        + listed(
                                groups,
                                byRules,
                                run -> "protocol " + run.protocol().name() + " with id "
                                        + run.protocol().id())
                        + ".");
            }
        });
        return lines;
    }

    private static Map<String, List<Integer>> sections(List<RunGroup> groups, Function<Run, String> key) {
        Map<String, List<Integer>> sections = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            sections.computeIfAbsent(key.apply(groups.get(i).first()), same -> new ArrayList<>())
                    .add(i);
        }
        return sections;
    }

    private static String listed(
            List<RunGroup> groups, Map<String, List<Integer>> sections, Function<Run, String> name) {
        return sections.values().stream()
                .map(numbers -> (numbers.size() == 1 ? "section " : "sections ")
                        + numbers.stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(", "))
                        + " (" + name.apply(groups.get(numbers.get(0)).first()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static boolean isSameTask(RunGroup one, RunGroup other) {
        return one.first().datasetSha256().equals(other.first().datasetSha256())
                && one.first().protocol().id().equals(other.first().protocol().id());
    }

    /** Returns why two groups of runs with the same data set and protocol cannot be compared; null if they can. */
    private static String obstacle(RunGroup one, RunGroup other) {
        List<Long> common = commonSeeds(one, other);
        if (common.isEmpty()) {
            return "no seed in common (" + text(seeds(one)) + "; " + text(seeds(other)) + ")";
        }
        return PairedComparison.areSameDialogues(rows(one, 0, common), rows(other, 0, common))
                ? null
                : "their tuples differ";
    }

    private static AcrossRuns compare(int section, List<Integer> others, List<RunGroup> groups) {
        RunGroup first = groups.get(section);
        RunPolicy baseline = first.first().policies().get(0);
        List<Entry> entries = new ArrayList<>();
        for (int number : others) {
            RunGroup other = groups.get(number);
            List<Long> seeds = commonSeeds(first, other);
            List<RunPolicy> policies = other.first().policies();
            for (int i = 0; i < policies.size(); i++) {
                if (!policies.get(i).identity().equals(baseline.identity())) {
                    PairedComparison comparison = PairedComparison.of(
                            rows(other, i, seeds),
                            rows(first, 0, seeds),
                            first.first().protocol());
                    entries.add(new Entry(number + 1, policies.get(i), seeds, comparison));
                }
            }
        }
        List<PairedComparison> corrected = PairedComparison.corrected(
                entries.stream().map(Entry::comparison).toList());
        List<Entry> result = new ArrayList<>();
        for (Entry entry : entries) {
            result.add(new Entry(entry.section, entry.policy, entry.seeds, corrected.get(result.size())));
        }
        return new AcrossRuns(section + 1, baseline, result);
    }

    private static List<DialogueRow> rows(RunGroup group, int policy, List<Long> seeds) {
        Map<Long, Run> bySeed = group.runs().stream().collect(Collectors.toMap(Run::seed, Function.identity()));
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
        return group.runs().stream().map(Run::seed).toList();
    }

    /** Returns "seed 1" or "seeds 1, 2". */
    static String text(List<Long> seeds) {
        return (seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
