package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare --resume}. */
class ResumeTest {

    @TempDir
    private Path temp;

    @Test
    void theRunGoesOnWithTheOptionsItWasStartedWith() throws IOException {
        RunFolder folder = run();
        String rows = folder.text("rows/3-threshold-40.csv");
        String chart = folder.text("success_by_turn.svg");
        interrupt(folder);

        Cli resumed = Cli.succeed("compare", "--resume", folder.folder().toString(), "--json");

        assertThat(resumed.json().get("results"))
                .extracting(entry -> entry.get("policy").textValue())
                .containsExactly("random", "max-entropy", "threshold:40");
        assertThat(resumed.err().lines())
                .contains("askwalk: resuming " + folder.folder() + ": 2 of 3 policies are finished");
        assertThat(folder.text("STATUS")).isEqualTo("finished\n");
        assertThat(folder.text("rows/3-threshold-40.csv")).isEqualTo(rows);
        assertThat(folder.text("success_by_turn.svg")).isEqualTo(chart);
        Cli.succeed(
                "report",
                folder.folder().toString(),
                "--out",
                temp.resolve("report.md").toString());
    }

    @Test
    void whatCannotBeResumedIsRefused() throws IOException {
        RunFolder folder = run();
        String path = folder.folder().toString();
        Refusal.of(2, "--resume " + path + ": this run is finished; there is nothing to resume", temp)
                .asItIs("compare", "--resume", path);
        interrupt(folder);
        Refusal.of(2, "uses the options of the interrupted run: leave out --seed", temp)
                .asItIs("compare", "--resume", path, "--seed", "2");
        Refusal.of(1, "config.json: this cannot be read; expected a run directory", temp)
                .asItIs("compare", "--resume", temp.resolve("none").toString());
        TinyData.change(folder.folder(), "config.json", "\"compare\"", "\"evaluate\"");
        Refusal.of(2, "--resume " + path + ": this run was not started by compare", temp)
                .asItIs("compare", "--resume", path);
        assertThat(folder.text("STATUS")).startsWith("interrupted");
    }

    private RunFolder run() {
        Path out = temp.resolve("run");
        Cli.succeed(
                "compare",
                "--policies",
                "random,max-entropy,threshold:40",
                "--dialogues",
                "50",
                "--seed",
                "5",
                "--out",
                out.toString());
        return new RunFolder(out);
    }

    /** Leaves the folder as it is when Ctrl-C comes in the third policy. */
    private static void interrupt(RunFolder folder) throws IOException {
        ArrayNode metrics = (ArrayNode) folder.json("metrics.json");
        metrics.remove(2);
        TinyData.writeText(folder.folder().resolve("metrics.json"), metrics.toPrettyString());
        TinyData.writeText(folder.folder().resolve("STATUS"), "interrupted after 2 of 3 policies\n");
        Files.delete(folder.folder().resolve("rows/3-threshold-40.csv"));
    }
}
