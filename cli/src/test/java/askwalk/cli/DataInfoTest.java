package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.cli.data.DataInfoCommand;
import askwalk.experiment.SampleFiles;
import askwalk.experiment.TinyData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataInfoTest {

    @TempDir
    private Path temp;

    @Test
    void countsOfTheSampleAreThoseOfItsFiles() {
        JsonNode info = Cli.succeed("data", "info", "sample", "--json").json();

        Set<String> users = new HashSet<>();
        for (String role : List.of("train", "valid", "test")) {
            SampleFiles.rows("interactions_" + role + ".tsv").forEach(row -> users.add(row.get(0)));
        }
        assertThat(info.get("users").intValue()).isEqualTo(users.size()).isEqualTo(671);
        assertThat(info.get("items").intValue())
                .isEqualTo(SampleFiles.rows("items.tsv").size())
                .isEqualTo(9_066);
        assertThat(info.get("fineAttributes").intValue())
                .isEqualTo(SampleFiles.rows("attributes.tsv").size())
                .isEqualTo(31);
        assertThat(info.get("coarseAttributes").intValue())
                .isEqualTo(SampleFiles.rows("parents.tsv").size())
                .isEqualTo(2);
        assertThat(info.get("tuples")).hasToString("{\"train\":69717,\"validation\":14981,\"test\":15306}");
        assertThat(SampleFiles.rows("interactions_train.tsv")).hasSize(69_717);
        assertThat(SampleFiles.rows("interactions_valid.tsv")).hasSize(14_981);
        assertThat(SampleFiles.rows("interactions_test.tsv")).hasSize(15_306);
        assertThat(info.get("edges"))
                .hasToString("{\"INTERACTED_WITH\":69717,\"FRIEND_OF\":0,\"LIKES\":0,\"HAS_ATTRIBUTE\":"
                        + SampleFiles.rows("item_attributes.tsv").size() + ",\"CHILD_OF\":31}");
        assertThat(info.get("name").textValue()).isEqualTo("movielens_small");
        assertThat(info.get("layout").textValue()).isEqualTo("tsv");
        assertThat(info.get("licence").textValue()).startsWith("GroupLens");
        assertThat(Cli.keys(info.get("files"))).contains("items.tsv", "interactions_test.tsv", "dataset.json");
    }

    @Test
    void textHasWhatTheJsonHas() {
        List<String> lines = text("data", "info", "sample");

        assertThat(lines)
                .contains(
                        "name movielens_small",
                        "users 671",
                        "items 9,066",
                        "fineAttributes 31",
                        "coarseAttributes 2",
                        "protocol -",
                        "edges",
                        " HAS_ATTRIBUTE 29,276",
                        "tuples",
                        " train 69,717",
                        " validation 14,981",
                        " test 15,306");
    }

    @Test
    void textDoesNotDependOnTheLocale() {
        List<String> here = text("data", "info", "sample");
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(text("data", "info", "sample")).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theSampleIsTheDefault() {
        assertThat(text("data", "info")).isEqualTo(text("data", "info", "sample"));
    }

    @Test
    void readsAFolderInEitherLayout() {
        JsonNode tsv = info(TinyData.tsv(temp.resolve("tsv")));
        JsonNode scpr = info(TinyData.scpr(temp.resolve("scpr")));

        assertThat(tsv.get("layout").textValue()).isEqualTo("tsv");
        assertThat(scpr.get("layout").textValue()).isEqualTo("scpr");
        assertThat(tsv.get("name").textValue()).isEqualTo("tsv");
        for (String count : List.of("users", "items", "fineAttributes", "coarseAttributes", "tuples")) {
            assertThat(scpr.get(count)).isEqualTo(tsv.get(count));
        }
        assertThat(scpr.get("edges").get("FRIEND_OF").intValue()).isEqualTo(2);
    }

    private static JsonNode info(Path folder) {
        return Cli.succeed("data", "info", folder.toString(), "--json").json();
    }

    private static List<String> text(String... args) {
        return Cli.succeed(args)
                .out()
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
    }

    @Test
    void whatComesFromDataStaysOnItsLine() {
        StringWriter out = new StringWriter();
        DataInfoCommand.print(
                new PrintWriter(out), "", Map.of("origin", "here\nlicence  free", "files", Map.of("a\nb", 1)));

        assertThat(out.toString())
                .contains("here\uFFFDlicence  free" + System.lineSeparator())
                .contains("a\uFFFDb")
                .hasLineCount(3);
    }
}
