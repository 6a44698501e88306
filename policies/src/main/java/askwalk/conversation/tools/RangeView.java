package askwalk.conversation.tools;

import java.util.Objects;
import java.util.Optional;

/**
 * The range of numbers that an attribute stands for. Immutable.
 *
 * @param number the name of the number, such as {@code price}
 * @param above the exclusive lower limit; empty if there is none
 * @param atMost the inclusive upper limit; empty if there is none
 */
public record RangeView(String number, Optional<Double> above, Optional<Double> atMost) {

    /** Creates a range. */
    public RangeView {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(above, "above");
        Objects.requireNonNull(atMost, "atMost");
    }
}
