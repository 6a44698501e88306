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

/** Nothing is found in clean data, and everything that is planted is, where it is. */
class DoctorTest {

    @TempDir
    Path temp;

    @Test
    void cleanDataGiveNoAlarm() {
        for (int seed = 0; seed < 40; seed++) {
            Path folder = new Draft(3 + seed * 3, seed).write(temp.resolve("clean" + seed));

            Diagnosis diagnosis = Doctor.examine(folder);

            assertThat(diagnosis.findings()).as("seed %d", seed).isEmpty();
            assertThat(diagnosis.counts()).isEmpty();
            assertThat(diagnosis.isHealthy()).isTrue();
            assertThat(diagnosis.verdict()).isEqualTo("no defect, no leak");
            assertThat(diagnosis.layout()).isEqualTo("tsv");
        }
    }

    static Stream<Plant> plants() {
        return Stream.concat(Plant.global().stream(), Plant.local().stream());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void onePlantIsFoundAndNothingElse(Plant plant) {
        Draft draft = new Draft(60, 1);
        String place = plant.into().apply(draft);
        Path folder = draft.write(temp);

        Diagnosis diagnosis = Doctor.examine(folder);

        assertThat(diagnosis.findings()).hasSize(1);
        assertThat(diagnosis.findings().get(0).kind()).isEqualTo(plant.kind());
        assertThat(diagnosis.findings().get(0).message()).startsWith(folder + "/" + place);
        assertThat(diagnosis.counts()).isEqualTo(Map.of(plant.kind(), 1L));
        assertThat(diagnosis.isHealthy()).isEqualTo(plant.kind().severity() == Severity.NOTE);
    }

    @Test
    void everyCombinationOfPlantsIsFound() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Plant> chosen = new ArrayList<>();
            if (random.nextInt(3) == 0) {
                chosen.add(Plant.global().get(random.nextInt(2)));
            }
            double share = random.nextDouble();
            Plant.local().stream().filter(plant -> random.nextDouble() < share).forEach(chosen::add);
            Draft draft = new Draft(60, seed);
            List<String> places = new ArrayList<>();
            Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
            for (Plant plant : chosen) {
                places.add(plant.into().apply(draft));
                counts.merge(plant.kind(), 1L, Long::sum);
            }
            Path folder = draft.write(temp.resolve("combination" + seed));

            Diagnosis diagnosis = Doctor.examine(folder, 100);

            assertThat(diagnosis.counts()).as("seed %d: %s", seed, chosen).isEqualTo(counts);
            for (int index = 0; index < chosen.size(); index++) {
                String start = folder + "/" + places.get(index);
                assertThat(diagnosis.findings(chosen.get(index).kind()))
                        .as("seed %d: %s", seed, chosen.get(index))
                        .anyMatch(finding -> finding.message().startsWith(start));
            }
        }
    }

    /** The others have tests of their own. */
    @Test
    void everyKindHasAPlant() {
        Set<IssueKind> planted = EnumSet.noneOf(IssueKind.class);
        plants().forEach(plant -> planted.add(plant.kind()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(planted)))
                .containsExactly(
                        IssueKind.UNREADABLE,
                        IssueKind.CONTROL_CHARACTERS,
                        IssueKind.BLANK_NAME,
                        IssueKind.PARENT_CYCLE,
                        IssueKind.LIKES_FROM_ELSEWHERE,
                        IssueKind.CONSTANT_ATTRIBUTE,
                        IssueKind.SAME_NAME_BUT_CASE,
                        IssueKind.LONG_NAME,
                        IssueKind.LIST_AS_VALUE,
                        IssueKind.NOTICE);
    }

    @Test
    void whatCannotBeReadEndsTheReadingAndWhatWasFoundStays() {
        Draft draft = new Draft(10, 1);
        String flaw = draft.add(Draft.CARRIED, 0, 99);
        draft.header(Draft.VALID, "who", "what");
        Path folder = draft.write(temp);

        assertThat(Doctor.examine(folder).findings())
                .extracting(Issue::kind)
                .containsExactly(IssueKind.UNREADABLE, IssueKind.FLAW);
        assertThat(Doctor.examine(folder).findings())
                .extracting(Issue::message)
                .satisfiesExactly(
                        end -> assertThat(end).startsWith(folder + "/interactions_valid.tsv:1: there is no column"),
                        left -> assertThat(left).startsWith(folder + "/" + flaw));
    }

    @Test
    void aWrongDescriptionDoesNotEndTheExamination() {
        Draft draft = new Draft(10, 1);
        draft.add(Draft.PARENTS, 2, "lonely");
        Fixtures.write(draft.write(temp), "dataset.json", "{\"nom\": \"x\"}");

        assertThat(Doctor.examine(temp).findings())
                .extracting(Issue::kind)
                .containsExactly(IssueKind.UNREADABLE, IssueKind.CHILDLESS_PARENT);
    }

    @Test
    void aFolderThatIsNoDataSetIsRefused() {
        assertThatThrownBy(() -> Doctor.examine(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no layout recognises this folder");
        assertThatThrownBy(() -> Doctor.examine(temp, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot keep -1 findings");
    }

    @Test
    void ofMillionsOfFlawsTheFirstAreKept() {
        Issues findings = new Issues(2);
        for (int flaw = 0; flaw < 3_000_000; flaw++) {
            int number = flaw;
            findings.add(IssueKind.FLAW, () -> new DatasetException("flaw " + number));
        }

        assertThat(findings.kept())
                .containsExactly(new Issue(IssueKind.FLAW, "flaw 0"), new Issue(IssueKind.FLAW, "flaw 1"));
        assertThat(findings.counts()).isEqualTo(Map.of(IssueKind.FLAW, 3_000_000L));
    }

    @Test
    void aDiagnosisCountsKeptOrNotAndLeavesOutWhatIsIgnored() {
        Draft draft = new Draft(10, 1);
        for (int parent = 2; parent < 7; parent++) {
            draft.add(Draft.PARENTS, parent, "lonely " + parent);
        }
        draft.add(Draft.FRIENDS, 1, 1);
        draft.addItem(30, "idle");
        draft.add(Draft.TEST, draft.rows(Draft.VALID).get(0));
        Diagnosis diagnosis = Doctor.examine(draft.write(temp), 2);

        assertThat(diagnosis.verdict()).isEqualTo("6 defects, 1 leak, 1 note");
        assertThat(diagnosis.count(IssueKind.CHILDLESS_PARENT)).isEqualTo(5);
        assertThat(diagnosis.findings(IssueKind.CHILDLESS_PARENT)).hasSize(2);
        assertThat(diagnosis.findings()).hasSize(5);
        Diagnosis left = diagnosis.without(Set.of(IssueKind.CHILDLESS_PARENT, IssueKind.FLAW));
        assertThat(left.verdict()).isEqualTo("no defect, 1 leak, 1 note");
        assertThat(left.isHealthy()).isFalse();
        assertThat(left.findings()).hasSize(2);
        Diagnosis healthy = left.without(Set.of(IssueKind.TWO_ROLES));
        assertThat(healthy.isHealthy()).isTrue();
        assertThat(healthy.verdict()).isEqualTo("no defect, no leak, 1 note");
        assertThat(diagnosis.verdict()).isEqualTo("6 defects, 1 leak, 1 note");
    }
}
