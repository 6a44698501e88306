package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathMetricsTest {

    private static final Outcome SUCCESS = new Outcome(true, 3, 1, 2);
    private static final Outcome FAILURE = new Outcome(false, 15, 0, 9);

    @Test
    void meansAndShares() {
        PathMetrics metrics = PathMetrics.of(List.of(
                row(0, SUCCESS, new PathFigures(4, true, 0.5)),
                row(1, SUCCESS, new PathFigures(3, true, 0)),
                row(2, SUCCESS, new PathFigures(2, false, -1)),
                row(3, SUCCESS, new PathFigures(2, true, Double.NaN)),
                row(4, FAILURE, new PathFigures(4, false, Double.NaN))));

        assertThat(metrics.length().value()).isEqualTo(3);
        assertThat(metrics.valid().value()).isEqualTo(3 / 5.0);
        assertThat(metrics.answerEffectAboveZero().value()).isEqualTo(1 / 3.0);
    }

    /** Of 24 dialogues of 12 users every second one has an answer effect, one for each user: their intervals differ. */
    @Test
    void eachFigureHasTheClustersOfItsOwnDialogues() {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            PathFigures path = new PathFigures(2 + i % 3, i % 4 != 0, i % 2 == 0 ? i % 3 - 1 : Double.NaN);
            rows.add(new DialogueRow(i, i / 2, i, SUCCESS, path));
        }
        PathMetrics metrics = PathMetrics.of(rows);
        List<DialogueRow> measured =
                rows.stream().filter(row -> row.index() % 2 == 0).toList();
        double[] faithful = measured.stream()
                .mapToDouble(row -> row.index() % 3 == 2 ? 1 : 0)
                .toArray();
        double[] valid =
                rows.stream().mapToDouble(row -> row.index() % 4 == 0 ? 0 : 1).toArray();

        assertThat(metrics.answerEffectAboveZero())
                .isEqualTo(ClusteredMean.of(faithful, Clusters.of(measured)).share());
        assertThat(metrics.valid())
                .isEqualTo(ClusteredMean.of(valid, Clusters.of(rows)).share());
    }

    @Test
    void withoutAnswerEffectsThereIsNoShare() {
        PathMetrics metrics = PathMetrics.of(List.of(row(0, FAILURE, new PathFigures(4, true, Double.NaN))));

        assertThat(metrics.valid().value()).isEqualTo(1);
        assertThat(metrics.answerEffectAboveZero()).isEqualTo(new Estimate(Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void allRowsOrNone() {
        List<DialogueRow> rows = new ArrayList<>(List.of(row(0, SUCCESS, new PathFigures(4, true, 1))));
        rows.add(new DialogueRow(1, 0, 0, SUCCESS));

        assertThat(PathMetrics.of(rows)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> PathMetrics.of(List.of()));
    }

    private static DialogueRow row(int index, Outcome outcome, PathFigures path) {
        return new DialogueRow(index, 0, 0, outcome, path);
    }
}
