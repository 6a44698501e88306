package askwalk.policy.reinforce;

import askwalk.nn.Trajectory;

/**
 * What a net decides between and what it sees.
 *
 * @param actions its outputs
 * @param encoder its inputs
 * @param dividing whether it may only ask questions that tell candidates apart
 */
record NetSpec(ActionSpace actions, StateEncoder encoder, boolean dividing) {

    /** Room for the states and actions of a dialogue. */
    Trajectory trajectory(int maxActions) {
        return new Trajectory(maxActions, encoder.size(), actions.size());
    }
}
