package askwalk.evaluation;

import java.util.Objects;

/**
 * How fast a policy is on one thread.
 *
 * @param dialogues how many dialogues were measured: every second one as a whole, the others turn by turn
 * @param warmUpDialogues how many ran before them
 * @param cpuMillisPerDialogue thread CPU time for a whole dialogue with the simulated user's part in it, in
 *     milliseconds; NaN where the platform does not measure it
 * @param turnsPerSecond the turns of whole dialogues for each second of thread CPU time; NaN likewise
 * @param timedTurns how many turns were timed on their own
 * @param wall the time from what the user said to the system's next action, as the clock on the wall has it
 * @param cpu the CPU time that the thread spent in it, which others on the machine do not change, with one reading of
 *     that clock, which takes less than a microsecond; NaN likewise
 */
public record Speed(
        int dialogues,
        int warmUpDialogues,
        double cpuMillisPerDialogue,
        double turnsPerSecond,
        int timedTurns,
        Latency wall,
        Latency cpu) {

    /** Makes a result. */
    public Speed {
        Objects.requireNonNull(wall, "wall");
        Objects.requireNonNull(cpu, "cpu");
    }
}
