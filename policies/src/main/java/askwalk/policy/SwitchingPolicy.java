package askwalk.policy;

import askwalk.conversation.Policy;

/**
 * A policy that asks questions first and switches to recommending at some point. Variants with a fixed switching point
 * give an oracle bound: the best result that any stopping rule can reach with the same questions and the same ranking
 * of items, see {@link askwalk.evaluation.OracleBound}. Implementations are as thread-safe as their policy.
 */
public interface SwitchingPolicy extends Policy {

    /**
     * Returns a variant that asks a fixed number of questions and then recommends for the rest of the conversation. It
     * asks fewer questions if no informative ones remain.
     *
     * @param questions the number of questions, zero or more
     * @return the variant
     * @throws IllegalArgumentException if the number is negative
     */
    Policy switchingAfter(int questions);
}
