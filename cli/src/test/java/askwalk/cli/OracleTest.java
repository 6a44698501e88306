package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bound of {@code compare --hindsight}. */
class OracleTest {

    @TempDir
    private Path temp;

    @Test
    void theBoundStandsBehindItsPolicyAndIsNeverWorseThanFixedNumbersOfQuestions() {
        Path out = temp.resolve("run");
        Cli run = Cli.succeed(
                "compare",
                "--policies",
                "max-entropy,infogain@a",
                "--preference",
                "uniform",
                "--dialogues",
                "150",
                "--set",
                "a.examples=300",
                "--set",
                "a.dialogues=50",
                "--hindsight",
                "--out",
                out.toString());

        assertThat(run.out().lines().skip(4).limit(3))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("max-entropy", "infogain@a", "infogain@a-hindsight");
        RunFolder folder = new RunFolder(out);
        List<RunFolder.Row> policy = folder.rows("rows/2-infogain-a.csv");
        List<RunFolder.Row> bound = folder.rows("rows/3-infogain-a-hindsight.csv");
        List<Integer> questions = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            assertThat(bound.get(i).index()).isEqualTo(policy.get(i).index());
            questions.add(bound.get(i).questions());
        }
        assertThat(questions.stream().distinct()).hasSizeGreaterThan(3);
        assertThat(successes(bound)).isGreaterThanOrEqualTo(successes(policy));

        Path report = temp.resolve("report.md");
        Cli.succeed("report", out.toString(), "--out", report.toString());
        assertThat(RunFolder.read(report).lines())
                .anyMatch(line -> line.startsWith("`infogain@a-hindsight` is no result but a bound"))
                .noneMatch(line -> line.startsWith("`infogain@a` is no result"));
    }

    @Test
    void policiesWithoutOneAreRefused() {
        Cli run = Cli.run(
                "compare",
                "--policies",
                "max-entropy",
                "--hindsight",
                "--out",
                temp.resolve("x").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--hindsight: none of these policies can be told when to go over to recommending; infogain can");
        assertThat(temp.resolve("x")).doesNotExist();
    }

    private static long successes(List<RunFolder.Row> rows) {
        return rows.stream().filter(RunFolder.Row::success).count();
    }
}
