package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @BeforeEach
    void write() {
        Fixtures.write(
                folder,
                "items.csv",
                "sku,title,genre,colour,spare",
                "1,\"Lamp, small\",light | table,red,x",
                "2,Shelf,wall,RED,",
                "3,Stool,,True,");
        Fixtures.write(
                folder, "orders.csv", "customer,sku,ts", "ann,1,2024-05-01", "ann,2,2024-05-03", "ann,3,2024-05-02");
    }

    private CsvImport files(String time, String... columns) {
        List<CsvImport.Attribute> attributes = new ArrayList<>();
        for (String column : columns) {
            attributes.add(new CsvImport.Attribute(column, column.equals("genre") ? "|" : null));
        }
        return new CsvImport(
                folder.resolve("items.csv"),
                "sku",
                "title",
                attributes,
                folder.resolve("orders.csv"),
                "customer",
                "sku",
                time);
    }

    private Dataset read(String time, String... columns) {
        return files(time, columns).read("shop", ReadOptions.DEFAULT, notices::add);
    }

    @Test
    void columnsBecomeAttributesAndRowsInteractions() {
        Dataset data = read("ts", "genre", "colour");

        assertThat(Fixtures.vertices(data, VertexType.ITEM)).containsExactly("1=Lamp, small", "2=Shelf", "3=Stool");
        assertThat(Fixtures.vertices(data, VertexType.ATTRIBUTE))
                .containsExactly(
                        "genre=light=light",
                        "genre=table=table",
                        "colour=red=red",
                        "genre=wall=wall",
                        "colour=RED=RED",
                        "colour=True=colour: True",
                        "parent:genre=genre",
                        "parent:colour=colour");
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .contains("1>genre=light", "1>genre=table")
                .hasSize(6);
        assertThat(Fixtures.tuples(data, Role.TRAIN)).containsExactlyInAnyOrder("ann>1", "ann>3");
        assertThat(Fixtures.tuples(data, Role.TEST)).containsExactly("ann>2");
        assertThat(data.manifest().name()).isEqualTo("shop");
        assertThat(data.manifest().origin()).isEqualTo("imported from items.csv and orders.csv");
        assertThat(read(null, "genre").manifest().splitRule()).contains("at random");
        assertThat(notices).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> read(null, "gnre"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        folder + "/items.csv has no column 'gnre' for attributes; its columns are sku, title, genre,"
                                + " colour, spare");
        assertThatThrownBy(() -> read("when", "genre"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder + "/orders.csv has no column 'when' for the times of interactions; its columns are"
                        + " customer, sku, ts");
        Fixtures.write(folder, "orders.csv", "customer;sku", "ann;1");
        assertThatThrownBy(() -> read(null, "genre"))
                .hasMessageEndingWith("its only column is customer;sku: put commas between the fields");
    }

    @Test
    void unknownItemsAreLeftOutAndCounted() {
        Fixtures.write(folder, "orders.csv", "customer,sku", "ann,1", "ann,9", "bob,9", "bob,2.0");

        assertThat(read(null, "genre").train().size()).isEqualTo(1);
        assertThat(notices)
                .containsExactly(folder + "/orders.csv: 3 interactions with 2 of 3 items, which are not in " + folder
                        + "/items.csv, such as '2.0' (elsewhere it is '2', and the two differ only in decimals, which"
                        + " tables of numbers add where an id is missing): left out");
    }

    @Test
    void idsThatHardlyMatchAreRefused() {
        Fixtures.write(folder, "orders.csv", "customer,sku", "ann,p", "ann,q");

        assertThatThrownBy(() -> read(null, "genre"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/orders.csv: 2 interactions with 2 of 2 items, which are not in " + folder
                        + "/items.csv, such as 'p': the two files have hardly any ids in common; name the columns of the same"
                        + " ids, written in the same way");
    }

    @Test
    void repeatsAreRefusedOrLeftOut() {
        Fixtures.write(folder, "orders.csv", "customer,sku", "ann,1", "ann,1");

        assertThatThrownBy(() -> read(null, "genre"))
                .hasMessage(folder + "/orders.csv:3: user 'ann' and item '1' are a duplicate of line 2; remove one"
                        + " of the two, or keep one with --repeats first or last");
        assertThat(files(null, "genre")
                        .read("shop", ReadOptions.DEFAULT.withRepeats(RepeatPolicy.FIRST), notices::add)
                        .train()
                        .size())
                .isEqualTo(1);
        assertThat(notices).containsExactly("1 repeated interaction left out, the first of each pair kept");
    }

    @Test
    void errorsInAFileAreLocated() {
        Fixtures.write(folder, "orders.csv", "customer,sku,ts", "ann,1,noon");
        assertThatThrownBy(() -> read("ts", "genre"))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/orders.csv:2:ts: expected a time");
        Fixtures.delete(folder, "orders.csv");
        assertThatThrownBy(() -> read(null, "genre"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/orders.csv: there is no such file; give a CSV file");
        Fixtures.write(folder, "orders.csv", "customer,sku", "ann,1");
        Fixtures.write(folder, "items.csv", "sku,title,genre", "1,Lamp, ");
        assertThatThrownBy(() -> read(null, "genre"))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder
                        + "/items.csv: no item has an attribute, so there is nothing to ask about: all fields are"
                        + " empty in genre; name columns that hold something");
    }

    @Test
    void theFileThatIsNamedIsRead() throws IOException {
        pack("items.csv.gz", "sku,title,genre\n7,Packed,a\n");
        pack("orders.csv.gz", "customer,sku\nann,7\n");

        assertThat(Fixtures.vertices(
                        named("items.csv.gz", "orders.csv.gz").read("shop", ReadOptions.DEFAULT, notices::add),
                        VertexType.ITEM))
                .containsExactly("7=Packed");
        assertThat(Fixtures.vertices(
                        named("items.csv", "orders.csv").read("shop", ReadOptions.DEFAULT, notices::add),
                        VertexType.ITEM))
                .containsExactly("1=Lamp, small", "2=Shelf", "3=Stool");
        Fixtures.delete(folder, "items.csv");
        assertThat(Fixtures.vertices(
                        named("items.csv", "orders.csv.gz").read("shop", ReadOptions.DEFAULT, notices::add),
                        VertexType.ITEM))
                .containsExactly("7=Packed");
    }

    @Test
    void withoutColumnsOfAttributesThereIsNothingToAskAbout() {
        assertThatThrownBy(() -> files(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no attribute column; name one or more");
    }

    @Test
    void aPackedFileThatIsMissingIsNotReplaced() {
        assertThatThrownBy(() -> named("items.csv.gz", "orders.csv").read("shop", ReadOptions.DEFAULT, notices::add))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/items.csv.gz: there is no such file; give a CSV file");
    }

    private CsvImport named(String items, String orders) {
        return new CsvImport(
                folder.resolve(items),
                "sku",
                "title",
                List.of(new CsvImport.Attribute("genre", null)),
                folder.resolve(orders),
                "customer",
                "sku",
                null);
    }

    private void pack(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
