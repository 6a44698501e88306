package askwalk.cli;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metric;
import askwalk.evaluation.MetricProvider;
import askwalk.evaluation.Range;
import java.util.List;

/** A metric of one's own: how many questions were asked. */
public final class QuestionCount implements MetricProvider {

    @Override
    public List<Metric> metrics(Protocol protocol) {
        return List.of(new Metric() {
            @Override
            public String name() {
                return "questions";
            }

            @Override
            public double value(DialogueRow row) {
                return row.outcome().questions();
            }

            @Override
            public Range range() {
                return new Range(0, protocol.maxActions());
            }

            @Override
            public boolean higherIsBetter() {
                return false;
            }
        });
    }
}
