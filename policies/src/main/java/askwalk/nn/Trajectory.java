package askwalk.nn;

/**
 * The states and actions of one dialogue, one for each turn, to learn from. Recording a turn again overwrites it. There
 * is room for the actions that cost one: the policies that learn here mark no early stop, so that none is free. Not
 * safe for concurrent use; the next dialogue uses its room again.
 */
public final class Trajectory {

    private final float[][] states;
    private final boolean[][] allowed;
    private final int[] actions;
    private final float[] probabilities;
    private final float[] outputGradient;

    /**
     * Creates an empty trajectory.
     *
     * @param maxActions how many turns there is room for
     * @param stateSize how many numbers describe a state
     * @param actionCount how many actions there are
     */
    public Trajectory(int maxActions, int stateSize, int actionCount) {
        states = new float[maxActions][stateSize];
        allowed = new boolean[maxActions][actionCount];
        actions = new int[maxActions];
        probabilities = new float[actionCount];
        outputGradient = new float[actionCount];
    }

    /**
     * Records a turn.
     *
     * @param turn its number, from zero
     * @param state the state, copied
     * @param allowedActions which actions could be taken, copied
     * @param action which one was taken
     */
    public void record(int turn, float[] state, boolean[] allowedActions, int action) {
        System.arraycopy(state, 0, states[turn], 0, state.length);
        System.arraycopy(allowedActions, 0, allowed[turn], 0, allowedActions.length);
        actions[turn] = action;
    }

    /**
     * Returns the state of a turn.
     *
     * @param turn its number
     * @return the state, good until it is recorded again
     */
    public float[] state(int turn) {
        return states[turn];
    }

    /**
     * Adds the gradient of -weight log p(action), after a forward calculation of the turn's state.
     *
     * @param turn its number
     * @param weight how much the turn counts
     * @param net the net
     * @param work has the outputs for the turn's state
     * @param gradient is added to
     */
    public void backward(int turn, float weight, Mlp net, Mlp.Workspace work, float[][] gradient) {
        MaskedSoftmax.probabilities(work.outputs(), allowed[turn], probabilities);
        MaskedSoftmax.gradient(probabilities, actions[turn], weight, outputGradient);
        net.backward(states[turn], work, outputGradient, gradient);
    }

    /**
     * Returns the cross-entropy of the turn's action, after a forward calculation of its state.
     *
     * @param turn its number
     * @param work has the outputs for the turn's state
     * @return the loss, in nats
     */
    public double loss(int turn, Mlp.Workspace work) {
        MaskedSoftmax.probabilities(work.outputs(), allowed[turn], probabilities);
        return -Math.log(Math.max(probabilities[actions[turn]], Float.MIN_NORMAL));
    }

    /**
     * Returns whether the turn's action was the most probable one, after {@link #loss}.
     *
     * @param turn its number
     * @return whether no other action was more probable
     */
    public boolean isBest(int turn) {
        for (float probability : probabilities) {
            if (probability > probabilities[actions[turn]]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the transition of a turn to a replay memory.
     *
     * @param turn its number
     * @param last whether the dialogue ended with it; else the next turn is where it led
     * @param reward what it brought
     * @param memory is added to
     */
    public void remember(int turn, boolean last, float reward, ReplayMemory memory) {
        int next = last ? turn : turn + 1;
        memory.add(
                states[turn],
                actions[turn],
                reward,
                states[next],
                last ? ReplayMemory.NONE_ALLOWED : mask(allowed[next]));
    }

    /** A bit for each action that is allowed. */
    private static int mask(boolean[] allowed) {
        int mask = 0;
        for (int action = 0; action < allowed.length; action++) {
            mask |= allowed[action] ? 1 << action : 0;
        }
        return mask;
    }
}
