package askwalk.policy.reinforce;

import askwalk.nn.Trajectory;

/**
 * The specification of a net: its inputs and outputs.
 *
 * @param actions the outputs
 * @param encoder the inputs
 * @param dividing whether only questions that divide the candidates are allowed
 */
record NetSpec(ActionSpace actions, StateEncoder encoder, boolean dividing) {

    /** Creates an empty trajectory. */
    Trajectory trajectory(int maxActions) {
        return new Trajectory(maxActions, encoder.size(), actions.size());
    }
}
