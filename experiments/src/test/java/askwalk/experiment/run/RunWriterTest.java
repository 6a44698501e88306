package askwalk.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueTrace;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathFigures;
import askwalk.evaluation.PathMetrics;
import askwalk.experiment.Sample;
import askwalk.experiment.TinyData;
import askwalk.simulation.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of users who would accept several items, and whose dialogues go on after a hit. */
class RunWriterTest {

    private static final Dataset DATA = Sample.dataset();
    private static final Protocol PROTOCOL = Protocol.FACT_STRICT;
    private static final PathFigures PATH = new PathFigures(1, true, Double.NaN);

    @TempDir
    private Path temp;

    @Test
    void coverageIsWrittenWhereUsersWouldAcceptSeveralItems() {
        RunFolder folder = write(rows("0 1 N 2", "N 0", "4 L"), rows("2", "1 1", "N N N 1"));

        assertThat(folder.text("coverage_by_turn.csv").lines().limit(5))
                .containsExactly(
                        "turn,max-entropy,random",
                        "1,0.3333333333333333,0.25",
                        "2,0.4166666666666667,0.3333333333333333",
                        "3,0.4166666666666667,0.3333333333333333",
                        "4,0.5833333333333334,0.4166666666666667");
        assertThat(folder.text("coverage_by_turn.csv").lines()).hasSize(11);
        JsonNode coverage = folder.json("metrics.json").get(0).get("coverage");
        assertThat(coverage.has("calibrated")).isFalse();
        assertThat(coverage.get("value").doubleValue()).isEqualTo(7 / 12.0);
        assertThat(coverage.get("byTurn").get(1).get("value").doubleValue()).isEqualTo(5 / 12.0);
        assertThat(read(folder)
                        .policies()
                        .get(1)
                        .metrics()
                        .traces()
                        .coverage()
                        .estimate()
                        .value())
                .isEqualTo(5 / 12.0);

        TinyData.change(folder.folder(), "metrics.json", coverage.get("value").toString(), "0.7");
        assertThatThrownBy(() -> read(folder))
                .hasMessageContaining("metrics.json:/0/coverage/value: the file has 0.7, but the rows give 0.58");
    }

    @Test
    void aPolicyWithoutTurnsHasAnEmptyColumn() {
        List<DialogueRow> former = rows("N 1", "N 0").stream()
                .map(row -> new DialogueRow(row.index(), row.user(), row.item(), row.outcome(), PATH))
                .toList();
        RunFolder folder = write(former, rows("N 1", "N 0"));

        assertThat(folder.text("uncalibrated_satisfaction_by_turn.csv").lines().limit(3))
                .containsExactly("turn,max-entropy,random", "1,,3.7", "2,,4.0");
    }

    @Test
    void withoutTurnsThereIsNoTable() {
        List<DialogueRow> former = List.of(new DialogueRow(0, 0, 0, new Outcome(true, 1, 1, 0), PATH));

        assertThat(write(former, former).files())
                .contains("success_by_turn.csv")
                .doesNotContain("uncalibrated_satisfaction_by_turn.csv", "coverage_by_turn.csv");
    }

    private static Run read(RunFolder folder) {
        return RunReader.read(List.of(folder.folder())).get(0);
    }

    private RunFolder write(List<DialogueRow> first, List<DialogueRow> second) {
        RunConfig config = new RunConfig(
                List.of(),
                "sample",
                "test",
                1,
                1,
                Stream.of("max-entropy", "random")
                        .map(policy ->
                                new RunConfig.PolicyConfig(policy, "uniform", null, Collections.emptySortedMap(), null))
                        .toList());
        RunDirectory directory = RunDirectory.create(temp.resolve("run"));
        directory.begin();
        RunWriter writer = new RunWriter(directory, config, DATA, PROTOCOL);
        add(writer, "max-entropy", first, List.of());
        add(writer, "random", second, List.of(PairedComparison.of(second, first, PROTOCOL)));
        directory.end(RunDirectory.FINISHED);
        return new RunFolder(directory.folder());
    }

    private static void add(
            RunWriter writer, String policy, List<DialogueRow> rows, List<PairedComparison> againstFirst) {
        Metrics metrics = Metrics.of(rows, PROTOCOL);
        PolicyFigures figures = PolicyFigures.of(
                policy, metrics, PathMetrics.of(rows), new PolicyFigures.Cost(Double.NaN, null, null, 0));
        writer.add(figures, metrics, rows, againstFirst);
    }

    /** Returns a row for each dialogue, whose user would accept four items. */
    private static List<DialogueRow> rows(String... dialogues) {
        List<DialogueRow> rows = new ArrayList<>();
        for (String turns : dialogues) {
            DialogueTrace trace = new DialogueTrace(turns, 4);
            boolean success = trace.firstHit() > 0;
            int actions = success ? trace.firstHit() : trace.length();
            int questions = (int) Stream.of(turns.split(" "))
                    .limit(actions)
                    .filter(turn -> turn.matches("[YNU]"))
                    .count();
            Outcome outcome = new Outcome(success, actions, success ? 1 : 0, questions);
            rows.add(new DialogueRow(rows.size(), 0, rows.size(), outcome, PATH, trace));
        }
        return rows;
    }
}
