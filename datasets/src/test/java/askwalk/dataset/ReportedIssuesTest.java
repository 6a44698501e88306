package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where issues are collected, reading continues after each and leaves out invalid data. */
class IssuesTest {

    @TempDir
    Path folder;

    private final List<DatasetException> issues = new ArrayList<>();

    @Test
    void allIssuesOfATsvFolderAreFoundAndTheRestIsRead() {
        Fixtures.tsv(folder);
        Fixtures.write(
                folder,
                "items.tsv",
                "id\tname",
                "10\tTable",
                "7\tShelf",
                "7\tShelf",
                "\tLamp",
                "8\tLamp\t!",
                "",
                "9\t");
        Fixtures.write(folder, "item_attributes.tsv", "item\tattribute", "10\t0", "11\t0", "7\t", "7\t2", "7\t2");
        Fixtures.write(folder, "interactions_train.tsv", "user\titem", "u2\t7", "u1\t10");
        Fixtures.write(folder, "interactions_valid.tsv", "user\titem", "u1\t7");
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u2\t9", "u1\t10");
        Fixtures.write(folder, "user_friends.tsv", "user\tfriend", "u1\tu1", "u1\tu2");

        Dataset dataset = inspect();

        assertThat(messages())
                .containsExactly(
                        "items.tsv:4:id: the id '7' is already used in line 3; give every row its own id",
                        "items.tsv:5:id: this field is empty; give it a value",
                        "items.tsv:6: expected as many tabs as in the header, 1, but found 2; put one tab between two"
                                + " fields and none inside one",
                        "items.tsv:7: this line is empty; remove it",
                        "items.tsv:8:name: this field is empty; give it a value",
                        "item_attributes.tsv:3:item: '11' is not an id in items.tsv; add it there or remove it here",
                        "item_attributes.tsv:4:attribute: this field is empty; give it a value",
                        "interactions_test.tsv:3: user 'u1' and item '10' is already a train tuple, at"
                                + " interactions_train.tsv:3; with two roles its answer would leak: remove one of the two",
                        "user_friends.tsv:2: user 'u1' is listed as their own friend; remove it",
                        "item_attributes.tsv:6: item '7' and attribute '2' are a duplicate of line 5; remove one"
                                + " of the two");
        assertThat(issues).filteredOn(DatasetException::isLeak).hasSize(1);
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE)).containsExactly("10>0", "7>2");
        assertThat(Fixtures.edges(dataset, Relation.FRIEND_OF)).containsExactly("u1>u2", "u2>u1");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("u2>9");
    }

    @Test
    void everyLineWithABadByteIsAIssue() {
        Fixtures.tsv(folder);
        Fixtures.writeBytes(
                folder,
                "items.tsv",
                "id\tname\n10\tÉéÉ\n7\tShelf\n8\tLämp\n9\tStool\n".getBytes(StandardCharsets.ISO_8859_1));

        Dataset dataset = inspect();

        assertThat(messages())
                .containsExactly(
                        "items.tsv:2: byte 0xC9 is not UTF-8 here; save the file as UTF-8",
                        "items.tsv:4: byte 0xE4 is not UTF-8 here; save the file as UTF-8");
        assertThat(dataset.manifest().counts().items()).isEqualTo(4);
    }

    /** They are not read into the graph, so only an inspection minds. */
    @Test
    void valuesThatAreNoNumbersAreIssuesAndTheirRowsAreRead() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_train.tsv", "user\titem\tweight\tmood", "u2\t7\tx\tNaN", "u1\t8\t1\t-");

        assertThat(Datasets.open(folder).tuples(Role.TRAIN).size()).isEqualTo(2);
        Dataset dataset = inspect();

        assertThat(messages())
                .containsExactly(
                        "interactions_train.tsv:2:weight: expected a value of weight, which is a number, but found 'x'");
        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("u2>7", "u1>8");
    }

    @Test
    void valuesThatAreMissingAreNoIssues() {
        Fixtures.tsv(folder);
        Fixtures.write(
                folder,
                "interactions_train.tsv",
                "user\titem\tweight\ttimestamp\trating",
                "u2\t7\t\t\tNaN",
                "u1\t8\t1\t3\t");

        inspect();

        assertThat(messages()).isEmpty();
    }

    @Test
    void otherFilesOfInteractionsAreHandedOverToAnInspection() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "all.tsv", "item\tuser", "7\tu2", "70\tu2", "9\tu9", "9\tu2");
        Fixtures.write(folder, "notes.tsv", "item\tnote", "7\tnice");
        DatasetLayout layout = Datasets.layoutOf(folder);

        assertThat(Datasets.fill(new SourceFolder(folder), layout, Split.of(layout, folder))
                        .otherInteractions())
                .isEmpty();
        DatasetBuilder builder = Datasets.fill(new SourceFolder(folder, issues::add), layout, Split.of(layout, folder));

        assertThat(issues).isEmpty();
        assertThat(builder.otherInteractions()).hasSize(1);
        LocatedPairs all = builder.otherInteractions().get(0);
        assertThat(all.file()).isEqualTo("all.tsv");
        assertThat(all.size()).isEqualTo(2);
        assertThat(builder.key(VertexType.USER, all.from(1))).isEqualTo("u2");
        assertThat(builder.key(VertexType.ITEM, all.to(1))).isEqualTo("9");
        assertThat(all.place(1)).isEqualTo(":5");
    }

    @Test
    void aByteOrderMarkDoesNotHideAFileOfInteractions() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "graph.tsv", "\uFEFFuser\titem", "u2\t9");
        DatasetLayout layout = Datasets.layoutOf(folder);

        assertThat(Datasets.fill(new SourceFolder(folder, issues::add), layout, Split.of(layout, folder))
                        .otherInteractions())
                .hasSize(1);
    }

    @Test
    void idsThatAreNoneAreLeftOut() {
        Fixtures.scpr(folder);
        Fixtures.write(
                folder,
                "UI_Interaction_data/review_dict_test.json",
                "{\"2\": [-9, 9, \"9\", 1e3, 99999999999], \"5\": [7]}");

        Dataset dataset = inspect();

        assertThat(messages()).hasSize(4).allMatch(m -> m.contains("expected an id, which is a whole number from 0"));
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("2>9", "5>7");
    }

    private Dataset inspect() {
        DatasetLayout layout = Datasets.layoutOf(folder);
        return Datasets.fill(new SourceFolder(folder, issues::add), layout, Split.of(layout, folder))
                .build();
    }

    private List<String> messages() {
        return issues.stream()
                .map(issue -> issue.getMessage().replace(folder + "/", ""))
                .toList();
    }
}
