package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.math.Entropy;
import askwalk.walk.Response;

/**
 * The answer noise model: the probability of an answer about an attribute, given whether the target item has the
 * attribute.
 *
 * <p>The response is yes, no or "don't know". With p the probability that the target has the attribute, a the
 * probability of a yes or no if it has the attribute, b the same if it lacks it, and A = p a + (1 - p) b, the mutual
 * information of the response and the item is
 *
 * <pre>{@code
 * I = H(A) - p H(a) - (1 - p) H(b)      the information of whether there is an answer
 *     + A * I'(p a / A)                 the information of the answer, if there is one
 * I'(q) = H(q y + (1 - q) z) - q H(y) - (1 - q) H(z)
 * }</pre>
 *
 * <p>with the binary entropy H, y = {@code yesIfPresent} and z = {@code yesIfAbsent}. If a = b, "don't know" is
 * independent of the target, and I = a I'(p).
 *
 * @param yesIfPresent P(yes | the target has the attribute), given that the answer is yes or no; above 0
 * @param yesIfAbsent P(yes | the target lacks the attribute), given that the answer is yes or no; below 1
 * @param answeredIfPresent P(yes or no | the target has the attribute)
 * @param answeredIfAbsent P(yes or no | the target lacks the attribute)
 */
record AnswerLikelihood(double yesIfPresent, double yesIfAbsent, double answeredIfPresent, double answeredIfAbsent) {

    /** A truthful user, whose answers rule out all items that contradict them. */
    static final AnswerLikelihood TRUTHFUL = new AnswerLikelihood(1, 0, 1, 1);

    /**
     * Creates the noise model of an answer model, in which "don't know" is independent of the target.
     *
     * @param flipRate probability that a yes or no is flipped
     * @param omissionRate probability that a user does not name an attribute of the target, where a no proves nothing
     */
    static AnswerLikelihood of(AnswerModel model, double flipRate, double omissionRate) {
        double named = model == AnswerModel.NO_PROVES_NOTHING ? 1 - omissionRate : 1;
        return new AnswerLikelihood(named * (1 - flipRate) + (1 - named) * flipRate, flipRate, 1, 1);
    }

    AnswerLikelihood answered(double ifPresent, double ifAbsent) {
        return new AnswerLikelihood(yesIfPresent, yesIfAbsent, ifPresent, ifAbsent);
    }

    /** Returns whether "don't know" is as probable if the target has the attribute as if it lacks it. */
    private boolean isAnsweredAlike() {
        return answeredIfPresent == answeredIfAbsent;
    }

    /**
     * Returns the factor by which an answer multiplies the weight of an item: the likelihood P(response | attribute
     * present or absent), up to a constant.
     */
    double factor(boolean isPresent, Response response) {
        double yes = isPresent ? yesIfPresent : yesIfAbsent;
        return switch (response) {
            case ACCEPTED -> answeredFactor(isPresent) * yes;
            case REJECTED -> answeredFactor(isPresent) * (1 - yes);
            case UNKNOWN -> isAnsweredAlike() ? 1 : 1 - answered(isPresent);
            case SEEN, NOT_NOW -> 1;
        };
    }

    /** Returns the probability of a yes or no, relative to the larger one of present and absent. */
    private double answeredFactor(boolean isPresent) {
        return isAnsweredAlike() ? 1 : answered(isPresent) / Math.max(answeredIfPresent, answeredIfAbsent);
    }

    private double answered(boolean isPresent) {
        return isPresent ? answeredIfPresent : answeredIfAbsent;
    }

    /**
     * Returns the probability of a yes or no.
     *
     * @param presence probability that the target has the attribute
     */
    double answered(double presence) {
        return presence * answeredIfPresent + (1 - presence) * answeredIfAbsent;
    }

    /**
     * Returns whether both answers have the same error rate, and "don't know" is independent of the target. The most
     * informative question is then the one that splits the weight most evenly.
     */
    boolean isSymmetric() {
        return Math.abs(yesIfPresent + yesIfAbsent - 1) < 1e-12 && isAnsweredAlike();
    }

    /**
     * Returns an upper bound of the information of a response, as a share of the entropy of whether the target has the
     * attribute.
     */
    double maxShare() {
        return isAnsweredAlike() ? answeredIfPresent : 1;
    }

    /**
     * Returns the mutual information of the response and the target item, in bits.
     *
     * @param presence probability that the target has the attribute
     */
    double information(double presence) {
        if (isAnsweredAlike()) {
            return answeredIfPresent * ofAnswer(presence);
        }
        double answered = answered(presence);
        double ofAnswering = Entropy.binaryBits(answered)
                - presence * Entropy.binaryBits(answeredIfPresent)
                - (1 - presence) * Entropy.binaryBits(answeredIfAbsent);
        double presenceIfAnswered = answered == 0 ? 0 : Math.min(1, presence * answeredIfPresent / answered);
        return Math.max(0, ofAnswering) + answered * ofAnswer(presenceIfAnswered);
    }

    /** Returns the mutual information of a yes or no and the target item, in bits: H(answer) - H(answer | item). */
    private double ofAnswer(double presence) {
        double yes = presence * yesIfPresent + (1 - presence) * yesIfAbsent;
        double noise = presence * Entropy.binaryBits(yesIfPresent) + (1 - presence) * Entropy.binaryBits(yesIfAbsent);
        return Math.max(0, Entropy.binaryBits(yes) - noise);
    }

    /**
     * Returns the mutual information of the response and the target item, in bits, where items may leave the attribute
     * open.
     *
     * @param carrying probability that the target carries the attribute
     * @param open probability that the target leaves it open
     * @param presence probability that the target has the attribute if it leaves it open
     */
    double information(double carrying, double open, double presence) {
        if (isAnsweredAlike()) {
            return answeredIfPresent * ofAnswer(carrying, open, presence);
        }
        double absent = Math.max(0, 1 - carrying - open);
        double answeredIfOpen = answered(presence);
        double answered = Math.min(1, carrying * answeredIfPresent + open * answeredIfOpen + absent * answeredIfAbsent);
        double ofAnswering = Entropy.binaryBits(answered)
                - carrying * Entropy.binaryBits(answeredIfPresent)
                - open * Entropy.binaryBits(answeredIfOpen)
                - absent * Entropy.binaryBits(answeredIfAbsent);
        double ofAnswer = answered == 0
                ? 0
                : ofAnswer(
                        carrying * answeredIfPresent / answered,
                        open * answeredIfOpen / answered,
                        answeredIfOpen == 0 ? 0 : presence * answeredIfPresent / answeredIfOpen);
        return Math.max(0, ofAnswering) + answered * ofAnswer;
    }

    private double ofAnswer(double carrying, double open, double presence) {
        double absent = Math.max(0, 1 - carrying - open);
        double yesIfOpen = presence * yesIfPresent + (1 - presence) * yesIfAbsent;
        double yes = carrying * yesIfPresent + open * yesIfOpen + absent * yesIfAbsent;
        double noise = carrying * Entropy.binaryBits(yesIfPresent)
                + open * Entropy.binaryBits(yesIfOpen)
                + absent * Entropy.binaryBits(yesIfAbsent);
        return Math.max(0, Entropy.binaryBits(Math.min(1, yes)) - noise);
    }
}
