package askwalk.dataset.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.Fixtures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups, numbers and gaps: item 10 has attribute 0, item 7 has 0 and 2, item 8 has 1, item 9 none. */
class SchemaCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Fixtures.tsv(folder);
        groups("look", "look", "form");
        Fixtures.write(folder, "groups.tsv", "id\tcomplete\texclusive", "look\tno\tno", "form\tno\tno");
        Fixtures.write(folder, "item_values.tsv", "item\tattribute\tnumber", "10\tprice\t1", "7\tprice\t9");
        Fixtures.write(folder, "ranges.tsv", "attribute\tcut", "price\t1", "price\t5");
        Fixtures.write(folder, "hidden_attributes.tsv", "item\tattribute", "9\t1");
    }

    private void groups(String... keys) {
        Fixtures.write(
                folder,
                "attributes.tsv",
                "id\tname\tparent\tgroup",
                "0\twooden\t0\t" + keys[0],
                "1\tbright\t0,1\t" + keys[1],
                "2\tcheap\t\t" + keys[2]);
    }

    @Test
    void coverageCountsItemsOfGroupsAndNumbers() {
        Diagnosis diagnosis = Doctor.examine(folder);

        Coverage coverage = diagnosis.coverage();
        assertThat(coverage)
                .isEqualTo(new Coverage(
                        4,
                        List.of(new Coverage.Part("look", 3), new Coverage.Part("form", 1)),
                        List.of(new Coverage.Part("price", 2)),
                        0,
                        1));
        assertThat(coverage.share(coverage.groups().get(0))).isEqualTo(0.75);
        assertThat(diagnosis.counts())
                .doesNotContainKeys(
                        IssueKind.BARE_ITEM,
                        IssueKind.EXCLUSIVE_GROUP,
                        IssueKind.EMPTY_GROUP,
                        IssueKind.UNGROUPED_ATTRIBUTE,
                        IssueKind.CUT_OUT_OF_RANGE,
                        IssueKind.INVALID_DATA,
                        IssueKind.UNREADABLE);
    }

    @Test
    void exclusiveGroupsHaveOneAttribute() {
        groups("look", "look", "look");
        Fixtures.write(folder, "groups.tsv", "id\tcomplete\texclusive", "look\tyes\tyes");

        Diagnosis diagnosis = Doctor.examine(folder);

        assertThat(messages(diagnosis, IssueKind.EXCLUSIVE_GROUP))
                .containsExactly(
                        folder + "/items.tsv:3:id: item '7' has 2 attributes of the exclusive group 'look', of which an"
                                + " item has one; keep one, or let the group not be exclusive",
                        folder + "/items.tsv:5:id: item '9' has no attribute of the exclusive group 'look', of which an"
                                + " item has one; add it, or let the group be incomplete");
        // In a complete group, no question leads to an item without attributes.
        assertThat(diagnosis.count(IssueKind.BARE_ITEM)).isEqualTo(1);
    }

    @Test
    void anIncompleteExclusiveGroupMayBeOpen() {
        groups("look", "look", "look");
        Fixtures.write(folder, "groups.tsv", "id\tcomplete\texclusive", "look\tno\tyes");

        assertThat(messages(Doctor.examine(folder), IssueKind.EXCLUSIVE_GROUP)).hasSize(1);
    }

    @Test
    void groupsHaveAttributesAndAttributesGroups() {
        groups("look", "look", "");

        Diagnosis diagnosis = Doctor.examine(folder);

        assertThat(messages(diagnosis, IssueKind.EMPTY_GROUP))
                .containsExactly(folder + ": group 'form' has no attribute; give it one, or remove it");
        assertThat(messages(diagnosis, IssueKind.UNGROUPED_ATTRIBUTE))
                .containsExactly(
                        folder + "/attributes.tsv:4:id: attribute '2' is in no group, so items that do not state"
                                + " it lack it; put it into a group if they may have it");
    }

    @Test
    void cutsDivideNumbers() {
        Fixtures.write(folder, "ranges.tsv", "attribute\tcut", "price\t0.5", "price\t8", "price\t9");

        assertThat(messages(Doctor.examine(folder), IssueKind.CUT_OUT_OF_RANGE))
                .containsExactly(
                        folder + ": the cut 0.5 of 'price' divides no numbers, which are from 1 to 9; remove it",
                        folder + ": the cut 9 of 'price' divides no numbers, which are from 1 to 9; remove it");
    }

    @Test
    void hiddenAttributesAreUsed() {
        Fixtures.write(folder, "item_attributes.tsv", "item\tattribute", "10\t0", "7\t0", "7\t2");

        assertThat(Doctor.examine(folder).count(IssueKind.UNUSED_ATTRIBUTE)).isZero();
        Fixtures.delete(folder, "hidden_attributes.tsv");
        assertThat(Doctor.examine(folder).count(IssueKind.UNUSED_ATTRIBUTE)).isEqualTo(1);
    }

    @Test
    void dataWithoutGroupsHaveNoCoverageToReport() {
        assertThat(Doctor.examine(Fixtures.tsv(folder.resolve("plain")))
                        .coverage()
                        .isEmpty())
                .isTrue();
    }

    private static List<String> messages(Diagnosis diagnosis, IssueKind kind) {
        return diagnosis.issues(kind).stream().map(Issue::message).toList();
    }
}
