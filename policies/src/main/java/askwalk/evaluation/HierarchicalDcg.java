package askwalk.evaluation;

import askwalk.conversation.Protocol;
import askwalk.math.Entropy;
import askwalk.simulation.Outcome;
import java.util.List;

/**
 * hDCG@(T,K): the hierarchical discounted cumulative gain of the target's turn and rank, as in UNICORN
 * (arXiv:2105.09710). The gain of a failure is 0. That of a success is the discount of the turn after it, plus the
 * difference to the discount of its own turn, itself discounted by the rank. A turn is a counted action under every
 * protocol, as in UNICORN's released code.
 */
public record HierarchicalDcg() implements Metric {

    /** Its name in tables and files. */
    public static final String NAME = "hDCG";

    /** Provides hDCG under every protocol. */
    public static final class Provider implements MetricProvider {

        /** Creates a provider. */
        public Provider() {}

        @Override
        public List<Metric> metrics(Protocol protocol) {
            return List.of(new HierarchicalDcg());
        }
    }

    /** Creates the metric, which is the same under every protocol. */
    public HierarchicalDcg {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double value(DialogueRow row) {
        Outcome outcome = row.outcome();
        if (!outcome.success()) {
            return 0;
        }
        double here = 1 / Entropy.log2(outcome.actions() + 1);
        double later = 1 / Entropy.log2(outcome.actions() + 2);
        return later + (here - later) / Entropy.log2(outcome.rank() + 1);
    }

    @Override
    public Range range() {
        return Range.SHARE;
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
