package askwalk.nn;

/** Selects the actions of one conversation. Calls within the same turn must return the same action. */
@FunctionalInterface
public interface Chooser {

    /**
     * Returns an action for a state.
     *
     * @param state the encoded state, [stateSize]
     * @param allowed the action mask, [actions]
     * @return the index of an allowed action
     */
    int choose(float[] state, boolean[] allowed);
}
