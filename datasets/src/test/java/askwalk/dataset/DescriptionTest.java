package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {

    @TempDir
    Path folder;

    @Test
    void isHonestWhenTheFolderSaysNothing() {
        Path shop = folder.resolve("shop");
        String unstated = "not stated (no dataset.json in the folder)";

        assertThat(Description.read(new SourceFolder(shop), Description.NONE))
                .isEqualTo(new Description("shop", unstated, unstated, "as given by the files", null));
    }

    @Test
    void takesWhatTheFolderSays() {
        Fixtures.write(
                folder,
                "dataset.json",
                "{\"name\": \"Shop\", \"origin\": \"us\", \"licence\": \"CC0\",",
                " \"splitRule\": \"by time\", \"protocol\": \"scpr-2020\"}");

        assertThat(Description.read(new SourceFolder(folder), Description.NONE))
                .isEqualTo(new Description("Shop", "us", "CC0", "by time", "scpr-2020"));
    }

    @Test
    void takesWhatTheLayoutKnowsWhereTheFolderSaysNothing() {
        Fixtures.write(folder, "dataset.json", "{\"name\": \"Shop\", \"licence\": \"CC0\"}");
        Description known = new Description("ignored", "a paper", "ignored", null, "EAR");

        assertThat(Description.read(new SourceFolder(folder), known))
                .isEqualTo(new Description("Shop", "a paper", "CC0", "as given by the files", "EAR"));
    }

    @Test
    void saysWhichKeysTheFileLeavesOut() {
        Fixtures.write(folder, "dataset.json", "{\"name\": \"Shop\"}");
        String unstated = "not stated (not in dataset.json)";

        assertThat(Description.read(new SourceFolder(folder), Description.NONE))
                .isEqualTo(new Description("Shop", unstated, unstated, "as given by the files", null));
    }

    @Test
    void namesTheNearestKeyToAnUnknownOne() {
        Fixtures.write(folder, "dataset.json", "{", "  \"license\": \"CC0\"", "}");

        assertRefused(
                ":2:3: unknown key 'license'; the keys are name, origin, licence," + " splitRule, protocol, fields");
    }

    @Test
    void refusesAnythingButText() {
        Fixtures.write(folder, "dataset.json", "{", "  \"protocol\": 7", "}");

        assertRefused(":2:15: expected a string in double quotes, but found 7");
    }

    @Test
    void refusesEmptyText() {
        Fixtures.write(folder, "dataset.json", "{", "  \"licence\": \" \"", "}");

        assertRefused(":2:14: 'licence' is empty; give it a value, or leave the key out");
    }

    @Test
    void refusesAKeyThatComesTwice() {
        Fixtures.write(folder, "dataset.json", "{", "  \"name\": \"a\",", "  \"name\": \"b\"", "}");

        assertRefused(":3:9: Duplicate field 'name'; fix the file or fetch it again");
    }

    @Test
    void refusesAFileThatWasCutOff() {
        Fixtures.write(folder, "dataset.json", "{", "  \"name\": \"a\"");

        assertRefused(":3:1: the file ends in the middle of its JSON; fetch it again");
    }

    @Test
    void refusesAListAtTheTop() {
        Fixtures.write(folder, "dataset.json", "[]");

        assertRefused(":1:1: expected an object, { … }, but found [");
    }

    @Test
    void refusesWhatFollowsTheObject() {
        Fixtures.write(folder, "dataset.json", "{}", "{}");

        assertRefused(":2:1: something follows the end of the object; remove it");
    }

    private void assertRefused(String placeAndMessage) {
        assertThatThrownBy(() -> Description.read(new SourceFolder(folder), Description.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder.resolve("dataset.json") + placeAndMessage);
    }
}
