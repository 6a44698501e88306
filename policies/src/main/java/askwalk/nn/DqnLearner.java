package askwalk.nn;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Deep Q-learning (Mnih et al., 2015). A net learns action values from mini-batches of transitions sampled from a
 * {@link ReplayMemory}. A target network, synchronised by {@link #syncTarget}, estimates the value of the next state.
 * The loss is the smooth L1 loss averaged over the mini-batch; each element of its gradient is clipped to [-1, 1]. Not
 * safe for concurrent use.
 */
public final class DqnLearner {

    private static final String NET = ".net";
    private static final String TARGET = ".target";
    private static final String SECOND_MOMENT = ".squares";
    private static final float MAX_GRADIENT = 1f;
    private static final int NO_ACTION = -1;

    /**
     * The hyperparameters of deep Q-learning.
     *
     * @param learningRate the learning rate of RMSprop
     * @param gamma the discount factor per turn, from 0 to 1
     * @param batch the size of a mini-batch, in transitions
     * @param doubled whether the net selects the next action and the target network only evaluates it (double
     *     Q-learning, arXiv:1509.06461), which reduces overestimation
     */
    public record Hyperparameters(double learningRate, double gamma, int batch, boolean doubled) {}

    private final Hyperparameters settings;
    private final Mlp net;
    private final Mlp target;
    private final RmsProp optimiser;
    private final MlpBatch states;
    private final float[][] gradient;
    /** The indices of the sampled transitions. */
    private final int[] sampled;

    private final int[] actions;
    /** The derivatives of the loss with respect to the values of the actions. */
    private final float[] derivatives;

    private final int[] nextActions;
    private final float[] nextValues;

    /**
     * Creates a learner whose target network is a copy of the net.
     *
     * @param net the net to train, with one output per action
     * @param settings the hyperparameters
     */
    public DqnLearner(Mlp net, Hyperparameters settings) {
        this(net, net.copy(), settings);
    }

    private DqnLearner(Mlp net, Mlp target, Hyperparameters settings) {
        this.net = net;
        this.target = target;
        this.settings = settings;
        optimiser = new RmsProp(settings.learningRate(), net.parameters());
        states = new MlpBatch(net, settings.batch());
        gradient = ParameterRows.zeros(net.parameters());
        sampled = new int[settings.batch()];
        actions = new int[settings.batch()];
        derivatives = new float[settings.batch()];
        nextActions = new int[settings.batch()];
        nextValues = new float[settings.batch()];
    }

    /**
     * Returns the net in training.
     *
     * @return the net, not a copy
     */
    public Mlp net() {
        return net;
    }

    /** Copies the parameters of the net to the target network. */
    public void syncTarget() {
        ParameterRows.copy(net.parameters(), target.parameters());
    }

    /**
     * Performs one optimiser step on a sampled mini-batch, or nothing if the memory holds fewer transitions than that.
     *
     * @param memory the replay memory
     * @param random samples the mini-batch
     * @param rateFactor the factor of the learning rate, from 0 to 1
     */
    public void learn(ReplayMemory memory, SplittableRandom random, double rateFactor) {
        if (memory.size() < sampled.length) {
            return;
        }
        memory.sample(random, sampled);
        ParameterRows.clear(gradient);
        evaluateNextStates(memory);
        for (int i = 0; i < sampled.length; i++) {
            memory.state(sampled[i], states.input(i));
        }
        states.forward(net);
        for (int i = 0; i < sampled.length; i++) {
            actions[i] = memory.action(sampled[i]);
            float targetValue = memory.reward(sampled[i]) + (float) settings.gamma() * nextValues[i];
            derivatives[i] = clip(states.output(i)[actions[i]] - targetValue) / sampled.length;
        }
        states.backward(net, actions, derivatives, gradient);
        for (float[] row : gradient) {
            for (int i = 0; i < row.length; i++) {
                row[i] = clip(row[i]);
            }
        }
        optimiser.step(net.parameters(), gradient, rateFactor);
    }

    /** Computes the value of the next state of each sampled transition; 0 after terminal transitions. */
    private void evaluateNextStates(ReplayMemory memory) {
        for (int i = 0; i < sampled.length; i++) {
            memory.nextState(sampled[i], states.input(i));
        }
        states.forward(settings.doubled() ? net : target);
        for (int i = 0; i < sampled.length; i++) {
            int allowed = memory.nextAllowed(sampled[i]);
            nextActions[i] = allowed == ReplayMemory.NONE_ALLOWED ? NO_ACTION : best(states.output(i), allowed);
        }
        if (settings.doubled()) {
            states.forward(target);
        }
        for (int i = 0; i < sampled.length; i++) {
            nextValues[i] = nextActions[i] == NO_ACTION ? 0 : states.output(i)[nextActions[i]];
        }
    }

    private static int best(float[] values, int allowed) {
        int best = -1;
        for (int action = 0; action < values.length; action++) {
            if ((allowed >>> action & 1) != 0 && (best < 0 || values[action] > values[best])) {
                best = action;
            }
        }
        return best;
    }

    /** Clips a value to [-1, 1]. This is also the derivative of the smooth L1 loss with respect to the error. */
    private static float clip(float value) {
        return Math.max(-MAX_GRADIENT, Math.min(MAX_GRADIENT, value));
    }

    /**
     * Saves the complete state of the learner, from which training can be resumed.
     *
     * @param name the prefix of the matrix names
     * @param into receives copies
     */
    public void save(String name, Map<String, Matrix> into) {
        net.save(name + NET, into);
        target.save(name + TARGET, into);
        optimiser.save(name + SECOND_MOMENT, into);
    }

    /**
     * Restores a saved learner.
     *
     * @param checkpoint the checkpoint with the matrices
     * @param name the prefix of the matrix names
     * @param inputs the number of inputs
     * @param outputs the number of actions
     * @param settings the hyperparameters, as before
     * @return the learner
     * @throws IllegalArgumentException if a matrix is missing or has another shape
     */
    public static DqnLearner restore(
            Checkpoint checkpoint, String name, int inputs, int outputs, Hyperparameters settings) {
        DqnLearner restored = new DqnLearner(
                Mlp.restore(checkpoint, name + NET, inputs, outputs),
                Mlp.restore(checkpoint, name + TARGET, inputs, outputs),
                settings);
        restored.optimiser.restore(name + SECOND_MOMENT, checkpoint);
        return restored;
    }
}
