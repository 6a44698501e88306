package askwalk.nn;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Deep Q-learning (Mnih et al., 2015): a net learns what each action is worth in a state, from turns of a
 * {@link ReplayMemory}. What is to come is judged by a second net, the target, which follows now and then. The loss is
 * the smooth L1 distance, averaged over a batch; each number of its gradient is cut to one. Not safe for concurrent
 * use.
 */
public final class DqnLearner {

    private static final String NET = ".net";
    private static final String TARGET = ".target";
    private static final String SQUARES = ".squares";
    private static final float LARGEST_SLOPE = 1f;

    /**
     * How to learn.
     *
     * @param learningRate of RMSprop
     * @param gamma how much of what comes after an action counts for it, per turn
     * @param batch how many turns go into one step
     * @param doubled whether the net itself says which action is best next, and the target just what that is worth
     *     (double Q-learning, arXiv:1509.06461), which overrates less
     */
    public record Hyperparameters(double learningRate, double gamma, int batch, boolean doubled) {}

    private final Hyperparameters settings;
    private final Mlp net;
    private final Mlp target;
    private final RmsProp optimiser;
    private final Mlp.Workspace work;
    private final Mlp.Workspace targetWork;
    private final float[][] gradient;
    private final float[] outputGradient;
    private final float[] state;
    private final int[] places;

    /**
     * Starts on a net.
     *
     * @param net the net to train, one output for each action
     * @param inputs its number of inputs
     * @param settings how to learn
     */
    public DqnLearner(Mlp net, int inputs, Hyperparameters settings) {
        this(net, net.copy(), inputs, settings);
    }

    private DqnLearner(Mlp net, Mlp target, int inputs, Hyperparameters settings) {
        this.net = net;
        this.target = target;
        this.settings = settings;
        optimiser = new RmsProp(settings.learningRate(), net.parameters());
        work = net.workspace();
        targetWork = target.workspace();
        gradient = ParameterRows.zeros(net.parameters());
        outputGradient = new float[work.outputs().length];
        state = new float[inputs];
        places = new int[settings.batch()];
    }

    /**
     * Returns the net as it stands.
     *
     * @return the net itself
     */
    public Mlp net() {
        return net;
    }

    /** Has the target follow the net. */
    public void moveTarget() {
        ParameterRows.copy(net.parameters(), target.parameters());
    }

    /**
     * Learns from a batch, if the memory has as many turns.
     *
     * @param memory remembers turns
     * @param random draws the batch
     * @param share which part of the learning rate counts, from 0 to 1
     */
    public void learn(ReplayMemory memory, SplittableRandom random, double share) {
        if (memory.size() < places.length) {
            return;
        }
        memory.sample(random, places);
        ParameterRows.clear(gradient);
        for (int place : places) {
            float goal = memory.reward(place) + (float) settings.gamma() * worthOfNext(memory, place);
            memory.state(place, state);
            net.forward(state, work);
            int action = memory.action(place);
            Arrays.fill(outputGradient, 0);
            outputGradient[action] = slope(work.outputs()[action] - goal) / places.length;
            net.backward(state, work, outputGradient, gradient);
        }
        for (float[] row : gradient) {
            for (int i = 0; i < row.length; i++) {
                row[i] = slope(row[i]);
            }
        }
        optimiser.step(net.parameters(), gradient, share);
    }

    private float worthOfNext(ReplayMemory memory, int place) {
        int allowed = memory.nextAllowed(place);
        if (allowed == ReplayMemory.NONE_ALLOWED) {
            return 0;
        }
        memory.nextState(place, state);
        target.forward(state, targetWork);
        if (!settings.doubled()) {
            return targetWork.outputs()[best(targetWork.outputs(), allowed)];
        }
        net.forward(state, work);
        return targetWork.outputs()[best(work.outputs(), allowed)];
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

    /** The slope of the smooth L1 distance is the distance, cut to one; gradients are cut in the same way. */
    private static float slope(float distance) {
        return Math.max(-LARGEST_SLOPE, Math.min(LARGEST_SLOPE, distance));
    }

    /**
     * Saves all that learning needs to go on.
     *
     * @param name stands before the names of the matrices
     * @param into gets copies
     */
    public void save(String name, Map<String, Matrix> into) {
        net.save(name + NET, into);
        target.save(name + TARGET, into);
        optimiser.save(name + SQUARES, into);
    }

    /**
     * Goes on from what was saved.
     *
     * @param checkpoint has the matrices
     * @param name the name they were saved under
     * @param inputs number of inputs
     * @param outputs number of actions
     * @param settings how to learn, as before
     * @return learns on
     * @throws IllegalArgumentException if a matrix is missing or has another shape
     */
    public static DqnLearner restore(
            Checkpoint checkpoint, String name, int inputs, int outputs, Hyperparameters settings) {
        DqnLearner restored = new DqnLearner(
                Mlp.restore(checkpoint, name + NET, inputs, outputs),
                Mlp.restore(checkpoint, name + TARGET, inputs, outputs),
                inputs,
                settings);
        restored.optimiser.restore(name + SQUARES, checkpoint);
        return restored;
    }
}
