package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.cli.common.DatasetOption;
import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The options for reading the files of a data set. */
class ReadingOptionsTest {

    @TempDir
    private Path temp;

    private String shop() {
        Path folder = temp.resolve("shop");
        TinyData.write(
                folder,
                "shop.inter",
                "user_id:token\tbusiness_id:token\tdate:float",
                "u\ta\t10",
                "u\tb\t20",
                "u\tc\t30",
                "u\td\t40",
                "u\ta\t50");
        TinyData.write(
                folder,
                "shop.item",
                "business_id:token\tname:token\topen:token\tveg:token",
                "a\tAlpha\tTrue\tFalse",
                "b\tBeta\tFalse\tTrue",
                "c\tGamma\tTrue\tTrue",
                "d\tDelta\tFalse\tFalse");
        return folder.toString();
    }

    @Test
    void repeatedInteractionsAreRefusedWithTheWayOn() {
        String shop = shop();

        Refusal.of(1, "keep one with --repeats first or last", temp).asItIs("data", "info", shop);
        Refusal.of(1, "keep one with --repeats first or last", temp).when("compare", "--dataset", shop);
    }

    @Test
    void repeatedInteractionsAreLeftOutAndCounted() {
        Cli info = Cli.succeed("data", "info", shop(), "--repeats", "first", "--json");

        assertThat(info.json().get("tuples").get("train").intValue()).isEqualTo(2);
        assertThat(info.json().get("splitRule").textValue())
                .endsWith("1 repeated interaction left out, the first of each pair kept");
        assertThat(info.err()).isEqualTo("askwalk: 1 repeated interaction left out, the first of each pair kept\n");
    }

    @Test
    void fieldsThatAreNamedSplitByTime() {
        String[] read = {"data", "convert", shop(), temp.resolve("out").toString(), "--split", "time"};
        Refusal.of(1, "say which column it is with --field timestamp=NAME", temp)
                .asItIs(read);

        String[] more = {"--field", "timestamp=date", "--repeats", "last"};
        Cli.succeed(Cli.words(String.join(" ", read), more));

        // By time b c d a: the last one of the four is the test, and the one before it the validation.
        assertThat(RunFolder.read(temp.resolve("out/interactions_test.tsv"))).isEqualTo("user\titem\nu\ta\n");
        assertThat(RunFolder.read(temp.resolve("out/interactions_valid.tsv"))).isEqualTo("user\titem\nu\td\n");
    }

    @Test
    void everyCommandThatOpensDataTakesThem() {
        String shop = shop();

        Cli.succeed(
                "compare",
                "--dataset",
                shop,
                "--repeats",
                "last",
                "--policies",
                "random",
                "--out",
                temp.resolve("run").toString());
        assertThat(Cli.run("data", "doctor", shop).out()).contains("keep one with --repeats first or last");
        assertThat(Cli.run("data", "doctor", shop, "--repeats", "last").out())
                .doesNotContain("--repeats")
                .contains("1 repeated interaction left out, the last of each pair kept");
    }

    @Test
    void chatAsksAboutAColumnAndItsValue() {
        Cli chat = Cli.run("chat", "--dataset", shop(), "--repeats", "last", "--policy", "ask-first:3");

        assertThat(chat.out()).contains("open: True").contains("veg: False");
        assertThat(chat.out().lines())
                .noneMatch(line -> line.matches(".*[ ,]False[,.].*") && !line.contains(": False"));
    }

    @Test
    void aFieldThatIsNoneIsRefused() {
        String shop = shop();

        Refusal.of(2, "unknown field of the recbole layout 'itemid': did you mean 'item_id'?", temp)
                .asItIs("data", "info", shop, "--field", "itemid=business_id");
        Refusal.of(2, "--field item_id: the names of fields are fixed in the tsv layout; leave --field out", temp)
                .asItIs("data", "info", TinyData.tsv(temp.resolve("tsv")).toString(), "--field", "item_id=x");
    }

    @Test
    void anUnknownRepeatIsRefused() {
        assertThat(Cli.run("data", "info", "--repeats", "all").exitCode()).isEqualTo(2);
    }

    @Test
    void aSnapshotIsOfFilesThatWereReadWithoutOptions() {
        Path folder = TinyData.tsv(temp.resolve("large"));
        StringBuilder rows = new StringBuilder("user\titem");
        for (int user = 0; user < 33_400; user++) {
            rows.append("\nv")
                    .append(user)
                    .append("\t7\nv")
                    .append(user)
                    .append("\t8\nv")
                    .append(user)
                    .append("\t9");
        }
        TinyData.write(folder, "interactions_train.tsv", rows.toString());
        String home = System.setProperty("user.home", temp.resolve("home").toString());
        try {
            assertThat(open(folder).fromSnapshot()).isFalse();
            assertThat(open(folder).fromSnapshot()).isTrue();
            assertThat(open(folder, "--repeats", "first").fromSnapshot()).isFalse();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private static SnapshotCache.Opened open(Path folder, String... options) {
        Opening command = new Opening();
        new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(Cli.words("--dataset " + folder, options).toArray(String[]::new));
        return command.dataset.openFrom();
    }

    @CommandLine.Command
    private static final class Opening {
        @Mixin
        private DatasetOption dataset;
    }
}
