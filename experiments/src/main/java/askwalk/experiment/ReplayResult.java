package askwalk.experiment;

import java.util.List;

/**
 * The result of a replay.
 *
 * @param policies the totals of each policy that held dialogues, in the order of the file
 * @param differing the dialogues with a difference, in the order of the file; only the first one if the replay stopped
 *     there
 */
public record ReplayResult(List<Totals> policies, List<ReplayedDialogue> differing) {

    /** Creates a result and copies the lists. */
    public ReplayResult {
        policies = List.copyOf(policies);
        differing = List.copyOf(differing);
    }

    /**
     * The totals of one policy.
     *
     * @param policy the name of the policy that held the dialogues
     * @param dialogues the number of dialogues that were replayed
     * @param turns the number of turns with the stored action
     * @param differences what is different from the setup of the first dialogue, as a phrase each
     */
    public record Totals(String policy, long dialogues, long turns, List<String> differences) {

        /** Creates totals and copies the list. */
        public Totals {
            differences = List.copyOf(differences);
        }

        Totals plus(ReplayedDialogue dialogue) {
            return new Totals(policy, dialogues + 1, turns + dialogue.turns(), differences);
        }
    }
}
