package askwalk.evaluation;

import java.util.List;

/**
 * The result of the evaluation of one policy.
 *
 * @param rows one row for each dialogue, by ascending index
 * @param cpuMillisPerDialogue thread CPU time for each dialogue, in milliseconds, without the warm-up; NaN where the
 *     platform does not measure it
 * @param warmUpDialogues the number of dialogues at the start that were not timed
 */
public record EvaluationResult(List<DialogueRow> rows, double cpuMillisPerDialogue, int warmUpDialogues) {

    /** Creates a result. */
    public EvaluationResult {
        rows = List.copyOf(rows);
    }
}
