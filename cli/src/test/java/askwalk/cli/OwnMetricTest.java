package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.Metric;
import askwalk.evaluation.MetricProvider;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.experiment.run.RunFolder.Row;
import askwalk.experiment.text.FigureText;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A metric on the class path is part of tables, files and reports; tested in a separate process. */
class OwnMetricTest {

    private static final String SERVICES = "META-INF/services/askwalk.evaluation.MetricProvider";

    @TempDir
    private Path temp;

    @Test
    void joinsTablesFilesAndReports() throws IOException, InterruptedException {
        Path extra = temp.resolve("extra");
        TinyData.write(extra, SERVICES, QuestionCount.class.getName());
        Path out = temp.resolve("run");
        Cli run =
                run(extra, List.of("compare", "--dialogues=100", "--policies=ask-first:3,abs-greedy", "--out=" + out));

        assertThat(run.exitCode()).as(run.err()).isZero();
        RunFolder folder = new RunFolder(out);
        List<Row> rows = folder.rows(folder.rowsFiles().get(0));
        double questions = rows.stream().mapToInt(Row::questions).average().orElseThrow();
        assertThat(run.out())
                .containsPattern("hDCG +questions +ms/dialogue")
                .containsPattern("\n +questions +-" + FigureText.format("%.3f", questions) + " ");
        JsonNode metrics = folder.json("metrics.json");
        JsonNode own = metrics.get(0).get("otherMetrics").get("questions");
        assertThat(own.get("value").doubleValue()).isCloseTo(questions, within(1e-12));
        assertThat(metrics.get(1).get("againstFirst").get("questions").get("p").doubleValue())
                .isLessThan(0.001);

        Path report = temp.resolve("report.md");
        Cli made = run(extra, List.of("report", out.toString(), "--out", report.toString()));
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(RunFolder.read(report)).contains("| hDCG | questions |");
        // A report is made without the metric too, and with it its figure is checked.
        assertThat(Cli.succeed("report", out.toString(), "--json").out()).doesNotContain("questions\" : {");
        TinyData.change(out, "metrics.json", own.get("value").toString(), "7.5");
        Cli refused = run(extra, List.of("report", out.toString(), "--json"));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("metrics.json:/0/otherMetrics/questions/value: the file has 7.5, but the rows");
    }

    @Test
    void twoOfOneNameAreRefused() throws IOException, InterruptedException {
        Path again = temp.resolve("again");
        TinyData.write(again, SERVICES, AverageTurnsAgain.class.getName());
        Cli run = run(again, List.of("compare", "--dialogues=10", "--policies=random", "--out=" + temp.resolve("r")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("askwalk: two metrics are named 'AT': of askwalk.evaluation.AverageTurns$Provider and of "
                        + AverageTurnsAgain.class.getName() + System.lineSeparator());
        assertThat(temp.resolve("r")).doesNotExist();
    }

    @Test
    void twoPoliciesOfOneNameAreRefused() throws IOException, InterruptedException {
        Path again = temp.resolve("again");
        TinyData.write(again, "META-INF/services/askwalk.policy.PolicyProvider", RandomAgain.class.getName());
        Cli run = run(again, List.of("compare", "--dialogues=10", "--policies=random", "--out=" + temp.resolve("r")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("askwalk: two policies are named 'random': ")
                .contains("askwalk.policy.rule.", RandomAgain.class.getName());
        assertThat(temp.resolve("r")).doesNotExist();
    }

    /** Provides a policy whose name is taken. */
    public static final class RandomAgain implements PolicyProvider {

        @Override
        public String name() {
            return "random";
        }

        @Override
        public String summary() {
            return "another";
        }

        @Override
        public Policy create(PolicySetup setup) {
            throw new AssertionError("it is not made");
        }
    }

    /** Provides a metric whose name is taken. */
    public static final class AverageTurnsAgain implements MetricProvider {

        @Override
        public List<Metric> metrics(Protocol protocol) {
            return List.of(new AverageTurns(protocol.counting()));
        }
    }

    private Cli run(Path extra, List<String> args) throws IOException, InterruptedException {
        return RealProcess.run(temp, RealProcess.classPath() + File.pathSeparator + extra, "", args);
    }
}
