package askwalk.conversation;

import askwalk.io.Sha256;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The probabilities with which a user answers questions, for each attribute: that a question is answered by yes or no
 * and not by "don't know", if the target item has the attribute and if it lacks it, and that such an answer is wrong.
 * Files of them are read and written by {@link AnswerRatesFile}. Immutable and safe for concurrent use.
 */
public final class AnswerRates {

    private final double[] answeredIfPresent;
    private final double[] answeredIfAbsent;
    private final double[] wrong;

    private AnswerRates(double[] answeredIfPresent, double[] answeredIfAbsent, double[] wrong) {
        this.answeredIfPresent = checked("answered if present", answeredIfPresent);
        this.answeredIfAbsent = checked("answered if absent", answeredIfAbsent);
        this.wrong = checked("wrong", wrong);
        if (answeredIfPresent.length != answeredIfAbsent.length || answeredIfPresent.length != wrong.length) {
            throw new IllegalArgumentException("there are rates of " + answeredIfPresent.length + ", "
                    + answeredIfAbsent.length + " and " + wrong.length
                    + " attributes; expected three rates of each attribute");
        }
    }

    /**
     * Creates rates that are the same for all attributes.
     *
     * @param attributeCount the number of attributes
     * @param answered the probability of a yes or no, from 0 to 1
     * @param wrong the probability that a yes or no is wrong, from 0 to 1
     * @return the rates
     * @throws IllegalArgumentException if a rate is not from 0 to 1, or the number is negative
     */
    public static AnswerRates uniform(int attributeCount, double answered, double wrong) {
        if (attributeCount < 0) {
            throw new IllegalArgumentException("there cannot be " + attributeCount + " attributes");
        }
        double[] answers = new double[attributeCount];
        double[] mistakes = new double[attributeCount];
        Arrays.fill(answers, answered);
        Arrays.fill(mistakes, wrong);
        return new AnswerRates(answers, answers, mistakes);
    }

    /**
     * Creates rates by attribute id. The arrays are copied.
     *
     * @param answeredIfPresent for each attribute the probability of a yes or no if the target has it, from 0 to 1
     * @param answeredIfAbsent the same if the target lacks it
     * @param wrong for each attribute the probability that a yes or no is wrong, from 0 to 1
     * @return the rates
     * @throws IllegalArgumentException if a rate is not from 0 to 1, or the arrays differ in length
     */
    public static AnswerRates of(double[] answeredIfPresent, double[] answeredIfAbsent, double[] wrong) {
        return new AnswerRates(answeredIfPresent, answeredIfAbsent, wrong);
    }

    /** Returns a copy. */
    private static double[] checked(String what, double[] rates) {
        double[] copy = rates.clone();
        for (int attribute = 0; attribute < copy.length; attribute++) {
            if (!(copy[attribute] >= 0 && copy[attribute] <= 1)) {
                throw new IllegalArgumentException("the rate '" + what + "' of attribute " + attribute
                        + " is from 0 to 1, not " + copy[attribute]);
            }
            copy[attribute] += 0.0; // turns -0.0 into 0.0, which would have another hash
        }
        return copy;
    }

    /**
     * Returns the number of attributes.
     *
     * @return the number
     */
    public int attributeCount() {
        return wrong.length;
    }

    /**
     * Returns the probability that a question about an attribute is answered by yes or no if the target has it.
     *
     * @param attribute attribute id
     * @return the probability
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public double answeredIfPresent(int attribute) {
        return answeredIfPresent[attribute];
    }

    /**
     * Returns the probability that a question about an attribute is answered by yes or no if the target lacks it.
     *
     * @param attribute attribute id
     * @return the probability
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public double answeredIfAbsent(int attribute) {
        return answeredIfAbsent[attribute];
    }

    /**
     * Returns the probability that a yes or no about an attribute is wrong.
     *
     * @param attribute attribute id
     * @return the probability
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public double wrong(int attribute) {
        return wrong[attribute];
    }

    /**
     * Returns a hash of all rates in the order of the attribute ids. Equal rates have equal hashes, whatever text they
     * were read from.
     *
     * @return the SHA-256 hash, as 64 hexadecimal digits in lower case
     */
    public String sha256() {
        Sha256 hash = Sha256.start(ByteOrder.BIG_ENDIAN).add(attributeCount());
        for (int attribute = 0; attribute < attributeCount(); attribute++) {
            hash.add(answeredIfPresent[attribute])
                    .add(answeredIfAbsent[attribute])
                    .add(wrong[attribute]);
        }
        return hash.hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerRates rates
                && Arrays.equals(answeredIfPresent, rates.answeredIfPresent)
                && Arrays.equals(answeredIfAbsent, rates.answeredIfAbsent)
                && Arrays.equals(wrong, rates.wrong);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(answeredIfPresent) + Arrays.hashCode(answeredIfAbsent))
                + Arrays.hashCode(wrong);
    }

    @Override
    public String toString() {
        return "answer rates of " + attributeCount() + " attributes";
    }
}
