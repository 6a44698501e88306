package askwalk.policy.reinforce;

/** Chooses the actions of one conversation. It must choose the same when asked again in a turn. */
@FunctionalInterface
interface Chooser {

    /**
     * Chooses.
     *
     * @param state the state as the encoder describes it
     * @param allowed which actions may be taken
     * @return the index of an action that is allowed
     */
    int choose(float[] state, boolean[] allowed);
}
