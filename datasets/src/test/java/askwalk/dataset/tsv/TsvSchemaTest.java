package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Same;
import askwalk.dataset.SchemaFixture;
import askwalk.dataset.Split;
import askwalk.dataset.snapshot.SnapshotCache;
import askwalk.graph.AttributeGroup;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, numbers, stated absences and hidden attributes in the TSV layout. */
class TsvSchemaTest {

    @TempDir
    Path temp;

    private Path folder;

    /** Attributes: 0 wooden and 1 bright in group look, 2 cheap in none, 3 and 4 coarse. */
    @BeforeEach
    void write() {
        folder = Fixtures.tsv(temp.resolve("in"));
        Fixtures.write(
                folder,
                "attributes.tsv",
                "id\tname\tparent\tgroup",
                "0\twooden\t0\tlook",
                "1\tbright\t0,1\tlook",
                "2\tcheap\t\t");
        Fixtures.write(folder, "groups.tsv", "id\tname\tcomplete\texclusive", "look\tLook\tno\tno", "form\t\tyes\tyes");
        Fixtures.write(
                folder,
                "item_attributes.tsv",
                "item\tattribute\tvalue",
                "10\t0\tyes",
                "7\t0\tyes",
                "8\t1\tyes",
                "8\t2\tno",
                "7\t2\tyes");
        Fixtures.write(
                folder,
                "item_values.tsv",
                "item\tattribute\tnumber",
                "10\tprice\t12.50",
                "8\tyear\t1999",
                "7\tprice\t3e1",
                "9\tprice\t5");
        Fixtures.write(folder, "ranges.tsv", "attribute\tcut", "price\t10", "price\t20");
        Fixtures.write(folder, "hidden_attributes.tsv", "item\tattribute", "9\t1", "9\t0");
    }

    @Test
    void readsAllOfThem() {
        Dataset data = Datasets.open(folder);

        AttributeSchema schema = data.graph().schema();
        assertThat(schema.groups())
                .containsExactly(
                        new AttributeGroup("look", "Look", false, false),
                        new AttributeGroup("form", "form", true, true),
                        new AttributeGroup("price", "price", false, false));
        assertThat(List.of(schema.group(0), schema.group(1), schema.group(2), schema.group(3)))
                .containsExactly(0, 0, -1, -1);
        assertThat(schema.columns()).containsExactly("price", "year");
        assertThat(data.graph().values().known(0)).containsExactly(5, 12.5, 30);
        assertThat(data.graph().values().value(1, 2)).isEqualTo(1999);
        assertThat(Fixtures.edges(data, Relation.LACKS_ATTRIBUTE)).containsExactly("8>2");
        assertThat(Fixtures.edges(data, Relation.HAS_ATTRIBUTE))
                .containsExactlyInAnyOrder(
                        "10>0",
                        "7>0",
                        "8>1",
                        "7>2",
                        "10>price<=20",
                        "10>price:10..20",
                        "7>price>20",
                        "9>price<=10",
                        "9>price<=20",
                        "9>price:..10");
        assertThat(data.hiddenAttributes().list(3)).isEqualTo(Ids.of(0, 1));
        assertThat(data.hiddenAttributes().size()).isEqualTo(2);
        assertThat(data.manifest().counts().fineAttributes()).isEqualTo(3);
        assertThat(data.manifest().counts().coarseAttributes()).isEqualTo(2);
        assertThat(data.manifest().counts().derivedAttributes()).isEqualTo(6);
        assertThat(data.manifest().files())
                .containsKeys("groups.tsv", "item_values.tsv", "ranges.tsv", "hidden_attributes.tsv");
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        for (Dataset data : List.of(Datasets.open(folder), SchemaFixture.dataset())) {
            Path out = temp.resolve("out " + data.manifest().name());

            TsvWriter.write(data, out);

            Same.assertSame(Datasets.open(out), data);
            assertThat(Files.readString(out.resolve("attributes.tsv"))).doesNotContain("price", "group:");
            assertThat(Files.readString(out.resolve("item_values.tsv")))
                    .startsWith("item\tattribute\tnumber\n")
                    .contains("\tprice\t30\n");
        }
    }

