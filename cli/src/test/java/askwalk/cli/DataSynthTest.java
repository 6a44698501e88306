package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Split;
import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.dataset.snapshot.SnapshotFolder;
import askwalk.experiment.TinyData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSynthTest {

    private static final String SMALL = "--users 30 --items 200 --attributes 12 --coarse-attributes 3 --interactions 8"
            + " --attributes-per-item 2.5 --friends 4 --likes 2 --skew 0.5";

    @TempDir
    Path temp;

    @Test
    void pricesAreWrittenIfTheyAreWanted(@TempDir Path folder) {
        String sizes = " --users 30 --items 60 --attributes 8 --interactions 6 --friends 0 --likes 0";
        Cli.succeed(Cli.words("data synth " + folder.resolve("plain") + sizes).toArray(String[]::new));
        Cli.succeed(Cli.words("data synth " + folder.resolve("priced") + sizes + " --with-values independent")
                .toArray(String[]::new));

        assertThat(folder.resolve("plain/item_values.tsv")).doesNotExist();
        assertThat(folder.resolve("priced/item_values.tsv")).exists();
        assertThat(folder.resolve("priced/ranges.tsv")).exists();
        assertThat(folder.resolve("priced/item_attributes.tsv"))
                .hasSameTextualContentAs(folder.resolve("plain/item_attributes.tsv"));
        assertThat(folder.resolve("priced/interactions_train.tsv"))
                .hasSameTextualContentAs(folder.resolve("plain/interactions_train.tsv"));
    }

    @Test
    void writesWhatWasAskedFor() {
        JsonNode written = synth("small", SMALL + " --name shop --json").json();

        assertThat(written.get("name").textValue()).isEqualTo("shop");
        assertThat(written.get("users").intValue()).isEqualTo(30);
        assertThat(written.get("coarseAttributes").intValue()).isEqualTo(3);
        assertThat(written.get("edges").get("HAS_ATTRIBUTE").intValue()).isEqualTo(500);
        assertThat(written.get("edges").get("FRIEND_OF").intValue()).isEqualTo(120);
        JsonNode read = Cli.succeed("data", "info", temp.resolve("small").toString(), "--json")
                .json();
        for (String key : List.of("name", "origin", "users", "items", "fineAttributes", "edges", "tuples")) {
            assertThat(read.get(key)).as(key).isEqualTo(written.get(key));
        }
    }

    @Test
    void theDoctorFindsNothingWrong() {
        synth("small", SMALL);

        Cli doctor = Cli.succeed("data", "doctor", temp.resolve("small").toString());

        assertThat(doctor.out()).contains("no defect, no leak");
    }

    @Test
    void theSameOptionsGiveTheSameFiles() throws IOException {
        synth("a", SMALL);
        synth("b", SMALL);
        synth("c", SMALL + " --seed 2");

        assertThat(read("a")).isEqualTo(read("b")).isNotEqualTo(read("c"));
    }

    @Test
    void aLargeDataSetIsOpenedFromItsSnapshotTheSecondTime() throws IOException {
        synth("large", "");

        assertThat(fromSnapshot()).isFalse();
        assertThat(fromSnapshot()).isTrue();
        assertThat(fromSnapshot("--no-cache")).isFalse();

        Path data = temp.resolve("large");
        DatasetLayout layout = Datasets.layoutOf(data);
        Path damaged =
                new SnapshotCache(SnapshotFolder.find(), message -> {}).file(data, layout, Split.of(layout, data));
        assertThat(damaged).exists();
        Files.writeString(damaged, "something else");
        Cli run = Cli.succeed(bench());
        assertThat(run.json().get("fromSnapshot").booleanValue()).isFalse();
        assertThat(run.err())
                .contains("askwalk: " + damaged
                        + ": this is not a snapshot; reading the data set from its own files instead");
        assertThat(fromSnapshot()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--preset lastfn | unknown preset 'lastfn': did you mean 'lastfm'? There are lastfm, yelp, yelp10x",
                "--users 0 | users",
                "--interactions 2 | --interactions",
                "--likes 99 | --likes",
                "--coarse-attributes 99 | --coarse-attributes",
                "--skew NaN | skew"
            })
    void refusesWhatCannotBe(String options, String message) {
        Cli run = Cli.run(
                Cli.words("data synth " + options, temp.resolve("x").toString()).toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(temp.resolve("x")).doesNotExist();
    }

    @Test
    void refusesAFolderWithSomethingInIt() {
        Cli run = Cli.run("data", "synth", TinyData.tsv(temp.resolve("full")).toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("give a folder that is new or empty");
    }

    private Cli synth(String folder, String options) {
        List<String> words = Cli.words(
                "data synth" + (options.isEmpty() ? "" : " " + options),
                temp.resolve(folder).toString());
        return Cli.succeed(words);
    }

    private List<String> bench(String... more) {
        return Cli.words("bench --dialogues 2 --json --dataset " + temp.resolve("large"), more);
    }

    private boolean fromSnapshot(String... more) {
        return Cli.succeed(bench(more)).json().get("fromSnapshot").booleanValue();
    }

    private String read(String folder) throws IOException {
        return Files.readString(temp.resolve(folder).resolve("interactions_train.tsv"));
    }
}
