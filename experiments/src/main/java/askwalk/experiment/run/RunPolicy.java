package askwalk.experiment.run;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PathMetrics;
import askwalk.policy.PolicySpec;
import askwalk.settings.ResolvedSettings;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A policy of a stored run: its settings, rows and metrics.
 *
 * @param name its name in the run
 * @param preference the name of its preference model
 * @param preferenceSettings the settings of that model
 * @param settings the settings of the policy
 * @param trained the inputs of its training; null for a policy without training
 * @param rows its dialogues, by ascending index
 * @param metrics the metrics of these rows
 * @param paths the path figures of these rows; null if they have none
 */
public record RunPolicy(
        String name,
        String preference,
        SortedMap<String, String> preferenceSettings,
        ResolvedSettings settings,
        RunConfig.Training trained,
        List<DialogueRow> rows,
        Metrics metrics,
        PathMetrics paths) {

    /** The label in the name of an oracle bound. */
    public static final String ORACLE_LABEL = "oracle";

    private static final String FORMER_ORACLE_LABEL = "hindsight";

    static RunPolicy of(
            RunConfig.PolicyConfig config,
            StoredKeys keys,
            List<DialogueRow> rows,
            Metrics metrics,
            PathMetrics paths) {
        SortedMap<String, String> none = Collections.emptySortedMap();
        return new RunPolicy(
                config.policy(),
                config.preference(),
                keys.ofPreference(
                        config.preference(), config.preferenceSettings() == null ? none : config.preferenceSettings()),
                keys.ofPolicy(config.policy(), config.settings()),
                config.trained(),
                List.copyOf(rows),
                metrics,
                paths);
    }

    /** Returns whether it was loaded from a model file, so that runs with other seeds have the same training. */
    public boolean isFromFile() {
        return trained != null && trained.fromFile();
    }

    /** Returns whether this is an oracle bound and not the result of a policy. */
    public boolean isOracle() {
        String label = PolicySpec.parse(name).label();
        return label != null && (isOrEndsWith(label, ORACLE_LABEL) || isOrEndsWith(label, FORMER_ORACLE_LABEL));
    }

    private static boolean isOrEndsWith(String label, String oracle) {
        return label.equals(oracle) || label.endsWith("-" + oracle);
    }

    /** Returns whether some of its settings were tuned on validation tuples. */
    public boolean isTuned() {
        return !settings.tuned().isEmpty();
    }

    /** Returns a text that is equal in runs that differ only in their seed. */
    public String identity() {
        String set = settings.set().toString();
        return String.join("\n", name, preference, preferenceSettings.toString(), set, training());
    }

    private String training() {
        return isFromFile() ? "from a model file, training seed " + trained.seed() + ", " + trained.data() : "";
    }
}
