package askwalk.evaluation;

import askwalk.conversation.Protocol;
import askwalk.conversation.TurnCounting;
import java.util.List;
import java.util.Objects;

/**
 * AT: the mean number of turns, where a failed dialogue counts the turn cap.
 *
 * @param counting the counting of turns
 */
public record AverageTurns(TurnCounting counting) implements Metric {

    /** Its name in tables and files. */
    public static final String NAME = "AT";

    /** Provides AT as the protocol counts turns. */
    public static final class Provider implements MetricProvider {

        /** Creates a provider. */
        public Provider() {}

        @Override
        public List<Metric> metrics(Protocol protocol) {
            return List.of(new AverageTurns(protocol.counting()));
        }
    }

    /** Creates the metric. */
    public AverageTurns {
        Objects.requireNonNull(counting, "counting");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double value(DialogueRow row) {
        return row.outcome().success() ? row.outcome().actions() + counting.averageOffset() : counting.turnCap();
    }

    @Override
    public Range range() {
        return new Range(0, counting.turnCap());
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public int decimals() {
        return 2;
    }
}
