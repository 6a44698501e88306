package askwalk.evaluation;

import java.util.List;

/**
 * What an evaluation of one policy gives.
 *
 * @param rows one row for each dialogue, by ascending index
 * @param cpuMillisPerDialogue thread CPU time for each dialogue, in milliseconds, without the warm-up; NaN where the
 *     platform does not measure it
 * @param warmUpDialogues how many dialogues at the start were not timed
 */
public record EvaluationResult(List<DialogueRow> rows, double cpuMillisPerDialogue, int warmUpDialogues) {

    /** Makes a result. */
    public EvaluationResult {
        rows = List.copyOf(rows);
    }
}
