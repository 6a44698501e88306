package askwalk.nn;

/** Chooses the actions of one conversation. It must choose the same when asked again in a turn. */
@FunctionalInterface
public interface Chooser {

    /**
     * Chooses an action.
     *
     * @param state the state as numbers
     * @param allowed which actions may be taken
     * @return the index of an action that is allowed
     */
    int choose(float[] state, boolean[] allowed);
}
