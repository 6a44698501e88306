package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.cli.data.DataNewCommand;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that people start their own data from must have no issue. */
class DataNewTest {

    @TempDir
    private Path temp;

    private Path folder;
    private Cli run;

    @BeforeEach
    void writeIt() {
        folder = temp.resolve("my-data");
        run = Cli.succeed("data", "new", folder.toString());
    }

    @Test
    void writesAllThatIsBundled() throws Exception {
        Path resources = Path.of(DataNewCommand.class
                        .getResource(DataNewCommand.RESOURCES + "/" + DataNewCommand.MARKER)
                        .toURI())
                .getParent();

        assertThat(RunFolder.files(folder)).hasSize(12).isEqualTo(RunFolder.files(resources));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "wrote a tiny data set of 12 files to " + folder,
                        "what each file and column is for: " + folder.resolve("README.md"),
                        "try it: askwalk compare --dataset " + folder);
    }

    @Test
    void loadsAsItIs() {
        JsonNode info = Cli.succeed("data", "info", folder.toString(), "--json").json();

        assertThat(info.get("items").intValue()).isEqualTo(8);
        assertThat(info.get("users").intValue()).isEqualTo(4);
        assertThat(info.get("fineAttributes").intValue()).isEqualTo(6);
        assertThat(info.get("coarseAttributes").intValue()).isEqualTo(2);
        assertThat(info.get("tuples")).hasToString("{\"train\":12,\"validation\":4,\"test\":4}");
        assertThat(info.get("files")).hasSize(11);
    }

    @Test
    void theDoctorFindsNothing() {
        assertThat(Cli.succeed("data", "doctor", folder.toString()).out().lines())
                .containsExactly("no defect, no leak");
    }

    @Test
    void idsAreNumbersWithoutGapsAndNamesAreUnique() {
        for (String file : List.of("items.tsv", "attributes.tsv", "parents.tsv", "users.tsv")) {
            assertThat(column(file, 0))
                    .as(file)
                    .isEqualTo(IntStream.range(0, rows(file).size())
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(column(file, 1)).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void everythingIsUsedAndNothingIsDuplicated() {
        assertThat(new TreeSet<>(column("item_attributes.tsv", 0))).isEqualTo(ids("items.tsv"));
        assertThat(new TreeSet<>(column("item_attributes.tsv", 1))).isEqualTo(ids("attributes.tsv"));
        assertThat(new TreeSet<>(column("attributes.tsv", 2))).isEqualTo(ids("parents.tsv"));
        assertThat(new TreeSet<>(column("interactions_train.tsv", 1))).isEqualTo(ids("items.tsv"));
        List<List<String>> tuples = new ArrayList<>();
        for (String role : List.of("train", "valid", "test")) {
            String file = "interactions_" + role + ".tsv";
            assertThat(new TreeSet<>(column(file, 0))).as(file).isEqualTo(ids("users.tsv"));
            assertThat(ids("items.tsv")).as(file).containsAll(column(file, 1));
            tuples.addAll(rows(file));
        }
        assertThat(tuples).hasSize(20).doesNotHaveDuplicates();
        for (String file : List.of("item_attributes.tsv", "user_friends.tsv", "user_likes.tsv")) {
            assertThat(rows(file)).as(file).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void likesComeFromTrainingItems() {
        Set<List<String>> carried = new HashSet<>(rows("item_attributes.tsv"));
        List<List<String>> train = rows("interactions_train.tsv");

        assertThat(rows("user_likes.tsv"))
                .isNotEmpty()
                .allSatisfy(like -> assertThat(train)
                        .anyMatch(tuple -> tuple.get(0).equals(like.get(0))
                                && carried.contains(List.of(tuple.get(1), like.get(1)))));
        assertThat(column("user_friends.tsv", 0)).hasSameSizeAs(rows("user_friends.tsv"));
        assertThat(rows("user_friends.tsv"))
                .allSatisfy(pair -> assertThat(pair.get(0)).isNotEqualTo(pair.get(1)));
    }

    @Test
    void theReadmeNamesEveryFileAndColumn() {
        String readme = RunFolder.read(folder.resolve("README.md"));

        for (String file : DataNewCommand.FILES) {
            if (file.endsWith(".tsv")) {
                assertThat(readme).contains("`" + file + "`");
                for (String column : header(file)) {
                    assertThat(readme).contains("`" + column + "`");
                }
            }
        }
        Cli.keys(Cli.json(RunFolder.read(folder.resolve("dataset.json"))))
                .forEach(key -> assertThat(readme).contains("`" + key + "`"));
        assertThat(readme).contains("item\tattribute\n0\t0\n0\t3\n").contains("`0\t6`");
        assertThat(RunFolder.read(folder.resolve("item_attributes.tsv"))).startsWith("item\tattribute\n0\t0\n0\t3\n");
        assertThat(rows("interactions_test.tsv")).contains(List.of("0", "6"));
    }

    @Test
    void compareEvaluateAndChatRunOnIt() {
        String data = folder.toString();
        for (String questions : List.of("binary", "enumerated")) {
            Path out = temp.resolve("run-" + questions);
            Cli compare = Cli.succeed(
                    "compare", "--dataset", data, "--questions", questions, "--out", out.toString(), "--json");
            assertThat(compare.json().get("results"))
                    .hasSize(5)
                    .allSatisfy(result ->
                            assertThat(result.get("dialogues").intValue()).isEqualTo(4));
        }
        Cli.succeed(
                "evaluate",
                "--dataset",
                data,
                "--split",
                "validation",
                "--out",
                temp.resolve("run").toString());
        assertThat(Cli.succeed("chat", "--dataset", data, "--user", "0").out()).contains("You are Ann.");
    }

    @Test
    void refusesWhatIsInTheWay() {
        Path file = folder.resolve("README.md");
        Refusal.of(2, "askwalk: " + folder + " is not empty: give a folder that is new or empty", temp)
                .asItIs("data", "new", folder.toString());
        Refusal.of(2, "askwalk: " + file + " is a file: give a folder that is new or empty", temp)
                .asItIs("data", "new", file.toString());
        Refusal.of(1, "askwalk: " + file.resolve("x") + ": this folder cannot be written (", temp)
                .asItIs("data", "new", file.resolve("x").toString());
    }

    @Test
    void fillsAnEmptyFolder() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        Cli.succeed("data", "new", empty.toString());

        assertThat(RunFolder.files(empty)).isEqualTo(RunFolder.files(folder));
    }

    private Set<String> ids(String file) {
        return new TreeSet<>(column(file, 0));
    }

    private List<String> column(String file, int column) {
        return rows(file).stream().map(row -> row.get(column)).toList();
    }

    private List<String> header(String file) {
        return List.of(lines(file).get(0).split("\t", -1));
    }

    private List<List<String>> rows(String file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private List<String> lines(String file) {
        return RunFolder.read(folder.resolve(file)).lines().toList();
    }
}
