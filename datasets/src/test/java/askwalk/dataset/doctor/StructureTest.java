package askwalk.dataset.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Fixtures;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that also apply to other layouts, and locations where a layout gives none. */
class StructureTest {

    @TempDir
    Path folder;

    /** A layout that fills the builder with a given function. */
    private record FilledLayout(String name, Consumer<DatasetBuilder> fill) implements DatasetLayout {

        @Override
        public String marker() {
            return "none";
        }

        @Override
        public void read(SourceFolder source, Split split, DatasetBuilder builder) {
            fill.accept(builder);
        }
    }

    @Test
    void everyEdgeThatClosesACycleIsFound() {
        // 0 < 1 < 2 < 0 is a cycle; 3 < 0 leads into it; 4 < 5 and 4 < 6 < 5 is not.
        List<String> messages = messages("scpr", builder -> {
            vertices(builder, 1, 1, 7);
            builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, 0, 0, 3, 0, 4))
                    .edges(Relation.CHILD_OF, pairs("tree", 0, 1, 1, 2, 2, 0, 3, 0, 4, 5, 4, 6, 6, 5))
                    .tuples(Role.TRAIN, pairs("train", 0, 0));
        });

        assertThat(messages)
                .filteredOn(message -> message.contains("cycle"))
                .containsExactly(folder + "/tree:3:parent: attribute '2' has the parent '0', which is already"
                        + " below it; remove one of the parents to break the cycle");
    }

    @Test
    void aCycleHidesNothingElse() {
        List<String> messages = messages("scpr", builder -> {
            vertices(builder, 1, 1, 2);
            builder.add(VertexType.ATTRIBUTE, "2", " ");
            builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, 0, 0, 1, 0, 2))
                    .edges(Relation.CHILD_OF, pairs("tree", 0, 1, 1, 0))
                    .tuples(Role.TRAIN, pairs("train", 0, 0));
        });

        assertThat(messages)
                .anyMatch(message -> message.contains("attribute '2' has a blank name"))
                .filteredOn(message -> message.contains("cycle") || message.contains("ancestor"))
                .hasSize(1);
    }

    @Test
    void whatIsNoGraphIsFoundAndDoesNotEndTheExamination() {
        assertThat(messages("scpr", builder -> builder.add(VertexType.ATTRIBUTE, "0", "")))
                .containsExactly(
                        folder + ": the graph has no item: there would be nothing to recommend",
                        folder + ": attribute '0' is carried by no item; give it to one, or remove it from all files");
    }

    @Test
    void aLongChainOfParentsIsNotACycle() {
        int length = 100_000;
        List<String> messages = messages("hetrec", builder -> {
            vertices(builder, 1, 1, length);
            LocatedPairs childOf = new LocatedPairs("tree");
            for (int attribute = 1; attribute < length; attribute++) {
                childOf.add(attribute, attribute - 1, attribute, 0);
            }
            builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, length - 1))
                    .edges(Relation.CHILD_OF, childOf)
                    .tuples(Role.TRAIN, pairs("train", 0, 0));
        });

        assertThat(messages).noneMatch(message -> message.contains("cycle"));
    }

    @Test
    void anAttributeThatAllItemsCarryIsUninformative() {
        List<String> messages = messages("scpr", builder -> {
            vertices(builder, 1, 2, 2);
            builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, 1, 0, 0, 1, 1))
                    .tuples(Role.TRAIN, pairs("train", 0, 0, 0, 1));
        });

        assertThat(messages)
                .containsExactly(folder + "/carried:1:attribute: attribute '1' is carried by every item, so"
                        + " asking about it yields no information; remove it");
    }

    @ParameterizedTest
    @CsvSource({"tsv, 1", "scpr, 1", "ear, 1", "factcrs, 1", "hetrec, 0", "movielens, 0", "recbole, 0"})
    void gapsAreNaturalInTheIdsOfASource(String layout, int gaps) {
        Fixtures.write(folder, "items.tsv", "id", "0");
        List<String> messages = messages(layout, builder -> {
            vertices(builder, 1, 1, 2);
            builder.add(VertexType.ITEM, "3", "");
            builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, 0, 1, 1))
                    .tuples(Role.TRAIN, pairs("train", 0, 0, 0, 1));
        });

        assertThat(messages)
                .hasSize(gaps)
                .allMatch(message -> message.equals(folder + "/train:2:item: item ids go"
                        + " from 0 to 3, but 2 of these are missing, the first before this one is 1; number the items without"
                        + " gaps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "07", "+7", "-0", "1.0", "1234567890123456789", "", "-"})
    void textAmongIdsMakesThemNames(String text) {
        assertThat(WholeNumber.of(text)).isEqualTo(WholeNumber.NONE);
    }

    @Test
    void idsAreWholeNumbers() {
        assertThat(List.of(
                        WholeNumber.of("0"),
                        WholeNumber.of("7"),
                        WholeNumber.of("-12"),
                        WholeNumber.of("999999999999999999")))
                .containsExactly(0L, 7L, -12L, 999_999_999_999_999_999L);
    }

    @Test
    void whereUsersAreSplitTheyAreInOnePartByNature() {
        Consumer<DatasetBuilder> byUser = builder -> {
            vertices(builder, 2, 1, 1);
            builder.edges(Relation.HAS_ATTRIBUTE, pairs("carried", 0, 0))
                    .tuples(Role.TRAIN, pairs("train", 0, 0))
                    .tuples(Role.TEST, pairs("test", 1, 0));
        };
        assertThat(messages("scpr", byUser)).isEmpty();

        assertThat(messages(
                        "scpr",
                        byUser.andThen(builder -> builder.add(VertexType.USER, "2", ""))
                                .andThen(builder -> builder.tuples(Role.VALIDATION, pairs("valid", 2, 0)))
                                .andThen(builder -> builder.tuples(Role.TRAIN, pairs("train", 0, 0, 2, 0)))))
                .hasSize(3)
                .anyMatch(message -> message.startsWith(folder + "/train:1:user: user '0' is only in training tuples"))
                .anyMatch(
                        message -> message.startsWith(folder + "/test:1:user: user '1' is only in validation or test"))
                .anyMatch(message -> message.contains("is already a train tuple"));
    }

    @Test
    void usersWithoutAFileStandWhereTheyAreFirstUsed() {
        DraftDataset draft = new DraftDataset(10, 1);
        Path data = draft.write(folder);
        Fixtures.delete(data, "users.tsv");
        draft.add(DraftDataset.TRAIN, 12, 0, 1, 1);
        String test = draft.add(DraftDataset.TEST, 12, 1);
        String train =
                DraftDataset.TRAIN + ":" + (draft.rows(DraftDataset.TRAIN).size() + 1);
        draft.write(folder);
        Fixtures.delete(data, "users.tsv");

        assertThat(Doctor.examine(folder).issues())
                .extracting(Issue::message)
                .singleElement()
                .asString()
                .startsWith(folder + "/" + train + ":user: user ids go from 0 to 12")
                .doesNotContain(test);
    }

    @Test
    void verticesStandInTheFileThatListsThem() {
        Fixtures.scpr(folder);

        assertThat(Doctor.examine(folder).counts())
                .isEqualTo(Map.of(
                        IssueKind.ID_GAP,
                        2L,
                        IssueKind.BARE_ITEM,
                        1L,
                        IssueKind.UNUSED_ATTRIBUTE,
                        1L,
                        IssueKind.ONE_SPLIT_USER,
                        1L));
        assertThat(Doctor.examine(folder).issues())
                .extracting(Issue::message)
                .contains(
                        folder
                                + "/ID_map_info/tag_reverse_map.json:5:id: attribute '4' is carried by no item; give it to one, or remove it from all files",
                        folder
                                + "/Graph_generate_data/item_dict.json:5:id: item '9' has no attribute; give it one, or remove the item from all files",
                        folder + "/UI_Interaction_data/review_dict_test.json:3:9: user '5' is only in"
                                + " validation or test tuples and has no history; add a training tuple or remove the user");
    }

    private List<String> messages(String layout, Consumer<DatasetBuilder> fill) {
        return Doctor.examine(folder, new FilledLayout(layout, fill), 10, ReadOptions.DEFAULT).issues().stream()
                .map(Issue::message)
                .toList();
    }

    /** Adds vertices with the keys 0, 1, 2, ... */
    private static void vertices(DatasetBuilder builder, int users, int items, int attributes) {
        for (int user = 0; user < users; user++) {
            builder.add(VertexType.USER, "" + user, "");
        }
        for (int item = 0; item < items; item++) {
            builder.add(VertexType.ITEM, "" + item, "");
        }
        for (int attribute = 0; attribute < attributes; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "" + attribute, "");
        }
    }

    private static LocatedPairs pairs(String file, int... ids) {
        LocatedPairs pairs = new LocatedPairs(file);
        for (int index = 0; index < ids.length; index += 2) {
            pairs.add(ids[index], ids[index + 1], index / 2 + 1, 0);
        }
        return pairs;
    }
}