    @Test
    void nothingIsWrittenForDataWithoutThem() throws IOException {
        Path out = temp.resolve("out");

        TsvWriter.write(Datasets.open(Fixtures.tsv(temp.resolve("plain"))), out);

        assertThat(out.resolve("groups.tsv")).doesNotExist();
        assertThat(out.resolve("item_values.tsv")).doesNotExist();
        assertThat(out.resolve("ranges.tsv")).doesNotExist();
        assertThat(out.resolve("hidden_attributes.tsv")).doesNotExist();
        assertThat(Files.readString(out.resolve("attributes.tsv"))).startsWith("id\tname\tparent\n0\twooden\t0\n");
        assertThat(Files.readString(out.resolve("item_attributes.tsv"))).startsWith("item\tattribute\n10\t0\n");
    }

    @Test
    void theCacheKeepsThemAndSeesNewFiles() {
        Path plain = Fixtures.tsv(temp.resolve("plain"));
        SnapshotCache cache = new SnapshotCache(temp.resolve("cache"), 0, message -> {});
        for (Path data : List.of(folder, plain)) {
            cache.open(data, Datasets.layoutOf(data), Split.of(Datasets.layoutOf(data), data));
        }
        SnapshotCache.Opened again = open(cache, folder);
        assertThat(again.fromSnapshot()).isTrue();
        Same.assertSame(again.dataset(), Datasets.open(folder));
        for (String file : List.of("groups.tsv", "item_values.tsv", "ranges.tsv", "hidden_attributes.tsv")) {
            assertThat(open(cache, plain).fromSnapshot()).as(file).isTrue();
            if (file.equals("groups.tsv")) {
                Fixtures.write(plain, "attributes.tsv", "id\tname\tparent\tgroup", "0\ta\t\t", "1\tb\t\t", "2\tc\t\t");
                open(cache, plain);
            }
            copy(file, plain);
            assertThat(open(cache, plain).fromSnapshot()).as(file).isFalse();
        }
    }

    private static SnapshotCache.Opened open(SnapshotCache cache, Path data) {
        return cache.open(data, Datasets.layoutOf(data), Split.of(Datasets.layoutOf(data), data));
    }

