package askwalk.dataset.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.DatasetException;
import askwalk.dataset.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clean data have no issue, and every planted issue is found at its location. */
class DoctorTest {

    @TempDir
    Path temp;

    @Test
    void cleanDataHaveNoIssue() {
        for (int seed = 0; seed < 40; seed++) {
            Path folder = new DraftDataset(3 + seed * 3, seed).write(temp.resolve("clean" + seed));

            Diagnosis diagnosis = Doctor.examine(folder);

            assertThat(diagnosis.issues()).as("seed %d", seed).isEmpty();
            assertThat(diagnosis.counts()).isEmpty();
            assertThat(diagnosis.isHealthy()).isTrue();
            assertThat(diagnosis.verdict()).isEqualTo("no defect, no leak");
            assertThat(diagnosis.layout()).isEqualTo("tsv");
        }
    }

    static Stream<PlantedIssue> plants() {
        return Stream.concat(PlantedIssue.global().stream(), PlantedIssue.local().stream());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void onePlantedIssueIsFoundAndNothingElse(PlantedIssue plant) {
        DraftDataset draft = new DraftDataset(60, 1);
        String place = plant.damage().apply(draft);
        Path folder = draft.write(temp);

        Diagnosis diagnosis = Doctor.examine(folder);

        assertThat(diagnosis.issues()).hasSize(1);
        assertThat(diagnosis.issues().get(0).kind()).isEqualTo(plant.kind());
        assertThat(diagnosis.issues().get(0).message()).startsWith(folder + "/" + place);
        assertThat(diagnosis.counts()).isEqualTo(Map.of(plant.kind(), 1L));
        assertThat(diagnosis.isHealthy()).isEqualTo(plant.kind().severity() == Severity.NOTE);
    }

    @Test
    void everyCombinationOfPlantedIssuesIsFound() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<PlantedIssue> chosen = new ArrayList<>();
            if (random.nextInt(3) == 0) {
                chosen.add(PlantedIssue.global().get(random.nextInt(2)));
            }
            double share = random.nextDouble();
            PlantedIssue.local().stream()
                    .filter(plant -> random.nextDouble() < share)
                    .forEach(chosen::add);
            DraftDataset draft = new DraftDataset(60, seed);
            List<String> places = new ArrayList<>();
            Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
            for (PlantedIssue plant : chosen) {
                places.add(plant.damage().apply(draft));
                counts.merge(plant.kind(), 1L, Long::sum);
            }
            Path folder = draft.write(temp.resolve("combination" + seed));

            Diagnosis diagnosis = Doctor.examine(folder, 100);

            assertThat(diagnosis.counts()).as("seed %d: %s", seed, chosen).isEqualTo(counts);
            for (int index = 0; index < chosen.size(); index++) {
                String start = folder + "/" + places.get(index);
                assertThat(diagnosis.issues(chosen.get(index).kind()))
                        .as("seed %d: %s", seed, chosen.get(index))
                        .anyMatch(issue -> issue.message().startsWith(start));
            }
        }
    }

    /** The other kinds have their own tests. */
    @Test
    void everyKindIsPlanted() {
        Set<IssueKind> planted = EnumSet.noneOf(IssueKind.class);
        plants().forEach(plant -> planted.add(plant.kind()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(planted)))
                .containsExactly(
                        IssueKind.UNREADABLE,
                        IssueKind.EXCLUSIVE_GROUP,
                        IssueKind.EMPTY_GROUP,
                        IssueKind.CONTROL_CHARACTERS,
                        IssueKind.BLANK_NAME,
                        IssueKind.PARENT_CYCLE,
                        IssueKind.LIKES_FROM_ELSEWHERE,
                        IssueKind.CONSTANT_ATTRIBUTE,
                        IssueKind.UNGROUPED_ATTRIBUTE,
                        IssueKind.CUT_OUT_OF_RANGE,
                        IssueKind.SAME_NAME_BUT_CASE,
                        IssueKind.LONG_NAME,
                        IssueKind.LIST_AS_VALUE,
                        IssueKind.NOTICE);
    }

    @Test
    void whatCannotBeReadEndsTheReadingAndWhatWasFoundStays() {
        DraftDataset draft = new DraftDataset(10, 1);
        String issue = draft.add(DraftDataset.ITEM_ATTRIBUTES, 0, 99);
        draft.header(DraftDataset.VALID, "who", "what");
        Path folder = draft.write(temp);

        assertThat(Doctor.examine(folder).issues())
                .extracting(Issue::kind)
                .containsExactly(IssueKind.UNREADABLE, IssueKind.INVALID_DATA);
        assertThat(Doctor.examine(folder).issues())
                .extracting(Issue::message)
                .satisfiesExactly(
                        end -> assertThat(end).startsWith(folder + "/interactions_valid.tsv:1: there is no column"),
                        left -> assertThat(left).startsWith(folder + "/" + issue));
    }

    @Test
    void aWrongDescriptionDoesNotEndTheExamination() {
        DraftDataset draft = new DraftDataset(10, 1);
        draft.add(DraftDataset.PARENTS, 2, "lonely");
        Fixtures.write(draft.write(temp), "dataset.json", "{\"nom\": \"x\"}");

        assertThat(Doctor.examine(temp).issues())
                .extracting(Issue::kind)
                .containsExactly(IssueKind.UNREADABLE, IssueKind.CHILDLESS_PARENT);
    }

    @Test
    void aFolderThatIsNotADataSetIsRefused() {
        assertThatThrownBy(() -> Doctor.examine(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no layout recognises this folder");
        assertThatThrownBy(() -> Doctor.examine(temp, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot keep -1 issues");
    }

    @Test
    void ofMillionsOfIssuesTheFirstAreKept() {
        Issues issues = new Issues(2);
        for (int issue = 0; issue < 3_000_000; issue++) {
            int number = issue;
            issues.add(IssueKind.INVALID_DATA, () -> new DatasetException("issue " + number));
        }

        assertThat(issues.kept())
                .containsExactly(
                        new Issue(IssueKind.INVALID_DATA, "issue 0"), new Issue(IssueKind.INVALID_DATA, "issue 1"));
        assertThat(issues.counts()).isEqualTo(Map.of(IssueKind.INVALID_DATA, 3_000_000L));
    }

    @Test
    void aDiagnosisCountsKeptOrNotAndLeavesOutWhatIsIgnored() {
        DraftDataset draft = new DraftDataset(10, 1);
        for (int parent = 2; parent < 7; parent++) {
            draft.add(DraftDataset.PARENTS, parent, "lonely " + parent);
        }
        draft.add(DraftDataset.FRIENDS, 1, 1);
        draft.addItem(30, "idle");
        draft.add(DraftDataset.TEST, draft.rows(DraftDataset.VALID).get(0));
        Diagnosis diagnosis = Doctor.examine(draft.write(temp), 2);

        assertThat(diagnosis.verdict()).isEqualTo("6 defects, 1 leak, 1 note");
        assertThat(diagnosis.count(IssueKind.CHILDLESS_PARENT)).isEqualTo(5);
        assertThat(diagnosis.issues(IssueKind.CHILDLESS_PARENT)).hasSize(2);
        assertThat(diagnosis.issues()).hasSize(5);
        Diagnosis left = diagnosis.without(Set.of(IssueKind.CHILDLESS_PARENT, IssueKind.INVALID_DATA));
        assertThat(left.verdict()).isEqualTo("no defect, 1 leak, 1 note");
        assertThat(left.isHealthy()).isFalse();
        assertThat(left.issues()).hasSize(2);
        Diagnosis healthy = left.without(Set.of(IssueKind.TWO_ROLES));
        assertThat(healthy.isHealthy()).isTrue();
        assertThat(healthy.verdict()).isEqualTo("no defect, no leak, 1 note");
        assertThat(diagnosis.verdict()).isEqualTo("6 defects, 1 leak, 1 note");
    }
}
