package askwalk.policy;

import askwalk.conversation.Policy;

/**
 * A policy that asks and at some moment goes over to recommending. Variants of it for which the moment is set from
 * outside tell what the policy would come to if it always knew the best one: a bound on what any rule for that moment
 * can reach with the same questions and the same order of items, see {@link askwalk.evaluation.OracleBound}.
 * Implementations are as safe for concurrent use as their policy.
 */
public interface SwitchingPolicy extends Policy {

    /**
     * Returns a variant that asks so many questions, or fewer if there are no more that tell anything, and then
     * recommends for the rest of the conversation.
     *
     * @param questions zero or more
     * @return the variant
     * @throws IllegalArgumentException if the number is negative
     */
    Policy switchingAfter(int questions);
}
