package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Description;
import askwalk.dataset.Fixtures;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.Manifest;
import askwalk.dataset.Same;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsvWriterTest {

    private static final Description SHOP = new Description("shop", "a \"shop\"", null, "by hand", "EAR");

    @TempDir
    Path temp;

    @Test
    void writesTheFilesOfTheLayout() throws IOException {
        Path copy = copy(Datasets.open(Fixtures.tsv(temp.resolve("shop"))));

        assertThat(text(copy, "items.tsv")).isEqualTo("id\tname\n10\tOak Table\n7\tÉtagère\n8\tLamp\n9\tStool\n");
        assertThat(text(copy, "attributes.tsv"))
                .isEqualTo("id\tname\tparent\n0\twooden\t0\n1\tbright\t0,1\n2\tcheap\t\n");
        assertThat(text(copy, "parents.tsv")).isEqualTo("id\tname\n0\tlook\n1\tuse\n");
        assertThat(text(copy, "users.tsv")).isEqualTo("id\tname\nu2\tuser u2\nu1\tuser u1\nu3\tuser u3\nu4\tuser u4\n");
        assertThat(text(copy, "item_attributes.tsv")).isEqualTo("item\tattribute\n10\t0\n7\t0\n7\t2\n8\t1\n");
        assertThat(text(copy, "interactions_train.tsv")).isEqualTo("user\titem\nu2\t7\nu1\t10\nu1\t8\n");
        assertThat(text(copy, "interactions_valid.tsv")).isEqualTo("user\titem\nu1\t7\n");
        assertThat(text(copy, "interactions_test.tsv")).isEqualTo("user\titem\nu2\t9\nu3\t7\n");
        assertThat(text(copy, "user_friends.tsv")).isEqualTo("user\tfriend\nu2\tu1\nu1\tu2\nu1\tu3\nu3\tu1\n");
        assertThat(text(copy, "user_likes.tsv")).isEqualTo("user\tattribute\nu1\t1\nu4\t0\n");
        assertThat(text(copy, "dataset.json"))
                .isEqualTo("{\n  \"name\" : \"shop\",\n  \"splitRule\" : \"as given by the files\"\n}\n");
        assertThat(files(copy)).hasSize(11);
    }

    @Test
    void readsBackWhatEitherLayoutHeld() {
        for (Path original : List.of(Fixtures.tsv(temp.resolve("a")), Fixtures.scpr(temp.resolve("b")))) {
            Dataset dataset = Datasets.open(original);
            Path copy = temp.resolve("copy of " + original.getFileName());

            TsvWriter.write(dataset, copy);

            Same.assertSame(Datasets.open(copy), dataset);
        }
    }

    @Test
    void leavesOutOptionalFilesThatWouldBeEmpty() throws IOException {
        Dataset dataset = smallest().build();

        Path copy = copy(dataset);

        assertThat(files(copy))
                .containsExactly(
                        "attributes.tsv",
                        "dataset.json",
                        "interactions_train.tsv",
                        "item_attributes.tsv",
                        "items.tsv",
                        "users.tsv");
        Same.assertSame(Datasets.open(copy), dataset);
    }

    @Test
    void statesWhatIsKnownOfTheDataAndNoMore() throws IOException {
        Path copy = copy(smallest().splitRule("drawn with seed 7").build());

        assertThat(text(copy, "dataset.json")).isEqualTo("""
                {
                  "name" : "shop",
                  "origin" : "a \\"shop\\"",
                  "splitRule" : "drawn with seed 7",
                  "protocol" : "EAR"
                }
                """);
        Manifest manifest = Datasets.open(copy).manifest();
        assertThat(manifest.origin()).isEqualTo("a \"shop\"");
        assertThat(manifest.licence()).isEqualTo("not stated (not in dataset.json)");
        assertThat(manifest.splitRule()).isEqualTo("drawn with seed 7");
        assertThat(manifest.protocol()).isEqualTo("EAR");
    }

    @Test
    void putsSpacesWhereANameWouldBreakTheFile() {
        DatasetBuilder builder = smallest();
        builder.add(VertexType.ITEM, "i2", "\uFEFFa\tb\nc\rd\uFEFF\u2028");
        builder.add(VertexType.ITEM, "i3", "\t");
        builder.add(VertexType.ITEM, "i4", "half \uD83D of a \uD83D\uDE00 \uDE00");

        Dataset copy = Datasets.open(copy(builder.build()));

        assertThat(Fixtures.vertices(copy, VertexType.ITEM))
                .containsExactly(
                        "i1=Lamp", "i2= a b c d\uFEFF\u2028", "i3= ", "i4=half \uFFFD of a \uD83D\uDE00 \uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\r", "\uFEFFa", "a\uD83D", "\uDE00a"})
    void refusesAKeyThatWouldBreakTheFile(String key) {
        for (VertexType type : VertexType.values()) {
            DatasetBuilder builder = smallest();
            builder.add(type, key, "fine");

            assertRefused(
                    builder,
                    "shop: " + type.word() + " '" + key.replaceAll("\\p{Cntrl}", " ") + "' cannot be written in the tsv"
                            + " layout: an id must not contain a tab, line end, leading byte order mark or broken character;"
                            + " change it in the source");
        }
        DatasetBuilder builder = smallest();
        builder.addCoarseAttribute(key, "coarse", "", 0);
        assertRefused(builder, "an id must not contain a tab, line end, leading byte order mark or broken character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" a ", "a,b", "\"a\"", "b\uFEFF", "\uD83D\uDE00", "parent", "#", "\u2028", "\u0085", "\u0000"})
    void takesAnyOtherKey(String key) {
        DatasetBuilder builder = smallest();
        for (VertexType type : VertexType.values()) {
            builder.add(type, key, key);
        }
        builder.addCoarseAttribute(key, key, "", 0);
        Dataset dataset = builder.build();

        Same.assertSame(Datasets.open(copy(dataset)), dataset);
    }

    @Test
    void refusesAParentThatWouldBeAmbiguous() {
        DatasetBuilder builder = smallest();
        builder.edges(Relation.CHILD_OF, pair(0, builder.addCoarseAttribute("0,1", "both", "", 0)));

        assertRefused(
                builder,
                "shop: attribute 'parent:0,1' cannot be written in the tsv layout: the id of a parent must not contain commas; change"
                        + " it in the source");
    }

    @Test
    void refusesWhatTheLayoutCannotRepresent() {
        DatasetBuilder fine = smallest();
        fine.add(VertexType.ATTRIBUTE, "parent:1", "like a coarse one");
        assertRefused(fine, "attribute 'parent:1' cannot be written in the tsv layout: its id has the prefix of");

        DatasetBuilder mixed = smallest();
        mixed.addCoarseAttribute("c1", "coarse", "", 0);
        mixed.add(VertexType.ATTRIBUTE, "a2", "late");
        assertRefused(mixed, "'a2' cannot be written in the tsv layout: coarse attributes come last, and their ids");

        DatasetBuilder carried = smallest();
        int coarse = carried.addCoarseAttribute("c1", "coarse", "", 0);
        assertRefused(carried.edges(Relation.HAS_ATTRIBUTE, pair(0, coarse)), "it is coarse, but items carry it");

        DatasetBuilder liked = smallest();
        coarse = liked.addCoarseAttribute("c1", "coarse", "", 0);
        assertRefused(liked.edges(Relation.LIKES, pair(0, coarse)), "it is coarse, but users like it");

        DatasetBuilder deep = smallest();
        coarse = deep.addCoarseAttribute("c1", "coarse", "", 0);
        int above = deep.addCoarseAttribute("c2", "coarser", "", 0);
        assertRefused(deep.edges(Relation.CHILD_OF, pair(coarse, above)), "it is coarse, but has parents of its own");

        DatasetBuilder flat = smallest();
        int other = flat.add(VertexType.ATTRIBUTE, "a2", "other");
        assertRefused(flat.edges(Relation.CHILD_OF, pair(0, other)), "it is the parent of others, but not a coarse");
    }

    @Test
    void refusesWhatCouldNotBeReadAgain() {
        assertRefused(
                smallest().tuples(Role.TRAIN, new LocatedPairs("")),
                "shop: there is no training tuple, which the tsv layout needs; add one");
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        Dataset dataset = Datasets.open(Fixtures.tsv(temp.resolve("shop")));
        Path folder = temp.resolve("copy");
        AtomicInteger asked = new AtomicInteger();
        TsvWriter.write(dataset, temp.resolve("whole"), () -> asked.incrementAndGet() < 0);
        assertThat(asked).hasValue(11);

        for (int times = 1; times <= 11; times++) {
            AtomicInteger left = new AtomicInteger(times);
            assertThatThrownBy(() -> TsvWriter.write(dataset, folder, () -> left.decrementAndGet() == 0))
                    .isInstanceOf(CancellationException.class);

            assertThat(files(temp)).containsExactly("shop", "whole");
        }
    }

    private Path copy(Dataset dataset) {
        Path copy = temp.resolve("copy");
        TsvWriter.write(dataset, copy);
        return copy;
    }

    private void assertRefused(DatasetBuilder builder, String message) {
        Dataset dataset = builder.build();

        assertThatThrownBy(() -> copy(dataset))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith(message.startsWith("shop: there") ? "add one" : "change it in the source");
        assertThat(temp).isEmptyDirectory();
    }

    /** One user who took the one item, which has the one attribute. */
    private static DatasetBuilder smallest() {
        DatasetBuilder builder = new DatasetBuilder("made", SHOP);
        builder.add(VertexType.USER, "u1", "Ann");
        builder.add(VertexType.ITEM, "i1", "Lamp");
        builder.add(VertexType.ATTRIBUTE, "a1", "bright");
        return builder.edges(Relation.HAS_ATTRIBUTE, pair(0, 0)).tuples(Role.TRAIN, pair(0, 0));
    }

    private static LocatedPairs pair(int from, int to) {
        LocatedPairs pairs = new LocatedPairs("");
        pairs.add(from, to, 1, 0);
        return pairs;
    }

    private static String text(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
