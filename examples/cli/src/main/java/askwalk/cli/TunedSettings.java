package askwalk.cli;

import askwalk.graph.Role;
import askwalk.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what a policy was set to from what its tuning came to, which may differ from one seed to the next. */
final class TunedSettings {

    private TunedSettings() {}

    static boolean isTuned(Map<String, String> settings) {
        return settings.keySet().stream().anyMatch(Settings::isFinding);
    }

    /** What was set alone. */
    static SortedMap<String, String> asSet(Map<String, String> settings) {
        SortedMap<String, String> set = new TreeMap<>(settings);
        set.keySet().removeIf(Settings::isFinding);
        return set;
    }

    /** What tuning came to, for people. */
    static List<String> sentences(String policy, Map<String, String> settings) {
        List<String> sentences = new ArrayList<>();
        new TreeMap<>(settings).forEach((key, value) -> {
            if (Settings.isFinding(key)) {
                String tuned = key.substring(0, key.lastIndexOf('.'));
                sentences.add(policy + ": " + tuned + "=" + value + " does best on the validation tuples");
            }
        });
        return sentences;
    }

    /** The policies of a run that were tuned on the tuples that they are evaluated on. */
    static List<String> onTheseTuples(StoredRun run) {
        return run.protocol().tuples().role() != Role.VALIDATION
                ? List.of()
                : run.policies().stream()
                        .filter(policy -> isTuned(policy.settings()))
                        .map(StoredPolicy::name)
                        .toList();
    }

    /** The settings of a policy in a group of runs; what tuning came to stands there for each seed. */
    static SortedMap<String, String> ofAllSeeds(RunGroup group, int number) {
        SortedMap<String, String> settings =
                new TreeMap<>(group.first().policies().get(number).settings());
        if (group.hasSeeds()) {
            settings.replaceAll((key, value) -> Settings.isFinding(key) ? ofEachSeed(group, number, key) : value);
        }
        return settings;
    }

    private static String ofEachSeed(RunGroup group, int number, String key) {
        List<String> values = new ArrayList<>();
        for (StoredRun run : group.runs()) {
            values.add(run.policies().get(number).settings().get(key) + " (seed " + run.seed() + ")");
        }
        return String.join(", ", values);
    }
}
