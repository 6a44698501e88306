package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import askwalk.graph.DisplayText;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The display of names that could control a terminal, a spreadsheet or a browser. */
class ShownTextTest {

    private static final String RED = "\u001B[31mred\u001B[0m";
    private static final String TURNED = "a\u202Egpj.exe";

    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void makeData() {
        data = TinyData.tsv(temp.resolve("data"));
        TinyData.write(data, "attributes.tsv", "id\tname", "0\t" + RED, "1\t" + TURNED, "2\tsalt, pepper");
        TinyData.write(data, "dataset.json", "{\"name\": \"set\\u001b[2J\"}");
    }

    @Test
    void aChatShowsNoControlCharacter() {
        Cli chat = Cli.type("red\nsalt, pepper\nwhy\nyes\nno\n", "chat", "--dataset", data.toString(), "--explain");

        assertThat(chat.exitCode()).isZero();
        assertPlain(chat);
        assertThat(chat.out()).contains("\uFFFD[31mred\uFFFD[0m").contains("set\uFFFD[2J: 4 items");
    }

    @Test
    void figuresShowNoControlCharacter() {
        for (String command : List.of("compare", "data info")) {
            List<String> words = Cli.words(command, "--dataset", data.toString());
            if (command.equals("data info")) {
                words.remove("--dataset");
            } else {
                words.addAll(List.of("--policies", "random@x\u001B[31m,abs-greedy", "--out", temp.resolve("run") + ""));
            }
            Cli run = Cli.succeed(words);
            assertPlain(run);
            assertThat(run.out()).contains("\uFFFD");
        }
    }

    @Test
    void anErrorMessageShowsNoControlCharacter() {
        Cli run = Cli.run("chat", "--dataset", data.toString(), "--user", TURNED);

        assertPlain(run);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("a\uFFFDgpj.exe");
    }

    /** In JSON they are escaped, so that programs get the names as they are. */
    @Test
    void jsonHasTheNamesEscaped() {
        Cli run = Cli.succeed("data", "info", data.toString(), "--json");

        assertPlain(run);
        JsonNode json = run.json();
        assertThat(json.toString()).contains("set\\u001B[2J");
    }

    @Test
    void aReportShowsNoControlCharacter() {
        Path run = temp.resolve("run");
        Cli.succeed(
                "compare",
                "--dataset",
                data.toString(),
                "--policies",
                "random@=1+1,abs-greedy@`tick\u202E`",
                "--out",
                run.toString());
        Path report = temp.resolve("report.md");
        Cli.succeed("report", run.toString(), "--out", report.toString());

        String markdown = RunFolder.read(report);
        assertThat(markdown.chars().filter(c -> c != '\n' && DisplayText.isControl((char) c)))
                .isEmpty();
        assertThat(markdown).contains("`set\uFFFD[2J`").contains("`` abs-greedy@`tick\uFFFD` ``");
        assertThat(RunFolder.read(temp.resolve("report-tables.tex")))
                .contains("tick\uFFFD")
                .doesNotContain("\u202E");
    }

    @Test
    void aKeyThatBeginsLikeAFormulaIsProtectedInRowsAndReadBack() {
        TinyData.change(data, "interactions_test.tsv", "u2", "=cmd()");
        TinyData.change(data, "interactions_train.tsv", "u2", "=cmd()");
        Path run = temp.resolve("run");
        Cli.succeed("compare", "--dataset", data.toString(), "--policies", "abs-greedy", "--out", run.toString());

        RunFolder folder = new RunFolder(run);
        assertThat(folder.text(folder.rowsFiles().get(0))).contains("0,'=cmd(),9,");
        Cli.succeed("report", run.toString(), "--out", temp.resolve("report.md").toString());
    }

    @Test
    void aNameThatHoldsACommaCanBeNamed() {
        for (String line : List.of("salt, pepper", "Salt, Pepper", "nothing, else", "salt, pepper, salt, pepper,")) {
            Cli chat = Cli.type(line + "\nwhy\n", "chat", "--dataset", data.toString(), "--policy", "ask-first:1");
            if (line.startsWith("nothing")) {
                assertThat(chat.out()).contains("I don't know 'nothing'. Did you mean ");
            } else {
                assertThat(chat.out()).doesNotContain("I don't know").contains("So far: salt, pepper.");
            }
        }
    }

    @Test
    void manyCommasAreReadAtOnce() {
        Cli chat =
                Cli.type(",".repeat(20_000) + "x" + ",x".repeat(20_000) + "\n", "chat", "--dataset", data.toString());

        assertThat(chat.out()).contains("I don't know 'x'.");
    }

    /** They could end a comment of LaTeX, or forge a line. */
    @Test
    void lineEndsInTheNameOfADataSetStayInItsLine() {
        TinyData.write(data, "dataset.json", "{\"name\": \"x\\n\\\\input{y}\"}");
        Path run = temp.resolve("run");
        Cli compared = Cli.succeed(
                "compare", "--dataset", data.toString(), "--policies", "abs-greedy", "--out", run.toString());
        Path report = temp.resolve("report.md");
        Cli.succeed("report", run.toString(), "--out", report.toString());

        assertThat(compared.out()).startsWith("x\uFFFD\\input{y}");
        assertThat(RunFolder.read(temp.resolve("report-tables.tex"))).contains("% Section 1: x\uFFFD\\input{y}, ");
        assertThat(RunFolder.read(run.resolve("success_by_turn.svg"))).contains("x\uFFFD\\input{y}");
    }

    @Test
    void notesKeepTheirLineEnds() {
        Path run = temp.resolve("run");
        Cli.succeed("compare", "--dataset", data.toString(), "--policies", "abs-greedy", "--out", run.toString());
        TinyData.writeText(temp.resolve("notes.md"), "one\r\n\r\ntwo\r\n");
        Path report = temp.resolve("report.md");
        Cli.succeed(
                "report", run.toString(), "--notes", temp.resolve("notes.md").toString(), "--out", report.toString());

        assertThat(RunFolder.read(report)).contains("one\r\n\r\ntwo").doesNotContain("\uFFFD\n");
    }

    private static void assertPlain(Cli run) {
        String shown = (run.out() + run.err()).replace(System.lineSeparator(), "");
        assertThat(shown.chars().filter(c -> c != '\t' && c != '\n' && DisplayText.isControl((char) c)))
                .isEmpty();
    }
}
