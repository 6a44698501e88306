package askwalk.experiment.report;

import askwalk.experiment.run.Run;
import askwalk.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The settings of a policy in a group of runs. */
final class GroupSettings {

    private GroupSettings() {}

    /** Returns the settings; what tuning found is listed for each seed. */
    static SortedMap<String, String> of(RunGroup group, int number) {
        SortedMap<String, String> settings =
                new TreeMap<>(group.first().policies().get(number).settings());
        if (group.hasSeeds()) {
            settings.replaceAll((key, value) -> Settings.isFinding(key) ? ofEachSeed(group, number, key) : value);
        }
        return settings;
    }

    private static String ofEachSeed(RunGroup group, int number, String key) {
        List<String> values = new ArrayList<>();
        for (Run run : group.runs()) {
            values.add(run.policies().get(number).settings().get(key) + " (seed " + run.seed() + ")");
        }
        return String.join(", ", values);
    }
}
