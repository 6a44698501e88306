package askwalk.experiment.report;

import static askwalk.experiment.report.MarkdownReport.code;

import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import askwalk.policy.PolicySpec;
import askwalk.settings.ResolvedSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The data set, the command and the settings of a group of runs. */
final class GroupSettings {

    private GroupSettings() {}

    /** Returns the lines in Markdown. */
    static List<String> lines(RunGroup group) {
        Run first = group.first();
        List<String> lines = new ArrayList<>();
        lines.add("- Data set: " + code(first.dataset()) + ", SHA-256 " + code(first.datasetSha256()));
        lines.add("- Runs: "
                + group.runs().stream()
                        .map(run -> code(run.name()) + " (seed " + run.seed() + ")")
                        .collect(Collectors.joining(", ")));
        lines.add("- Tuned values: selected on validation tuples");
        if (!first.arguments().isEmpty()) {
            lines.add("- Command of the first run: " + code(TypedCommand.of(first.arguments())));
        }
        lines.add("");
        lines.add("| policy | settings |");
        lines.add("| --- | --- |");
        Map<String, Map<String, String>> firstOfName = new HashMap<>();
        Map<String, Map<String, String>> preferences = new TreeMap<>();
        for (int i = 0; i < first.policies().size(); i++) {
            RunPolicy policy = first.policies().get(i);
            Map<String, String> all = ofPolicy(group, i);
            Map<String, String> earlier =
                    firstOfName.putIfAbsent(PolicySpec.parse(policy.name()).name(), all);
            lines.add(
                    "| " + code(policy.name()) + " | " + (earlier == null ? text(all) : changes(earlier, all)) + " |");
            preferences.put(policy.preference(), policy.preferenceSettings());
        }
        lines.add("");
        lines.add("| preference model | settings |");
        lines.add("| --- | --- |");
        preferences.forEach((name, settings) -> lines.add("| " + code(name) + " | " + text(settings) + " |"));
        return lines;
    }

    /** Returns the settings of a policy. Tuned values are listed for each seed. */
    private static SortedMap<String, String> ofPolicy(RunGroup group, int number) {
        ResolvedSettings settings = group.first().policies().get(number).settings();
        if (!group.hasSeeds()) {
            return settings.asOneMap();
        }
        SortedMap<String, String> tuned = new TreeMap<>(settings.tuned());
        tuned.replaceAll((key, value) -> ofEachSeed(group, number, key));
        return new ResolvedSettings(settings.set(), tuned).asOneMap();
    }

    private static String ofEachSeed(RunGroup group, int number, String key) {
        return group.runs().stream()
                .map(run -> run.policies().get(number).settings().tuned().get(key) + " (seed " + run.seed() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String changes(Map<String, String> from, Map<String, String> to) {
        Map<String, String> changes = new TreeMap<>();
        to.forEach((key, value) -> {
            if (!value.equals(from.get(key))) {
                changes.put(key, code(key + "=" + value));
            }
        });
        from.keySet().stream()
                .filter(key -> !to.containsKey(key))
                .forEach(key -> changes.put(key, code(key) + " not set"));
        return changes.isEmpty() ? "as the first" : String.join(", ", changes.values());
    }

    private static String text(Map<String, String> settings) {
        return settings.isEmpty()
                ? "none"
                : settings.entrySet().stream()
                        .map(setting -> code(setting.getKey() + "=" + setting.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
