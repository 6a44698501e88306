package askwalk.cli;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import java.util.List;
import java.util.SortedMap;

/**
 * A policy of a run that was kept: how it was set, and what its rows come to.
 *
 * @param againstFirst the comparison with the first policy of the run; null for that policy itself
 */
record StoredPolicy(
        String name,
        String preference,
        SortedMap<String, String> preferenceSettings,
        SortedMap<String, String> settings,
        List<DialogueRow> rows,
        Metrics metrics,
        PairedComparison againstFirst) {

    /** What is the same in runs that differ in their seed alone. */
    String identity() {
        return String.join("\n", name, preference, preferenceSettings.toString(), settings.toString());
    }
}
