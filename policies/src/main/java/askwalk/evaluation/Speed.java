package askwalk.evaluation;

import java.util.Objects;

/**
 * The speed of a policy on one thread.
 *
 * @param dialogues the number of measured dialogues: every second one as a whole, the others turn by turn
 * @param warmUpDialogues the number of dialogues before them
 * @param cpuMillisPerDialogue thread CPU time for a whole dialogue, including the simulated user, in milliseconds; NaN
 *     where the platform does not measure it
 * @param turnsPerSecond the turns of whole dialogues for each second of thread CPU time; NaN likewise
 * @param timedTurns the number of turns that were timed individually
 * @param wall the wall-clock time from the user's answer to the system's next action
 * @param cpu the CPU time of the thread for it, which does not depend on other load; it includes one reading of that
 *     clock, which takes less than a microsecond; NaN likewise
 */
public record Speed(
        int dialogues,
        int warmUpDialogues,
        double cpuMillisPerDialogue,
        double turnsPerSecond,
        int timedTurns,
        Latency wall,
        Latency cpu) {

    /** Creates a result. */
    public Speed {
        Objects.requireNonNull(wall, "wall");
        Objects.requireNonNull(cpu, "cpu");
    }
}
