package askwalk.nn;

import askwalk.math.BestId;
import askwalk.random.Seed;
import java.util.SplittableRandom;

/**
 * The softmax over the allowed actions. Their probabilities add up to 1; masked actions have probability 0. At least
 * one action must be allowed.
 */
public final class MaskedSoftmax {

    private MaskedSoftmax() {}

    /**
     * Computes the probabilities of all actions.
     *
     * @param logits the outputs of a net, [actions]
     * @param allowed the action mask, [actions]
     * @param into receives the probabilities, [actions]
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
     * Samples an action.
     *
     * @param probabilities the probabilities, [actions]; 0 for masked actions
     * @param random the source of one random number
     * @return the action
     */
    public static int sample(float[] probabilities, SplittableRandom random) {
        double remaining = random.nextDouble();
        int last = -1;
        for (int action = 0; action < probabilities.length; action++) {
            if (probabilities[action] > 0) {
                last = action;
                remaining -= probabilities[action];
                if (remaining < 0) {
                    break;
                }
            }
        }
        return last; // probability lost to rounding goes to the last allowed action
    }

    /**
     * Returns the most probable action. Ties are broken by a seeded hash.
     *
     * @param logits the outputs of a net, [actions]
     * @param allowed the action mask, [actions]
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
     * Computes the gradient of -weight log p(action) with respect to the logits. With weight 1 this is the gradient of
     * the cross-entropy.
     *
     * @param probabilities the probabilities, [actions]; 0 for masked actions
     * @param action the action taken, which must be allowed
     * @param weight the weight; negative to make the action less probable
     * @param into receives the gradient, [actions]
     */
    public static void gradient(float[] probabilities, int action, float weight, float[] into) {
        for (int other = 0; other < probabilities.length; other++) {
            into[other] = weight * probabilities[other];
        }
        into[action] -= weight;
    }
}
