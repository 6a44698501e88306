package askwalk.policy.reinforce;

import askwalk.nn.MaskedSoftmax;
import askwalk.nn.Mlp;

/**
 * The states and actions of one dialogue, one for each turn, to learn from. Recording a turn again overwrites it. There
 * is room for the actions that cost one: the policies that learn here mark no early stop, so that none is free. Not
 * safe for concurrent use; the next dialogue uses its room again.
 */
final class Episode {

    private final float[][] states;
    private final boolean[][] allowed;
    private final int[] actions;
    private final float[] probabilities;
    private final float[] outputGradient;

    Episode(int maxActions, Design design) {
        int outputs = design.actions().size();
        states = new float[maxActions][design.encoder().size()];
        allowed = new boolean[maxActions][outputs];
        actions = new int[maxActions];
        probabilities = new float[outputs];
        outputGradient = new float[outputs];
    }

    void record(int turn, float[] state, boolean[] allowedActions, int action) {
        System.arraycopy(state, 0, states[turn], 0, state.length);
        System.arraycopy(allowedActions, 0, allowed[turn], 0, allowedActions.length);
        actions[turn] = action;
    }

    float[] state(int turn) {
        return states[turn];
    }

    /** Adds the gradient of -weight log p(action), after a forward calculation of the turn's state. */
    void backward(int turn, float weight, Mlp net, Mlp.Workspace work, float[][] gradient) {
        MaskedSoftmax.probabilities(work.outputs(), allowed[turn], probabilities);
        MaskedSoftmax.gradient(probabilities, actions[turn], weight, outputGradient);
        net.backward(states[turn], work, outputGradient, gradient);
    }

    /** The cross-entropy of the turn's action, after a forward calculation of its state. */
    double loss(int turn, Mlp.Workspace work) {
        MaskedSoftmax.probabilities(work.outputs(), allowed[turn], probabilities);
        return -Math.log(Math.max(probabilities[actions[turn]], Float.MIN_NORMAL));
    }

    /** Whether the turn's action was the most probable one, after {@link #loss}. */
    boolean isBest(int turn) {
        for (float probability : probabilities) {
            if (probability > probabilities[actions[turn]]) {
                return false;
            }
        }
        return true;
    }
}