    private void copy(String file, Path to) {
        try {
            Files.copy(folder.resolve(file), to.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aColumnOfGroupsNeedsTheirFile() {
        Fixtures.delete(folder, "groups.tsv");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/attributes.tsv:2:group: 'look' has no row: there is no groups.tsv, or it is"
                        + " empty; add it or leave this out");
    }

    @Test
    void derivedAttributesAreNoIdsOfFiles() {
        Fixtures.write(folder, "user_likes.tsv", "user\tattribute", "u1\tprice<=10");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("user_likes.tsv:2:attribute: 'price<=10' is not an id in attributes.tsv");
        assertThat(Datasets.layoutOf(folder).name()).isEqualTo("tsv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item_values.tsv|item,attribute,number;99,price,1"
                        + "|item_values.tsv:2:item: '99' is not an id in items.tsv; add it there or remove it here",
                "item_values.tsv|item,attribute,number;7,price,cheap"
                        + "|item_values.tsv:2:number: expected the number of 'price', which is a number, but found 'cheap'",
                "item_values.tsv|item,attribute,number;7,price,"
                        + "|item_values.tsv:2:number: this field is empty; give it a value",
                "item_values.tsv|item,attribute,number;7,,1"
                        + "|item_values.tsv:2:attribute: this field is empty; give it a value",
                "item_values.tsv|item,attribute,number;7,price,1;8,price,2;7,price,3.5"
                        + "|item_values.tsv:4:attribute: item '7' has another number of 'price', 1, in a line before;"
                        + " keep one of the two",
                "ranges.tsv|attribute,cut;price,10;price,20;price,20"
                        + "|ranges.tsv:4:cut: expected a cut above the one before, 20 in line 3, but found 20; order the"
                        + " cuts of 'price', each once",
                "ranges.tsv|attribute,cut;price,10;price,2"
                        + "|ranges.tsv:3:cut: expected a cut above the one before, 10 in line 2, but found 2; order the"
                        + " cuts of 'price', each once",
                "ranges.tsv|attribute,cut;prise,10|ranges.tsv:2:attribute: items have no number 'prise';"
                        + " item_values.tsv has price, year; add its numbers or remove this cut",
                "ranges.tsv|attribute,cut;price,inf"
                        + "|ranges.tsv:2:cut: expected a cut of 'price', which is a number, but found 'inf'",
                "groups.tsv|id,complete;look,yes;look,no"
                        + "|groups.tsv:3:id: the id 'look' is already used in line 2; give every row its own id",
                "groups.tsv|id,complete;look,true|groups.tsv:2:complete: expected yes or no, but found 'true'",
                "groups.tsv|id,complete,exclusive;look,yes,x|groups.tsv:2:exclusive: expected yes or no, but found 'x'",
                "groups.tsv|id,complete;view,yes|attributes.tsv:2:group: 'look' is not an id in groups.tsv, which has"
                        + " view; add it there or remove it here",
                "groups.tsv|id,complete;look,yes;price,no|ranges.tsv:2:attribute: the ranges of 'price' form a group"
                        + " with this id, which groups.tsv has as well; rename one of the two",
                "attributes.tsv|id,name,parent;0,wooden,0;1,bright,1;2,cheap,"
                        + "|attributes.tsv:1: there is no column 'group' among id, name, parent; the first line has to"
                        + " name it",
                "item_attributes.tsv|item,attribute,value;7,0,1"
                        + "|item_attributes.tsv:2:value: expected yes or no, but found '1'",
                "item_attributes.tsv|item,attribute,value;7,0,yes;8,0,yes;7,0,no"
                        + "|item_attributes.tsv:4: item '7' and attribute '0' have the value no here and yes in"
                        + " item_attributes.tsv:2; keep one of the two",
                "hidden_attributes.tsv|item,attribute;7,0|hidden_attributes.tsv:2: item '7' and attribute '0' are"
                        + " stated in item_attributes.tsv:3, so they are not hidden; remove one of the two",
                "hidden_attributes.tsv|item,attribute;8,2|hidden_attributes.tsv:2: item '8' and attribute '2' are"
                        + " stated in item_attributes.tsv:5, so they are not hidden; remove one of the two",
                "hidden_attributes.tsv|item,attribute;8,9|hidden_attributes.tsv:2:attribute: '9' is not an id in"
                        + " attributes.tsv; add it there or remove it here",
            })
    void mistakesAreReportedWithTheirPlace(String file, String lines, String message) {
        Fixtures.write(folder, file, lines.replace(',', '\t').split(";"));

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/" + message);
    }

    @Test
    void twiceHiddenIsRefused() {
        Fixtures.write(folder, "hidden_attributes.tsv", "item\tattribute", "9\t1", "9\t1");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/hidden_attributes.tsv:3: ");
    }

    @Test
    void cutsNeedNumbers() {
        Fixtures.delete(folder, "item_values.tsv");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/ranges.tsv:2:attribute: items have no number 'price', since item_values.tsv is"
                        + " missing or empty; add its numbers or remove this cut");
    }

    @Test
    void keysThatFilesCannotHoldAreRefused() {
        Dataset data = Datasets.open(folder);
        assertThat(data.graph().catalogue().size(VertexType.ATTRIBUTE)).isEqualTo(11);
        Dataset noNumbers = Dataset.of(
                data.graph().with(data.graph().schema(), data.graph().values().select(Ids.of(1, 1, 1, 1))),
                data.train(),
                data.validation(),
                data.test(),
                null,
                data.hiddenAttributes(),
                data.manifest());

        assertThatThrownBy(() -> TsvWriter.write(noNumbers, temp.resolve("out")))
                .isInstanceOf(DatasetException.class)
                .hasMessage("in: no item has a number of 'year', which the tsv layout cannot represent; remove it from"
                        + " the source");
    }
}
