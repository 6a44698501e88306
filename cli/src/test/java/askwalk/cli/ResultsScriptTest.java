package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwalk.experiment.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that creates the published tables, with a stub of the command that logs its arguments. */
class ResultsScriptTest {

    private static final Path SCRIPT = Path.of("..", "docs", "results", "make");

    @TempDir
    private Path temp;

    private Path log;

    @BeforeEach
    void makeAStandIn() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Files.createDirectories(temp.resolve("data"));
        log = temp.resolve("log");
        Path command = temp.resolve("askwalk");
        TinyData.writeText(command, """
                #!/bin/bash
                echo "$*" >> %s
                if [ "$1 $2" = "data convert" ]; then
                  mkdir "$4"
                  printf 'id\\tname\\n' > "$4/items.tsv"
                  echo '{"name" : "tiny"}' > "$4/dataset.json"
                  for i in 0 1 2 3 4 5 6 7 8 9; do printf 'i%%s\\tItem %%s\\n' $i $i; done >> "$4/items.tsv"
                  printf 'user\\titem\\nu0\\ti1\\nu0\\ti2\\n' > "$4/interactions_train.tsv"
                  printf 'user\\titem\\nu0\\ti3\\n' > "$4/interactions_valid.tsv"
                  printf 'user\\titem\\nu0\\ti4\\nu0\\ti5\\nu1\\ti4\\n' > "$4/interactions_test.tsv"
                fi
                [ "$1" = compare ] || exit 0
                while [ "$1" != --out ]; do shift; done
                mkdir "$2" && echo running > "$2/STATUS"
                [ ! -e "$2.stop" ] || exit 130
                echo finished > "$2/STATUS"
                """.formatted(log));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void whatIsFinishedIsNotRunAgain() throws Exception {
        Path out = Files.createDirectories(temp.resolve("out"));
        Path stop = Files.createFile(out.resolve("lastfm_star-rules.stop"));

        Cli first = run("rules");
        assertThat(first.exitCode()).isEqualTo(130);
        assertThat(asked())
                .extracting(line -> line.replaceAll(".*/", ""))
                .containsExactly("lastfm-rules", "lastfm_star-rules");

        Files.delete(stop);
        Files.delete(log);
        Cli second = run("rules");
        assertThat(second.exitCode()).as(second.err()).isZero();
        List<String> asked = asked();
        assertThat(asked)
                .first()
                .asString()
                .startsWith("compare --dataset lastfm_star --protocol SCPR_PAPER --preference uniform --policies");
        assertThat(asked)
                .extracting(line -> line.replaceAll(" .*", ""))
                .containsExactly("compare", "compare", "report");
        assertThat(asked.get(2))
                .startsWith("report " + out.toRealPath().resolve("lastfm-rules") + " "
                        + out.toRealPath().resolve("lastfm_star-rules") + " ")
                .endsWith("docs/results/rules.md --force");
        assertThat(Files.readString(out.resolve("cpu.tsv"))).matches("rules\t[0-9]+\n");

        Files.delete(log);
        assertThat(run("rules").exitCode()).isZero();
        assertThat(asked()).singleElement().asString().startsWith("report ");
    }

    @Test
    void randomItemsAreInNoOtherTupleOfTheUser() throws Exception {
        Cli run = run("random-items");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Path copy = temp.resolve("out/data/lastfm_random");
        List<String> tuples = Files.readAllLines(copy.resolve("interactions_test.tsv"));
        assertThat(tuples).extracting(line -> line.replaceAll("\t.*", "")).containsExactly("user", "u0", "u0", "u1");
        assertThat(tuples.subList(1, 3)).doesNotHaveDuplicates().allMatch(line -> line.matches("u0\ti[06789]"));
        assertThat(tuples.get(3)).matches("u1\ti[0-35-9]");
        assertThat(Files.readAllLines(copy.resolve("interactions_train.tsv"))).hasSize(3);
        assertThat(Files.readString(copy.resolve("dataset.json"))).contains("\"lastfm_random\"");
        assertThat(asked())
                .filteredOn(line -> line.startsWith("compare"))
                .hasSize(9)
                .first()
                .asString()
                .startsWith("compare --dataset lastfm_random --protocol SCPR_PAPER --preference uniform");
    }

    @Test
    void unknownTablesAndFoldersAreRefused() throws Exception {
        Cli table = run("rule");
        assertThat(table.exitCode()).isEqualTo(2);
        assertThat(table.err()).startsWith("there is no table rule; usage: docs/results/make DATA OUT [TABLE...]");
        Files.delete(temp.resolve("data"));
        Cli folder = run("rules");
        assertThat(folder.exitCode()).isEqualTo(2);
        assertThat(folder.err()).startsWith("there is no folder ");
        assertThat(log).doesNotExist();
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(log);
    }

    private Cli run(String... tables) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        words.addAll(
                List.of(temp.resolve("data").toString(), temp.resolve("out").toString()));
        words.addAll(List.of(tables));
        Path err = temp.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(temp.resolve("stdout").toFile())
                .redirectError(err.toFile());
        builder.environment().put("ASKWALK", temp.resolve("askwalk").toString());
        builder.environment().remove("ONLY_RUNS");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Cli(process.exitValue(), "", Files.readString(err));
    }
}
