package askwalk.policy.reinforce;

/**
 * What a net decides between and what it sees.
 *
 * @param actions its outputs
 * @param encoder its inputs
 * @param dividing whether it may only ask questions that tell candidates apart
 */
record Design(ActionSpace actions, StateEncoder encoder, boolean dividing) {}
