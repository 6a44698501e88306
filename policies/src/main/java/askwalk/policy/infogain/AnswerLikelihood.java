package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.math.Entropy;
import askwalk.walk.Response;

/**
 * The answer noise model: the probability of an answer about an attribute, given whether the target item has the
 * attribute. The answer "don't know" is independent of the target.
 *
 * @param yesIfPresent P(yes | the target has the attribute), given that the answer is yes or no; above 0
 * @param yesIfAbsent P(yes | the target lacks the attribute), given that the answer is yes or no; below 1
 */
record AnswerLikelihood(double yesIfPresent, double yesIfAbsent) {

    /** A truthful user, whose answers rule out all items that contradict them. */
    static final AnswerLikelihood TRUTHFUL = new AnswerLikelihood(1, 0);

    /**
     * Creates the noise model of an answer model.
     *
     * @param flipRate probability that a yes or no is flipped
     * @param omissionRate probability that a user does not name an attribute of the target, where a no proves nothing
     */
    static AnswerLikelihood of(AnswerModel model, double flipRate, double omissionRate) {
        double named = model == AnswerModel.NO_PROVES_NOTHING ? 1 - omissionRate : 1;
        return new AnswerLikelihood(named * (1 - flipRate) + (1 - named) * flipRate, flipRate);
    }

    /**
     * Returns the factor by which an answer multiplies the weight of an item: the likelihood P(response | attribute
     * present or absent), up to a constant.
     */
    double factor(boolean isPresent, Response response) {
        double yes = isPresent ? yesIfPresent : yesIfAbsent;
        return switch (response) {
            case ACCEPTED -> yes;
            case REJECTED -> 1 - yes;
            case UNKNOWN, SEEN, NOT_NOW -> 1;
        };
    }

    /**
     * Returns whether both answers have the same error rate. The most informative question is then the one that splits
     * the weight most evenly.
     */
    boolean isSymmetric() {
        return Math.abs(yesIfPresent + yesIfAbsent - 1) < 1e-12;
    }

    /**
     * Returns the mutual information of the answer and the target item, in bits: H(answer) - H(answer | item).
     *
     * @param presence probability that the target has the attribute
     */
    double information(double presence) {
        double yes = presence * yesIfPresent + (1 - presence) * yesIfAbsent;
        double noise = presence * Entropy.binaryBits(yesIfPresent) + (1 - presence) * Entropy.binaryBits(yesIfAbsent);
        return Math.max(0, Entropy.binaryBits(yes) - noise);
    }

    /**
     * Returns the mutual information of the answer and the target item, in bits, where items may leave the attribute
     * open.
     *
     * @param carrying probability that the target carries the attribute
     * @param open probability that the target leaves it open
     * @param presence probability that the target has the attribute if it leaves it open
     */
    double information(double carrying, double open, double presence) {
        double absent = Math.max(0, 1 - carrying - open);
        double yesIfOpen = presence * yesIfPresent + (1 - presence) * yesIfAbsent;
        double yes = carrying * yesIfPresent + open * yesIfOpen + absent * yesIfAbsent;
        double noise = carrying * Entropy.binaryBits(yesIfPresent)
                + open * Entropy.binaryBits(yesIfOpen)
                + absent * Entropy.binaryBits(yesIfAbsent);
        return Math.max(0, Entropy.binaryBits(Math.min(1, yes)) - noise);
    }
}
