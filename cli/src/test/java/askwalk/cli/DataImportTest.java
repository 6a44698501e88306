package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.common.UsageException;
import askwalk.cli.data.DataImportCommand;
import askwalk.dataset.CsvImport.Attribute;
import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataImportTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void files() {
        TinyData.write(temp, "items.csv", "sku,title,genre,colour", "1,Lamp,a|b,red", "2,Shelf,b,red", "3,Stool,c,");
        TinyData.write(temp, "orders.csv", "customer,sku", "ann,1", "ann,2", "ann,3", "bob,9");
    }

    private String[] command(String... more) {
        List<String> words = Cli.words("data import " + temp.resolve("out") + " --items " + temp.resolve("items.csv"));
        words.addAll(List.of(
                "--id", "sku", "--interactions", temp.resolve("orders.csv").toString()));
        words.addAll(List.of("--user", "customer", "--item", "sku"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void whatIsWrittenOpens() {
        Cli run = Cli.succeed(command("--name", "title", "--attributes", "genre:|,colour", "--json"));

        JsonNode written = run.json();
        assertThat(written.get("name").textValue()).isEqualTo("out");
        assertThat(written.get("fineAttributes").intValue()).isEqualTo(4);
        assertThat(written.get("tuples")).hasToString("{\"train\":2,\"validation\":0,\"test\":1}");
        assertThat(run.err())
                .isEqualTo("askwalk: " + temp.resolve("orders.csv")
                        + ": 1 interaction with 1 of 4 items, which are not in " + temp.resolve("items.csv")
                        + ", such as '9': left out\n");
        assertThat(RunFolder.read(temp.resolve("out/items.tsv"))).isEqualTo("id\tname\n1\tLamp\n2\tShelf\n3\tStool\n");
        String out = temp.resolve("out").toString();
        Cli.succeed(
                "compare",
                "--dataset",
                out,
                "--policies",
                "random",
                "--out",
                temp.resolve("run").toString());
    }

    @Test
    void columnsBecomeNumbersWithCuts() {
        TinyData.write(temp, "items.csv", "sku,genre,price,year", "1,a,5,1990", "2,b,20,2000", "3,c,,2010");

        JsonNode written = Cli.succeed(command(
                        "--attributes",
                        "genre",
                        "--values",
                        "price,year",
                        "--cuts",
                        "price=10",
                        "--cuts",
                        "year=quantiles:3",
                        "--json"))
                .json();

        assertThat(written.get("derivedAttributes").intValue()).isEqualTo(4 + 6);
        assertThat(RunFolder.read(temp.resolve("out/item_values.tsv"))).isEqualTo("""
                        item\tattribute\tnumber
                        1\tprice\t5
                        2\tprice\t20
                        1\tyear\t1990
                        2\tyear\t2000
                        3\tyear\t2010
                        """);
        assertThat(RunFolder.read(temp.resolve("out/ranges.tsv")))
                .isEqualTo("attribute\tcut\nprice\t10\nyear\t1990\nyear\t2000\n");
    }

    @Test
    void wrongNumbersAreWrongCommands() {
        Refusal.of(2, "items.csv has no column 'price' for numbers; its columns are sku, title, genre, colour", temp)
                .asItIs(command("--attributes", "genre", "--values", "price"));
        Refusal.of(2, "--cuts price='20,10': expected numbers, each above the one before", temp)
                .asItIs(command("--attributes", "genre", "--cuts", "price=20,10"));
    }

    @Test
    void theIdIsTheNameWhereThereIsNone() {
        Cli.succeed(command("--attributes", "genre:|", "--attributes", "colour"));

        assertThat(RunFolder.read(temp.resolve("out/items.tsv"))).isEqualTo("id\tname\n1\t1\n2\t2\n3\t3\n");
    }

    @Test
    void aWrongColumnIsAWrongCommand() {
        Refusal.of(2, "items.csv has no column 'gnre' for attributes; its columns are sku, title, genre, colour", temp)
                .asItIs(command("--attributes", "gnre"));
        assertThat(Cli.run(command()).exitCode()).isEqualTo(2);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void nothingIsWrittenWhereTheFilesAreWrong() {
        TinyData.write(temp, "orders.csv", "customer,sku", "ann,1.0");
        Refusal.of(1, "the two files have hardly any ids in common", temp).asItIs(command("--attributes", "genre"));
        assertThat(temp.resolve("orders.csv").toFile().delete()).isTrue();
        Refusal.of(1, "orders.csv: there is no such file", temp).asItIs(command("--attributes", "genre"));
        TinyData.writeText(temp.resolve("out/file"), "mine");
        Refusal.of(2, "is not empty: give a folder that is new or empty", temp)
                .asItIs(command("--attributes", "genre"));
    }

    @Test
    void separatorsFollowColumns() {
        assertThat(DataImportCommand.columns("genre:|,colour"))
                .containsExactly(new Attribute("genre", "|"), new Attribute("colour", null));
        assertThat(DataImportCommand.columns("a:,,b:; ,c:,"))
                .containsExactly(new Attribute("a", ","), new Attribute("b", "; "), new Attribute("c", ","));
        assertThat(DataImportCommand.columns(" a b ")).containsExactly(new Attribute("a b", null));
        for (String wrong : List.of("", "a,", ",a", ":|")) {
            assertThatThrownBy(() -> DataImportCommand.columns(wrong))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("has a column without a name");
        }
        assertThatThrownBy(() -> DataImportCommand.columns("genre:"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--attributes 'genre:': there is no separator after 'genre:'");
    }

    @Test
    void aSeparatorHasNoLetterOrDigit() {
        assertThatThrownBy(() -> DataImportCommand.columns("genre:,colour"))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "--attributes 'genre:,colour': the separator after 'genre:' would be ',colour', but a separator has"
                                + " no letter or digit; write 'genre:,,colour' if 'genre' holds lists separated by commas,"
                                + " or 'genre,colour' if it holds one value; give a column with a colon in its name"
                                + " another name in the file");
        assertThatThrownBy(() -> DataImportCommand.columns("size:2"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(
                        "would be '2', but a separator has no letter or digit; write for example 'size:|';");
    }

    @Test
    void aLineEndInTheDataMakesNoLineOfItsOwn() {
        TinyData.write(temp, "orders.csv", "customer,sku", "ann,1", "ann,\"9\naskwalk: all is well\"");

        assertThat(Cli.succeed(command("--attributes", "genre")).err())
                .endsWith("such as '9\uFFFDaskwalk: all is well': left out\n")
                .hasLineCount(1);
    }
}
