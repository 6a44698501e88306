package askwalk.evaluation;

import askwalk.conversation.Protocol;
import askwalk.conversation.TurnCounting;
import java.util.List;
import java.util.stream.IntStream;

/**
 * SR@t: the share of dialogues that succeeded by turn t.
 *
 * @param turn t, from 1
 * @param offset the number added to the actions of a success to get its turn
 */
public record SuccessRate(int turn, int offset) implements Metric {

    /** Provides SR@5, SR@10 and SR@15 as far as the turn cap goes, and SR at the cap. */
    public static final class Provider implements MetricProvider {

        private static final List<Integer> TURNS = List.of(5, 10, 15);

        /** Creates a provider. */
        public Provider() {}

        @Override
        public List<Metric> metrics(Protocol protocol) {
            int cap = protocol.counting().turnCap();
            return IntStream.concat(TURNS.stream().mapToInt(turn -> turn), IntStream.of(cap))
                    .filter(turn -> turn <= cap)
                    .sorted()
                    .distinct()
                    .<Metric>mapToObj(turn -> at(turn, protocol.counting()))
                    .toList();
        }
    }

    /**
     * Returns SR@t as a protocol counts turns.
     *
     * @param turn t, from 1
     * @param counting the counting of turns
     * @return the metric
     */
    public static SuccessRate at(int turn, TurnCounting counting) {
        return new SuccessRate(turn, counting.successOffset());
    }

    /**
     * Returns SR at the turn cap.
     *
     * @param counting the counting of turns
     * @return the metric
     */
    public static SuccessRate atCap(TurnCounting counting) {
        return at(counting.turnCap(), counting);
    }

    /** Returns SR@t for every turn up to the cap. */
    static List<SuccessRate> curve(TurnCounting counting) {
        return IntStream.rangeClosed(1, counting.turnCap())
                .mapToObj(turn -> at(turn, counting))
                .toList();
    }

    @Override
    public String name() {
        return "SR@" + turn;
    }

    @Override
    public double value(DialogueRow row) {
        return row.outcome().success() && row.outcome().actions() + offset <= turn ? 1 : 0;
    }

    @Override
    public Range range() {
        return Range.SHARE;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public boolean isShare() {
        return true;
    }
}
