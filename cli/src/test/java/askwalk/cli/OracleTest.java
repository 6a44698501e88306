package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The oracle of {@code compare --oracle}. */
class OracleTest {

    @TempDir
    private Path temp;

    @Test
    void theOracleFollowsItsPolicyAndIsNotWorse() {
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
                "--oracle",
                "--out",
                out.toString());

        assertThat(run.out().lines().skip(4).limit(3))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("max-entropy", "infogain@a", "infogain@a-oracle");
        RunFolder folder = new RunFolder(out);
        List<RunFolder.Row> policy = folder.rows("rows/2-infogain-a.csv");
        List<RunFolder.Row> bound = folder.rows("rows/3-infogain-a-oracle.csv");
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
                .anyMatch(line -> line.equals("`infogain@a-oracle` is an oracle: an upper bound, not a result."))
                .noneMatch(line -> line.startsWith("`infogain@a` is an oracle"));
    }

    @Test
    void policiesWithoutOneAreRefused() {
        Cli run = Cli.run(
                "compare",
                "--policies",
                "max-entropy",
                "--oracle",
                "--out",
                temp.resolve("x").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--oracle: no policy here has a switch to recommending that can be forced; infogain has");
        assertThat(temp.resolve("x")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--hindsight,--oracle", "--no-snapshot,--no-cache"})
    void aFormerNameIsRefusedWithTheCurrentOne(String former, String current) {
        Cli run = Cli.run("compare", former, "--out", temp.resolve("x").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'" + former + "'; " + former + " is now " + current);
    }

    private static long successes(List<RunFolder.Row> rows) {
        return rows.stream().filter(RunFolder.Row::success).count();
    }
}
