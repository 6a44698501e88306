package askwalk.nn;

import askwalk.math.BestId;
import askwalk.random.Seed;
import java.util.SplittableRandom;

/**
 * The softmax over those actions that are allowed, whose probabilities add up to 1; the others have 0. At least one
 * action must be allowed.
 */
public final class MaskedSoftmax {

    private MaskedSoftmax() {}

    /**
     * Calculates the probabilities of all actions.
     *
     * @param logits a net's outputs, one for each action
     * @param allowed whether an action may be taken
     * @param into gets the probabilities
     */
    public static void probabilities(float[] logits, boolean[] allowed, float[] into) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int action = 0; action < logits.length; action++) {
            if (allowed[action]) {
                largest = Math.max(largest, logits[action]);
            }
        }
        double sum = 0;
        for (int action = 0; action < logits.length; action++) {
            into[action] = allowed[action] ? (float) Math.exp(logits[action] - largest) : 0;
            sum += into[action];
        }
        float scale = (float) (1 / sum);
        for (int action = 0; action < logits.length; action++) {
            into[action] *= scale;
        }
    }

    /**
     * Draws an action.
     *
     * @param probabilities the probability of each, 0 if it is not allowed
     * @param random draws one number
     * @return the action
     */
    public static int sample(float[] probabilities, SplittableRandom random) {
        double left = random.nextDouble();
        int last = -1;
        for (int action = 0; action < probabilities.length; action++) {
            if (probabilities[action] > 0) {
                last = action;
                left -= probabilities[action];
                if (left < 0) {
                    break;
                }
            }
        }
        return last; // rounding may leave a little over, which falls to the last one
    }

    /**
     * Returns the most probable action. Ties are broken by a seeded hash.
     *
     * @param logits a net's outputs, one for each action
     * @param allowed whether an action may be taken
     * @param ties breaks ties
     * @return the action
     */
    public static int best(float[] logits, boolean[] allowed, Seed ties) {
        BestId best = new BestId(ties);
        for (int action = 0; action < logits.length; action++) {
            if (allowed[action]) {
                best.offer(action, logits[action]);
            }
        }
        return best.id();
    }

    /**
     * Calculates the gradient of -weight log p(action) by the logits; with weight 1 that is the cross-entropy.
     *
     * @param probabilities the probability of each action, 0 if it is not allowed
     * @param action the action taken, which was allowed
     * @param weight how much it counts; below 0 to make the action less probable
     * @param into gets the gradient
     */
    public static void gradient(float[] probabilities, int action, float weight, float[] into) {
        for (int other = 0; other < probabilities.length; other++) {
            into[other] = weight * probabilities[other];
        }
        into[action] -= weight;
    }
}
