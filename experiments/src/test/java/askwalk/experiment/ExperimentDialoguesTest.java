package askwalk.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.DialogueTrace;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunDirectory;
import askwalk.experiment.run.RunException;
import askwalk.experiment.run.RunFolder;
import askwalk.model.Progress;
import askwalk.simulation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of dialogues of an experiment, and its replay from code. */
class ExperimentDialoguesTest {

    private static final ExperimentPlan PLAN =
            ExperimentPlan.of("random", "max-entropy").dialogues(20);
    private static final Dataset SAMPLE = Sample.dataset();

    @TempDir
    private Path temp;

    /** A run without its file is not finished, so that it can be resumed. */
    @Test
    void aRunWhoseFileCannotBeCreatedIsResumed() throws IOException {
        Path file = temp.resolve("dialogues.jsonl");
        Path folder = temp.resolve("run");
        Experiment disturbed = Experiment.prepare(PLAN, SAMPLE, creating(file));

        assertThatThrownBy(() -> disturbed.run(RunDirectory.create(folder), RunOrigin.CODE, file))
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith(file + " was created in the meantime");

        assertThat(new RunFolder(folder).text("STATUS")).startsWith("failed: " + file + " was created");
        Experiment experiment = Experiment.prepare(PLAN, SAMPLE, ExperimentListener.NONE);
        assertThatThrownBy(() -> experiment.run(RunDirectory.resume(folder), RunOrigin.CODE, file))
                .isInstanceOf(PlanException.class)
                .hasMessage("dialogues-out " + file + " exists: move it away, and resume again");
        Files.delete(file);
        experiment.run(RunDirectory.resume(folder), RunOrigin.CODE, file);
        assertThat(new RunFolder(folder).text("STATUS")).isEqualTo("finished\n");
        ReplayResult replayed = new DialogueReplay(file, experiment, Long.MAX_VALUE, ExperimentListener.NONE).verify();
        assertThat(replayed.policies())
                .extracting(ReplayResult.Totals::dialogues)
                .containsExactly(20L, 20L);
        assertThat(replayed.differing()).isEmpty();
    }

    /** The files of the run exist before its file of dialogues is refused. */
    @Test
    void aFileThatIsRefusedAfterTheTrainingEndsTheRun() throws IOException {
        Path parent = Files.createFile(temp.resolve("parent"));
        Path file = parent.resolve("dialogues.jsonl");
        Path folder = temp.resolve("run");
        Experiment experiment = Experiment.prepare(PLAN, SAMPLE, ExperimentListener.NONE);

        assertThatThrownBy(() -> experiment.run(RunDirectory.create(folder), RunOrigin.CODE, file))
                .isInstanceOf(PlanException.class)
                .hasMessage("dialogues-out " + file + " cannot be written (" + parent
                        + " is not a folder): give another file with --dialogues-out");

        assertThat(new RunFolder(folder).text("STATUS")).startsWith("failed: dialogues-out " + file);
        Files.delete(parent);
        experiment.run(RunDirectory.resume(folder), RunOrigin.CODE, file);
        assertThat(file).isRegularFile();
    }

    /** The first stage fails as the disk would. */
    @Test
    void aFileThatCannotBeWrittenEndsTheRun() {
        Path file = temp.resolve("parent/dialogues.jsonl");
        Path folder = temp.resolve("run");
        Experiment experiment = Experiment.prepare(PLAN, SAMPLE, new ExperimentListener() {
            @Override
            public Work begin() {
                return (stage, steps) -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                };
            }
        });

        assertThatThrownBy(() -> experiment.run(RunDirectory.create(folder), RunOrigin.CODE, file))
                .isInstanceOf(RunException.class)
                .hasMessage(file + ": the dialogues cannot be written (No space left on device): give another file with"
                        + " --dialogues-out");

        assertThat(new RunFolder(folder).text("STATUS")).startsWith("failed: " + file);
        Experiment.prepare(PLAN, SAMPLE, ExperimentListener.NONE)
                .run(RunDirectory.resume(folder), RunOrigin.CODE, file);
        assertThat(file).isRegularFile();
    }

    @Test
    void aComparisonNamesAPolicyThatIsMissing() {
        Path file = temp.resolve("dialogues.jsonl");
        Experiment experiment = Experiment.prepare(PLAN, SAMPLE, ExperimentListener.NONE);
        DialogueReplay replay = new DialogueReplay(file, experiment, 1, ExperimentListener.NONE);
        assertThatThrownBy(() -> replay.compare("infogain"))
                .isInstanceOf(PlanException.class)
                .hasMessage("policy 'infogain' is not one of the policies to compare with; there are max-entropy,"
                        + " random");
    }

    @Test
    void rowsThatDifferAreRefused() {
        DialogueRow row = new DialogueRow(4, 1, 2, new Outcome(true, 3, 1, 2));
        DialogueRow other = new DialogueRow(4, 1, 2, new Outcome(true, 3, 1, 3));
        assertThatCode(() -> RepeatedRows.requireSame(temp, "random", List.of(row), List.of(row)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RepeatedRows.requireSame(temp, "random", List.of(row), List.of(other)))
                .isInstanceOf(RunException.class)
                .hasMessageStartingWith(
                        temp + ": policy 'random' has another outcome of dialogue 4 now than in its rows, so ");
        assertThatThrownBy(() -> RepeatedRows.requireSame(temp, "random", List.of(row, row), List.of(row)))
                .hasMessageContaining("has 2 rows, and now 1 dialogues");
    }

    /** Rows of former runs have no turns. */
    @Test
    void rowsWithOtherTurnsAreRefused() {
        DialogueRow before = row("N Y 1");
        RepeatedRows.requireSame(temp, "random", List.of(before), List.of(row("N Y 1")));
        RepeatedRows.requireSame(temp, "random", List.of(row(null)), List.of(before));
        assertThatThrownBy(() -> RepeatedRows.requireSame(temp, "random", List.of(before), List.of(row("Y N 1"))))
                .hasMessageContaining("has another outcome of dialogue 4 now than in its rows");
    }

    private static DialogueRow row(String turns) {
        DialogueTrace trace = turns == null ? null : new DialogueTrace(turns, 1);
        return new DialogueRow(4, 1, 2, new Outcome(true, 3, 1, 2), null, trace);
    }

    /** A listener in whose first stage a file appears. */
    private static ExperimentListener creating(Path file) {
        return new ExperimentListener() {
            @Override
            public Work begin() {
                return (stage, steps) -> {
                    create(file);
                    return Progress.NONE;
                };
            }
        };
    }

    private static void create(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
