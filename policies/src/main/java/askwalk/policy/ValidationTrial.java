package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.TurnCounting;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.learning.HeldOut;
import askwalk.learning.Progress;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Outcome;

/**
 * Tries policies in dialogues on validation tuples, to choose between them. All are tried on the same tuples, with the
 * same openings. Not safe for concurrent use.
 */
public final class ValidationTrial {

    private final PolicySetup setup;
    private final Ids tuples;

    /**
     * Makes a trial on at most 5,000 validation tuples, which are drawn by the seed.
     *
     * @param setup has the tuples and the protocol
     */
    public ValidationTrial(PolicySetup setup) {
        this(setup, HeldOut.of(setup.validation(), 1, setup.seed()).choosing());
    }

    /**
     * Makes a trial on some validation tuples.
     *
     * @param setup has the tuples and the protocol
     * @param tuples indices of the tuples to use
     */
    public ValidationTrial(PolicySetup setup, Ids tuples) {
        this.setup = setup;
        this.tuples = tuples;
    }

    /**
     * Returns how many dialogues a policy is tried in.
     *
     * @return the number of tuples
     */
    public int dialogues() {
        return tuples.size();
    }

    /**
     * Tries a policy.
     *
     * @param policy the policy
     * @param progress is told of every dialogue, and may stop it
     * @return what came of it
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    public Score score(Policy policy, Progress progress) {
        DialogueSimulator simulator = new DialogueSimulator(
                setup.graph(), policy, setup.protocol(), setup.seed().derive("tuning"), setup.userAttributes());
        Tuples validation = setup.validation();
        TurnCounting counting = setup.protocol().counting();
        int successes = 0;
        long turns = 0;
        for (int i = 0; i < tuples.size(); i++) {
            progress.check();
            int tuple = tuples.get(i);
            Outcome outcome = simulator.run(validation.user(tuple), validation.item(tuple), tuple);
            successes += outcome.success() ? 1 : 0;
            turns += outcome.success() ? outcome.actions() + counting.averageOffset() : counting.turnCap();
            progress.advance(1);
        }
        return new Score(successes, turns);
    }

    /**
     * What came of a policy's dialogues, in whole numbers over the same dialogues, so that no rounding decides.
     *
     * @param successes in how many the target was recommended
     * @param turns of all dialogues; a failure counts the cap
     */
    public record Score(int successes, long turns) {

        /**
         * Says whether one policy did better than another: more successes, or as many in fewer turns.
         *
         * @param other the other's score; null for none, which everything is better than
         * @return whether this is better
         */
        public boolean isBetterThan(Score other) {
            return other == null
                    || successes > other.successes
                    || (successes == other.successes && turns < other.turns);
        }
    }
}
