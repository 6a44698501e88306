package askwalk.graph;

import java.math.BigDecimal;

/** The text of a number in keys, names and messages. */
final class Numbers {

    private Numbers() {}

    /** Returns the shortest decimal form that reads as the same number, without an exponent and trailing zeros. */
    static String text(double number) {
        return number == 0
                ? "0"
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
