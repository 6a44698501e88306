package askwalk.experiment.report;

import askwalk.experiment.run.Run;
import askwalk.settings.ResolvedSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of a policy in a group of runs. */
final class GroupSettings {

    private GroupSettings() {}

    /** Returns the settings; what tuning found is listed for each seed. */
    static SortedMap<String, String> of(RunGroup group, int number) {
        ResolvedSettings settings = group.first().policies().get(number).settings();
        if (!group.hasSeeds()) {
            return settings.asOneMap();
        }
        SortedMap<String, String> tuned = new TreeMap<>(settings.tuned());
        tuned.replaceAll((key, value) -> ofEachSeed(group, number, key));
        return new ResolvedSettings(settings.set(), tuned).asOneMap();
    }

    private static String ofEachSeed(RunGroup group, int number, String key) {
        List<String> values = new ArrayList<>();
        for (Run run : group.runs()) {
            String value = run.policies().get(number).settings().tuned().get(key);
            values.add(value + " (seed " + run.seed() + ")");
        }
        return String.join(", ", values);
    }
}
