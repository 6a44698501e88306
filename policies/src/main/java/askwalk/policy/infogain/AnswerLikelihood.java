package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.math.Entropy;
import askwalk.walk.Response;

/**
 * How what a user says of an attribute hangs together with whether the item that the user is after carries it. A user
 * who doesn't know says nothing of the item.
 *
 * @param yesIfCarried the probability of a yes if it does, among yes and no; above 0
 * @param yesIfNot the probability of a yes if it does not; below 1
 */
record AnswerLikelihood(double yesIfCarried, double yesIfNot) {

    /** A truthful user: what an answer speaks against is ruled out. */
    static final AnswerLikelihood TRUTHFUL = new AnswerLikelihood(1, 0);

    /**
     * Makes the channel of an answer model.
     *
     * @param flipRate how often a yes or a no is the wrong one
     * @param silence how often a user does not name what the item carries, where a no proves nothing
     */
    static AnswerLikelihood of(AnswerModel model, double flipRate, double silence) {
        double named = model == AnswerModel.NO_PROVES_NOTHING ? 1 - silence : 1;
        return new AnswerLikelihood(named * (1 - flipRate) + (1 - named) * flipRate, flipRate);
    }

    /** By what the weight of an item is multiplied for an answer. */
    double factor(boolean carried, Response response) {
        double yes = carried ? yesIfCarried : yesIfNot;
        return switch (response) {
            case ACCEPTED -> yes;
            case REJECTED -> 1 - yes;
            case UNKNOWN -> 1;
        };
    }

    /** Whether a yes is as often wrong as a no, so that what divides the weight best tells most. */
    boolean isSymmetric() {
        return Math.abs(yesIfCarried + yesIfNot - 1) < 1e-12;
    }

    /**
     * The mutual information of the answer and the item, in bits.
     *
     * @param carried the probability that the item carries the attribute
     */
    double information(double carried) {
        double yes = carried * yesIfCarried + (1 - carried) * yesIfNot;
        double noise = carried * Entropy.binaryBits(yesIfCarried) + (1 - carried) * Entropy.binaryBits(yesIfNot);
        return Math.max(0, Entropy.binaryBits(yes) - noise);
    }
}
