package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataGapsTest {

    @TempDir
    private Path temp;

    @Test
    void writesADataSetWithGapsInTheGroupsOfParents() {
        Path out = temp.resolve("gaps");

        JsonNode counts = Cli.succeed(gaps(out, "0.333", "parent", "--json")).json();

        assertThat(counts.get("groups").intValue()).isEqualTo(2);
        assertThat(counts.get("removedPairs").intValue())
                .isEqualTo((int) Math.round(0.333 * counts.get("pairs").intValue()));
        JsonNode info = Cli.succeed("data", "info", out.toString(), "--json").json();
        assertThat(info.get("hiddenAttributes")).isEqualTo(counts.get("hiddenAttributes"));
        assertThat(info.get("name").textValue()).isEqualTo("gaps");
        assertThat(out.resolve("groups.tsv")).exists();
        Cli.succeed("data", "doctor", out.toString(), "--ignore", "bare-item,unused-attribute");
    }

    @Test
    void wrongSharesAndDataWithoutGroupsAreRefused() {
        Path out = temp.resolve("gaps");

        Refusal.of(2, "--share is above 0 and below 1, not 1.0", temp).asItIs(gaps(out, "1", "parent"));
        Refusal.of(1, "no attribute is in a group; add groups, or make groups of the parents", temp)
                .asItIs(gaps(out, "0.5", "data"));
        assertThat(out).doesNotExist();
    }

    private static String[] gaps(Path out, String share, String groups, String... more) {
        List<String> words = Cli.words("data gaps --in sample --seed 7 --share " + share + " --groups " + groups);
        words.add("--out");
        words.add(out.toString());
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
