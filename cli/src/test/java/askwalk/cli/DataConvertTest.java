package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.common.TargetFolder;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataConvertTest {

    @TempDir
    private Path temp;

    @Test
    void saysWhatWasWrittenAndWhere() {
        Path source = TinyData.scpr(temp.resolve("release"));
        Path copy = temp.resolve("copy");

        JsonNode written = Cli.succeed("data", "convert", source.toString(), copy.toString(), "--json")
                .json();

        assertThat(Cli.keys(written))
                .containsExactly(
                        "folder",
                        "source",
                        "sourceLayout",
                        "name",
                        "origin",
                        "licence",
                        "splitRule",
                        "protocol",
                        "users",
                        "items",
                        "fineAttributes",
                        "coarseAttributes",
                        "edges",
                        "tuples");
        assertThat(written.get("folder").textValue()).isEqualTo(copy.toString());
        assertThat(written.get("source").textValue()).isEqualTo(source.toString());
        assertThat(written.get("sourceLayout").textValue()).isEqualTo("scpr");
        JsonNode info = info(copy);
        assertThat(info.get("layout").textValue()).isEqualTo("tsv");
        assertThat(info.get("name").textValue()).isEqualTo("release");
        for (String key : List.of("users", "items", "fineAttributes", "coarseAttributes", "edges", "tuples")) {
            assertThat(written.get(key))
                    .isEqualTo(info.get(key))
                    .isEqualTo(info(source).get(key));
        }
        assertThat(info.get("edges").get("FRIEND_OF").intValue()).isEqualTo(2);
    }

    @Test
    void textHasWhatTheJsonHas() {
        Path copy = temp.resolve("copy");

        Cli run = Cli.succeed(
                "data", "convert", TinyData.tsv(temp.resolve("data")).toString(), copy.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .startsWith("folder " + copy, "source " + temp.resolve("data"), "sourceLayout tsv", "name data")
                .contains("users 3", "items 4", " HAS_ATTRIBUTE 6", " test 2");
    }

    @Test
    void theCopyGivesTheRowsOfTheOriginal() {
        Path copy = temp.resolve("copy");
        Cli.succeed("data", "convert", "sample", copy.toString());

        RunFolder original = compare("sample");
        RunFolder ofCopy = compare(copy.toString());

        assertThat(ofCopy.rowsFiles()).hasSize(3).isEqualTo(original.rowsFiles());
        for (String file : original.rowsFiles()) {
            assertThat(ofCopy.text(file)).isEqualTo(original.text(file));
        }
    }

    @Test
    void fillsAnEmptyFolderAndTakesTheSplitThatIsThere() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        Cli.succeed("data", "convert", "sample", empty.toString(), "--split", "given");

        assertThat(info(empty).get("users").intValue()).isEqualTo(671);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nowhere new; 1; nowhere: there is no such folder",
                "data/items.tsv new; 1; data/items.tsv: this is not a folder",
                "data data; 2; data is not empty: give a folder that is new or empty",
                "data data/items.tsv; 2; data/items.tsv is a file: give a folder that is new or empty",
                "data data/items.tsv/new; 1; data/items.tsv/new: this folder cannot be written (",
                "data new --split time; 2; --split time: the tsv layout supports here given",
                "data new --seed 1; 2; --seed 1: the split 'given' is not random",
                "nowhere data; 2; data is not empty: give a folder that is new or empty",
            })
    void refuses(String line, int exitCode, String message) {
        TinyData.tsv(temp.resolve("data"));
        List<String> words = Cli.words("data convert");
        for (String word : line.split(" ", -1)) {
            boolean path = words.size() < 4;
            words.add(path ? temp.resolve(word).toString() : word);
        }

        String expected = message.matches("(data|nowhere).*") ? temp + "/" + message : message;
        Refusal.of(exitCode, "askwalk: " + expected, temp).asItIs(words.toArray(String[]::new));
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void aSourceThatIsWrongWritesNothing() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.change(data, "interactions_test.tsv", "u3\t7", "u3\t70");

        Refusal.of(1, "interactions_test.tsv:3:item: '70' is not an id in items.tsv", temp)
                .asItIs("data", "convert", data.toString(), temp.resolve("new").toString());
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void cancellingIsAnInterruptedRun() {
        assertThatThrownBy(() -> TargetFolder.write(Path.of("new"), cancelled -> {
                    assertThat(cancelled.getAsBoolean()).isFalse();
                    throw new CancellationException();
                }))
                .isInstanceOf(InterruptedRunException.class)
                .hasMessage("interrupted: nothing was written to new");
    }

    private RunFolder compare(String dataset) {
        Path out = temp.resolve("run-" + Path.of(dataset).getFileName());
        Cli.succeed(Cli.words(
                "compare --dialogues 300 --policies random,max-entropy,ask-first:3 --preference popularity",
                "--dataset",
                dataset,
                "--out",
                out.toString()));
        return new RunFolder(out);
    }

    private static JsonNode info(Path folder) {
        return Cli.succeed("data", "info", folder.toString(), "--json").json();
    }
}
