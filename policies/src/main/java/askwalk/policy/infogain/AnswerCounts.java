package askwalk.policy.infogain;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.AnswerRates;
import askwalk.walk.Response;

/**
 * Counts of the responses to questions about each attribute, by whether the target had it. Not safe for concurrent use.
 */
final class AnswerCounts {

    /**
     * The difference of the log-likelihoods from which on present and absent attributes have rates of their own: the
     * data are then 150 times as probable, so that "don't know" is no evidence where it is independent of the target.
     */
    private static final double MIN_DIFFERENCE = 5;

    private final int[] askedIfPresent;
    private final int[] askedIfAbsent;
    private final int[] answeredIfPresent;
    private final int[] answeredIfAbsent;
    private final int[] wrongIfPresent;
    private final int[] wrongIfAbsent;

    AnswerCounts(int attributes) {
        askedIfPresent = new int[attributes];
        askedIfAbsent = new int[attributes];
        answeredIfPresent = new int[attributes];
        answeredIfAbsent = new int[attributes];
        wrongIfPresent = new int[attributes];
        wrongIfAbsent = new int[attributes];
    }

    /** Counts a response of a user whose target has the attribute or lacks it. */
    void add(int attribute, boolean isPresent, Response response) {
        int[] asked = isPresent ? askedIfPresent : askedIfAbsent;
        int[] answered = isPresent ? answeredIfPresent : answeredIfAbsent;
        int[] wrong = isPresent ? wrongIfPresent : wrongIfAbsent;
        asked[attribute]++;
        if (response == Response.ACCEPTED || response == Response.REJECTED) {
            answered[attribute]++;
            wrong[attribute] += (response == Response.ACCEPTED) == isPresent ? 0 : 1;
        }
    }

    /**
     * Returns the rates of all attributes, {@linkplain SmoothedRates smoothed} towards the rates of all together.
     * Present and absent attributes are counted together unless they clearly differ. Where a no proves nothing, only a
     * yes about an absent attribute counts as wrong.
     */
    AnswerRates rates(AnswerModel model) {
        int[] answered = sum(answeredIfPresent, answeredIfAbsent);
        SmoothedRates together = SmoothedRates.of(answered, sum(askedIfPresent, askedIfAbsent), 1);
        SmoothedRates present = SmoothedRates.of(answeredIfPresent, askedIfPresent, 1);
        SmoothedRates absent = SmoothedRates.of(answeredIfAbsent, askedIfAbsent, 1);
        boolean differ = present.logLikelihood() + absent.logLikelihood() > together.logLikelihood() + MIN_DIFFERENCE;
        SmoothedRates wrong = model == AnswerModel.NO_PROVES_NOTHING
                ? SmoothedRates.of(wrongIfAbsent, answeredIfAbsent, 0)
                : SmoothedRates.of(sum(wrongIfPresent, wrongIfAbsent), answered, 0);
        double[] limited = wrong.rates().clone();
        for (int attribute = 0; attribute < limited.length; attribute++) {
            limited[attribute] = Math.min(limited[attribute], InfoGainSettings.MAX_FLIP_RATE);
        }
        return AnswerRates.of(
                differ ? present.rates() : together.rates(), differ ? absent.rates() : together.rates(), limited);
    }

    private static int[] sum(int[] first, int[] second) {
        int[] sum = first.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += second[i];
        }
        return sum;
    }
}
