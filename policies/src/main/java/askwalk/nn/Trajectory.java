package askwalk.nn;

/**
 * The trajectory of one dialogue: states, action masks and actions by turn. Recording a turn again overwrites it. The
 * capacity is the number of actions that count as turns; policies whose trajectories are recorded do not mark early
 * stops, so every action counts. An instance is reused for the next dialogue. Not safe for concurrent use.
 */
public final class Trajectory {

    /** The encoded states, [turns][stateSize]. */
    private final float[][] states;

    /** The action masks, [turns][actions]. */
    private final boolean[][] allowed;

    private final int[] actions;
    private final float[] probabilities;
    private final float[] outputGradient;

    /**
     * Creates an empty trajectory.
     *
     * @param maxActions the maximum number of turns
     * @param stateSize the length of an encoded state
     * @param actionCount the number of actions
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
     * @param turn the turn, from zero
     * @param state the state, [stateSize], copied
     * @param allowedActions the action mask, [actions], copied
     * @param action the action taken
     */
    public void record(int turn, float[] state, boolean[] allowedActions, int action) {
        System.arraycopy(state, 0, states[turn], 0, state.length);
        System.arraycopy(allowedActions, 0, allowed[turn], 0, allowedActions.length);
        actions[turn] = action;
    }

    /**
     * Returns the state of a turn.
     *
     * @param turn the turn
     * @return the state, valid until the turn is recorded again
     */
    public float[] state(int turn) {
        return states[turn];
    }

    /**
     * Accumulates the gradient of -weight log p(action), after a forward pass with the turn's state.
     *
     * @param turn the turn
     * @param weight the weight of the turn, such as its advantage
     * @param net the net
     * @param work the workspace of that forward pass
     * @param gradient the accumulated gradient, of the shape of the net's parameters
     */
    public void backward(int turn, float weight, Mlp net, Mlp.Workspace work, float[][] gradient) {
        MaskedSoftmax.probabilities(work.outputs(), allowed[turn], probabilities);
        MaskedSoftmax.gradient(probabilities, actions[turn], weight, outputGradient);
        net.backward(states[turn], work, outputGradient, gradient);
    }

    /**
     * Returns the cross-entropy of the turn's action, after a forward pass with its state.
     *
     * @param turn the turn
     * @param work the workspace of that forward pass
     * @return the loss, in nats
     */
    public double loss(int turn, Mlp.Workspace work) {
        MaskedSoftmax.probabilities(work.outputs(), allowed[turn], probabilities);
        return -Math.log(Math.max(probabilities[actions[turn]], Float.MIN_NORMAL));
    }

    /**
     * Returns whether the turn's action was the most probable one, after {@link #loss}.
     *
     * @param turn the turn
     * @return {@code true} if no other action was more probable
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
     * @param turn the turn
     * @param last whether the dialogue ended with this turn; otherwise the next turn has the next state
     * @param reward the immediate reward
     * @param memory the replay memory
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

    /** Returns the bit mask of the allowed actions. */
    private static int mask(boolean[] allowed) {
        int mask = 0;
        for (int action = 0; action < allowed.length; action++) {
            mask |= allowed[action] ? 1 << action : 0;
        }
        return mask;
    }
}
