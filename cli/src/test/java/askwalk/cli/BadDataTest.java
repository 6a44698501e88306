package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets that are not there or not right. */
class BadDataTest {

    private static final String ITEM_DICT = "Graph_generate_data/item_dict.json";

    @TempDir
    private Path temp;

    @Test
    void missingFolder() {
        Path nowhere = temp.resolve("nowhere");

        refuse(nowhere, nowhere + ": there is no such folder");
    }

    @Test
    void fileForAFolder() {
        Path file = TinyData.tsv(temp.resolve("data")).resolve("items.tsv");

        refuse(file, file + ": this is not a folder");
    }

    @Test
    void folderWithoutADataSet() {
        refuse(temp, temp + ": no layout recognises this folder; ");
    }

    @Test
    void missingFile() {
        Path data = TinyData.tsv(temp.resolve("data"));
        assertThat(data.resolve("attributes.tsv").toFile().delete()).isTrue();

        refuse(data, data.resolve("attributes.tsv") + ": this file is missing");
    }

    @Test
    void truncatedJson() {
        Path data = TinyData.scpr(temp.resolve("data"));
        TinyData.change(data, ITEM_DICT, "[0, 1]}\n}\n", "[0, ");

        refuse(data, data.resolve(ITEM_DICT) + ":5:30: the file ends in the middle of its JSON; fetch it again");
    }

    @Test
    void idOutOfRange() {
        Path data = TinyData.scpr(temp.resolve("data"));
        TinyData.change(data, "UI_Interaction_data/review_dict_test.json", "[9]", "[99]");

        refuse(
                data,
                data.resolve("UI_Interaction_data/review_dict_test.json") + ":2:9: user '2': item 99 is not in "
                        + ITEM_DICT);
    }

    @Test
    void danglingId() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.change(data, "interactions_test.tsv", "u3\t7", "u3\t70");

        refuse(data, data.resolve("interactions_test.tsv") + ":3:item: '70' is not an id in items.tsv");
    }

    @Test
    void wrongNumberOfTabs() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.change(data, "items.tsv", "8\tLamp", "8\tLamp\tlit");

        refuse(data, data.resolve("items.tsv") + ":4: expected as many tabs as in the header, 1, but found 2");
    }

    @Test
    void unknownProtocolOfItsOwn() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.write(data, "dataset.json", "{\"protocol\": \"IDEA\"}");

        Refusal.of(2, "unknown protocol 'IDEA': did you mean 'IDEAL'?", temp)
                .when("compare", "--dataset", data.toString());
    }

    @Test
    void nothingToEvaluate() {
        Path data = TinyData.tsv(temp.resolve("data"));
        assertThat(data.resolve("interactions_test.tsv").toFile().delete()).isTrue();

        Refusal.of(2, "data set data has no test tuples to evaluate", temp)
                .when("compare", "--dataset", data.toString());
    }

    @Test
    void enumeratedQuestionsWithoutCoarseAttributes() {
        Path data = TinyData.tsv(temp.resolve("data"));
        Refusal refusal = Refusal.of(2, "data set data has no coarse attributes, which enumerated questions", temp);

        refusal.when("compare", "--dataset", data.toString(), "--questions", "enumerated");
        refusal.asItIs("chat", "--dataset", data.toString(), "--questions", "enumerated");
    }

    @Test
    void lineEndsAndByteOrderMarksOfWindowsAreNoMistake() {
        for (Path data : List.of(TinyData.tsv(temp.resolve("tsv")), TinyData.scpr(temp.resolve("scpr")))) {
            JsonNode plain =
                    Cli.succeed("data", "info", data.toString(), "--json").json();
            for (String file : RunFolder.files(data)) {
                String text = RunFolder.read(data.resolve(file));
                TinyData.writeText(data.resolve(file), "\uFEFF" + text.replace("\n", "\r\n"));
            }

            JsonNode windows =
                    Cli.succeed("data", "info", data.toString(), "--json").json();

            assertThat(windows.get("files")).isNotEqualTo(plain.get("files"));
            for (String count : List.of("users", "items", "fineAttributes", "coarseAttributes", "edges", "tuples")) {
                assertThat(windows.get(count)).isEqualTo(plain.get(count));
            }
            Path out = temp.resolve("out-" + data.getFileName());
            Cli.succeed("compare", "--dataset", data.toString(), "--out", out.toString());
        }
    }

    private void refuse(Path data, String message) {
        Refusal refusal = Refusal.of(1, "askwalk: " + message, temp);
        refusal.when("compare", "--dataset", data.toString());
        refusal.when("evaluate", "--dataset", data.toString());
        refusal.asItIs("data", "info", data.toString());
        refusal.asItIs("chat", "--dataset", data.toString());
    }
}
