package askwalk.cli;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PathMetrics;
import java.util.List;
import java.util.SortedMap;

/**
 * A policy of a run that was kept: how it was set, and what its rows come to.
 *
 * @param trained what it was trained from; null if it learns nothing
 * @param paths what its rows say of paths; null if they say nothing
 */
record StoredPolicy(
        String name,
        String preference,
        SortedMap<String, String> preferenceSettings,
        SortedMap<String, String> settings,
        Training trained,
        List<DialogueRow> rows,
        Metrics metrics,
        PathMetrics paths) {

    /**
     * What a policy was trained from.
     *
     * @param fromFile whether it comes from a model file, so that its seed is none of the run's
     * @param seed of its training
     * @param data the hashes of graph and validation tuples
     * @param onTheseTuples whether it was trained on the tuples that it is evaluated on
     */
    record Training(boolean fromFile, String seed, String data, boolean onTheseTuples) {}

    /** Whether its training is the same in runs with other seeds. */
    boolean isFromFile() {
        return trained != null && trained.fromFile;
    }

    /** What is the same in runs that differ in their seed alone. */
    String identity() {
        return String.join("\n", name, preference, preferenceSettings.toString(), set(), training());
    }

    private String set() {
        return TunedSettings.asSet(settings).toString();
    }

    private String training() {
        return isFromFile() ? "from a model file, training seed " + trained.seed + ", " + trained.data : "";
    }
}
