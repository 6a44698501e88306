package askwalk.experiment;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueTrace;
import askwalk.experiment.run.RunException;
import java.nio.file.Path;
import java.util.List;

/** Compares the rows of dialogues that ran twice. */
final class RepeatedRows {

    private RepeatedRows() {}

    /**
     * Requires that the dialogues of a finished policy ended as before.
     *
     * @throws RunException at the first dialogue with another outcome
     */
    static void requireSame(Path folder, String policy, List<DialogueRow> before, List<DialogueRow> now) {
        if (before.size() != now.size()) {
            throw different(folder, policy, "has " + before.size() + " rows, and now " + now.size() + " dialogues");
        }
        for (int i = 0; i < now.size(); i++) {
            DialogueRow row = before.get(i);
            DialogueRow again = now.get(i);
            boolean same = row.index() == again.index()
                    && row.user() == again.user()
                    && row.item() == again.item()
                    && row.outcome().equals(again.outcome())
                    && haveSameTurns(row.trace(), again.trace());
            if (!same) {
                throw different(
                        folder, policy, "has another outcome of dialogue " + again.index() + " now than in its rows");
            }
        }
    }

    /** Returns whether the turns are the same, as far as both are known: former rows have none. */
    private static boolean haveSameTurns(DialogueTrace before, DialogueTrace now) {
        return before == null || now == null || before.equals(now);
    }

    private static RunException different(Path folder, String policy, String difference) {
        return new RunException(
                folder + ": policy '" + policy + "' " + difference
                        + ", so the dialogues of the finished policies cannot be written; start a new run in another"
                        + " folder",
                null);
    }
}
