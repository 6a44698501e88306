package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvLayoutTest {

    @TempDir
    Path folder;

    @Test
    void readsVerticesInTheOrderOfTheFiles() {
        Dataset dataset = Datasets.open(Fixtures.tsv(folder));

        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly("10=Oak Table", "7=Étagère", "8=Lamp", "9=Stool");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly("0=wooden", "1=bright", "2=cheap", "parent:0=look", "parent:1=use");
    }

    @Test
    void findsUsersInTheOrderOfTheirFirstAppearance() {
        assertThat(Fixtures.vertices(Datasets.open(Fixtures.tsv(folder)), VertexType.USER))
                .containsExactly("u2=user u2", "u1=user u1", "u3=user u3", "u4=user u4");
    }

    @Test
    void readsEveryRelation() {
        Dataset dataset = Datasets.open(Fixtures.tsv(folder));

        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH)).containsExactly("u1>10", "u1>8", "u2>7");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).containsExactly("u1>u2", "u1>u3", "u2>u1", "u3>u1");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).containsExactly("u1>1", "u4>0");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("10>0", "7>0", "7>2", "8>1");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF))
                .containsExactly("0>parent:0", "1>parent:0", "1>parent:1");
    }

    @Test
    void keepsTuplesInTheOrderOfTheFilesAndOutOfTheGraph() {
        Dataset dataset = Datasets.open(Fixtures.tsv(folder));

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("u2>7", "u1>10", "u1>8");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("u1>7");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("u2>9", "u3>7");
        assertThat(Fixtures.edges(dataset, Relation.INTERACTED_WITH))
                .doesNotContainAnyElementsOf(Fixtures.tuples(dataset, Role.VALIDATION))
                .doesNotContainAnyElementsOf(Fixtures.tuples(dataset, Role.TEST));
    }

    @Test
    void needsOnlyFourFiles() {
        Fixtures.tsv(folder);
        for (String optional :
                List.of("interactions_valid.tsv", "interactions_test.tsv", "user_friends.tsv", "user_likes.tsv")) {
            Fixtures.delete(folder, optional);
        }
        Fixtures.delete(folder, "parents.tsv");
        Fixtures.write(folder, "attributes.tsv", "id\tname", "0\twooden", "1\tbright", "2\tcheap");

        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.validation().size()).isZero();
        assertThat(dataset.test().size()).isZero();
        assertThat(dataset.manifest().counts().coarseAttributes()).isZero();
        assertThat(dataset.manifest().counts().edges())
                .containsEntry(Relation.FRIEND_OF, 0)
                .containsEntry(Relation.LIKES, 0)
                .containsEntry(Relation.CHILD_OF, 0);
        assertThat(dataset.manifest().files()).hasSize(4);
    }

    @Test
    void takesAnOptionalFileWithoutRows() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_valid.tsv", "user\titem");

        assertThat(Datasets.open(folder).validation().size()).isZero();
    }

    @Test
    void takesUsersAndTheirNamesFromTheirFile() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "users.tsv", "id\tname", "u9\tZoë", "u1\tAnn", "u2\tBen", "u3\tCem", "u4\tDee");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.USER))
                .containsExactly("u9=Zoë", "u1=Ann", "u2=Ben", "u3=Cem", "u4=Dee");
    }

    @Test
    void namesUsersWithoutANameColumn() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "users.tsv", "raw_id\tid", "secret1\tu1", "secret2\tu2", "secret3\tu3", "secret4\tu4");

        assertThat(Fixtures.vertices(Datasets.open(folder), VertexType.USER))
                .containsExactly("u1=user u1", "u2=user u2", "u3=user u3", "u4=user u4");
    }

    @Test
    void findsColumnsByNameWhateverTheirOrder() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "items.tsv", "year\tname\tid", "1\tA\t10", "2\tB\t7", "\tC\t8", "4\tD\t9");
        Fixtures.write(folder, "item_attributes.tsv", "attribute\tcount\titem", "2\t5\t10");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.ITEM)).containsExactly("10=A", "7=B", "8=C", "9=D");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("10>2");
    }

    @Test
    void keepsTheIdsOfTheSourceOutOfTheCatalogue() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "users.tsv", "id\traw_id", "u1\traw-1", "u2\traw-2", "u3\traw-3", "u4\traw-4");

        Dataset dataset = Datasets.open(folder);

        for (VertexType type : VertexType.values()) {
            assertThat(Fixtures.vertices(dataset, type)).isNotEmpty().noneMatch(vertex -> vertex.contains("raw"));
        }
    }

    @Test
    void readsCrlfAndByteOrderMarksAsIfTheyWereNotThere() throws IOException {
        Dataset plain = Datasets.open(Fixtures.tsv(folder.resolve("plain")));
        Path windows = Fixtures.tsv(folder.resolve("windows"));
        try (var files = Files.list(windows)) {
            for (Path file : files.toList()) {
                String text = "\uFEFF" + Files.readString(file).replace("\n", "\r\n");
                Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertSame(Datasets.open(windows), plain);
    }

    @Test
    void readsALastLineWithoutALineEnd() throws IOException {
        Dataset plain = Datasets.open(Fixtures.tsv(folder.resolve("plain")));
        Path cut = Fixtures.tsv(folder.resolve("cut"));
        try (var files = Files.list(cut)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).stripTrailing());
            }
        }
        // items.tsv and attributes.tsv end in fields that may be empty.
        Fixtures.writeBytes(
                cut,
                "items.tsv",
                "id\tname\traw_id\n10\tOak Table\t\n7\tÉtagère\t\n8\tLamp\t\n9\tStool\t"
                        .getBytes(StandardCharsets.UTF_8));

        assertSame(Datasets.open(cut), plain);
    }

    private static void assertSame(Dataset actual, Dataset expected) {
        for (VertexType type : VertexType.values()) {
            assertThat(Fixtures.vertices(actual, type)).isEqualTo(Fixtures.vertices(expected, type));
        }
        for (Relation relation : Relation.values()) {
            assertThat(Fixtures.edges(actual, relation)).isEqualTo(Fixtures.edges(expected, relation));
        }
        for (Role role : Role.values()) {
            assertThat(Fixtures.tuples(actual, role)).isEqualTo(Fixtures.tuples(expected, role));
        }
    }
}
