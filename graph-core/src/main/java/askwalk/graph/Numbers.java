package askwalk.graph;

import java.math.BigDecimal;

/** The text of a number in keys, names and messages. */
public final class Numbers {

    private Numbers() {}

    /**
     * Returns the shortest decimal form that reads as the same number, without an exponent and trailing zeros.
     *
     * @param number a finite number
     * @return the text; {@code 0} for negative zero
     */
    public static String text(double number) {
        return number == 0
                ? "0"
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
