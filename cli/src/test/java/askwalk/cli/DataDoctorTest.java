package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.dataset.doctor.IssueKind;
import askwalk.experiment.TinyData;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDoctorTest {

    @TempDir
    private Path temp;

    private Path data;

    /** Every user is in both parts, and ids have no gap. */
    @BeforeEach
    void writeCleanData() {
        data = TinyData.tsv(temp.resolve("data"));
        TinyData.change(data, "interactions_test.tsv", "u3\t7", "u1\t9");
    }

    @Test
    void cleanData() {
        Cli run = Cli.run("data", "doctor", data.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("no defect, no leak" + System.lineSeparator());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void listsIssuesMostSevereFirst() {
        spoil();

        Cli run = Cli.run("data", "doctor", data.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "error invalid-data, 2: unknown ids, duplicate pairs, empty fields, invalid bytes or values",
                        "  " + data.resolve("interactions_train.tsv")
                                + ":5:item: '70' is not an id in items.tsv; add it there or remove it here",
                        "  " + data.resolve("interactions_train.tsv")
                                + ":6:item: '71' is not an id in items.tsv; add it there or remove it here",
                        "",
                        "leak two-roles, 1: tuples with two roles, so the training data contain held-out answers",
                        "  " + data.resolve("interactions_test.tsv")
                                + ":4: user 'u1' and item '10' is already a train tuple, at"
                                + " interactions_train.tsv:3; with two roles its answer would leak: remove one of the"
                                + " two",
                        "",
                        "note idle-item, 1: items that are in no tuple",
                        "  " + data.resolve("items.tsv")
                                + ":6:id: item '11' is in no tuple, so it is a candidate but never a target; this is not an error",
                        "",
                        "2 defects, 1 leak, 1 note");
    }

    @Test
    void showsAtMostSoManyOfAKind() {
        spoil();

        List<String> lines = Cli.run("data", "doctor", data.toString(), "--most", "1")
                .out()
                .lines()
                .toList();

        assertThat(lines)
                .contains("  ... and 1 more", "2 defects, 1 leak, 1 note")
                .hasSize(11);
        assertThat(lines).filteredOn(line -> line.contains("is not an id")).hasSize(1);
    }

    @Test
    void jsonHasWhatTheTextHas() {
        spoil();

        Cli run = Cli.run("data", "doctor", data.toString(), "--json", "--most", "1");

        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode json = run.json();
        assertThat(Cli.keys(json)).containsExactly("folder", "layout", "healthy", "defects", "leaks", "notes", "kinds");
        assertThat(json.get("folder").textValue()).isEqualTo(data.toString());
        assertThat(json.get("layout").textValue()).isEqualTo("tsv");
        assertThat(json.get("healthy").booleanValue()).isFalse();
        assertThat(json.get("defects").intValue()).isEqualTo(2);
        assertThat(json.get("leaks").intValue()).isEqualTo(1);
        assertThat(json.get("notes").intValue()).isEqualTo(1);
        assertThat(Cli.keys(json.get("kinds"))).containsExactly("invalid-data", "two-roles", "idle-item");
        JsonNode invalid = json.get("kinds").get("invalid-data");
        assertThat(invalid.get("severity").textValue()).isEqualTo("error");
        assertThat(invalid.get("count").intValue()).isEqualTo(2);
        assertThat(invalid.get("findings")).hasSize(1);
        assertThat(invalid.get("findings").get(0).textValue()).contains("interactions_train.tsv:5:item: '70'");
    }

    @Test
    void jsonOfCleanData() {
        JsonNode json = Cli.succeed("data", "doctor", data.toString(), "--json").json();

        assertThat(json.get("healthy").booleanValue()).isTrue();
        assertThat(json.get("kinds")).isEmpty();
    }

    @Test
    void showsTheCoverageOfGroupsAndNumbers() {
        TinyData.write(data, "item_values.tsv", "item\tattribute\tnumber", "10\tprice\t5");

        assertThat(Cli.succeed("data", "doctor", data.toString()).out().lines())
                .contains("  number price: 1 items, 25.0 %", "  stated absences 0", "  hidden attributes 0");
        JsonNode coverage =
                Cli.succeed("data", "doctor", data.toString(), "--json").json().get("coverage");
        assertThat(coverage.get("numbers")).hasToString("{\"price\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid-data, 1, 'no defect, 1 leak, 1 note'",
        "'two-roles,idle-item', 1, '2 defects, no leak'",
        "'INVALID-DATA,Two-Roles', 0, 'no defect, no leak, 1 note'"
    })
    void ignoresKinds(String kinds, int exitCode, String verdict) {
        spoil();

        Cli together = Cli.run("data", "doctor", data.toString(), "--ignore", kinds);
        assertThat(together.exitCode()).isEqualTo(exitCode);
        assertThat(together.out().lines()).last().isEqualTo(verdict);

        List<String> words = Cli.words("data doctor", data.toString());
        for (String kind : kinds.split(",", -1)) {
            words.addAll(List.of("--ignore", kind));
        }
        assertThat(Cli.run(words.toArray(String[]::new))).isEqualTo(together);
    }

    @Test
    void notesDoNotFail() {
        TinyData.change(data, "items.tsv", "9\tStool", "9\tLamp");

        Cli run = Cli.succeed("data", "doctor", data.toString());

        assertThat(run.out()).startsWith("note same-name, 1: ").contains("no defect, no leak, 1 note");
    }

    @Test
    void readsOtherLayouts() {
        Path scpr = TinyData.scpr(temp.resolve("scpr"));

        Cli run = Cli.run("data", "doctor", scpr.toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("layout").textValue()).isEqualTo("scpr");
        assertThat(Cli.keys(run.json().get("kinds"))).contains("one-split-user");
    }

    @Test
    void doesNotDependOnTheLocale() {
        spoil();
        Cli here = Cli.run("data", "doctor", data.toString());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(Cli.run("data", "doctor", data.toString())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void usageErrors() {
        Refusal.of(
                        2,
                        "unknown kind of issue 'id-gaps': did you mean 'id-gap'? There are unreadable, invalid-data,",
                        temp)
                .asItIs("data", "doctor", data.toString(), "--ignore", "invalid-data,id-gaps");
        Refusal.of(2, "kind of issue 'flaw' is now invalid-data", temp)
                .asItIs("data", "doctor", data.toString(), "--ignore", "flaw");
        Refusal.of(2, "--most is 1 or more, not 0", temp).asItIs("data", "doctor", data.toString(), "--most", "0");
        Refusal.of(2, "'many' is not an int", temp).asItIs("data", "doctor", data.toString(), "--most", "many");
        Refusal.of(2, "Missing required parameter: 'DIR'", temp).asItIs("data", "doctor");
        Refusal.of(2, "is not a path", temp).asItIs("data", "doctor", "a\0b");
    }

    @Test
    void folderWithoutDataSet() {
        Refusal.of(1, "there is no such folder", temp)
                .asItIs("data", "doctor", temp.resolve("nowhere").toString());
        Refusal.of(1, "no layout recognises this folder", temp).asItIs("data", "doctor", temp.toString());
    }

    @Test
    void helpExplainsEveryKind() {
        List<String> help =
                Cli.succeed("data", "doctor", "--help").out().lines().toList();

        for (IssueKind kind : IssueKind.values()) {
            assertThat(help)
                    .anyMatch(line -> line.matches("  " + kind.word() + " +.*") && line.endsWith(kind.explanation()));
        }
        assertThat(help)
                .containsSubsequence("Defects:", "Leaks:", "Notes, which leave the exit code at 0:")
                .allMatch(line -> line.length() <= 100);
    }

    /** Two dangling items, a tuple with two roles, and an item without a user; ids run from 7 to 11. */
    private void spoil() {
        TinyData.change(data, "items.tsv", "9\tStool", "9\tStool\n11\tChair");
        TinyData.change(data, "item_attributes.tsv", "9\t1", "9\t1\n11\t1");
        TinyData.change(data, "interactions_train.tsv", "u1\t8", "u1\t8\nu1\t70\nu2\t71");
        TinyData.change(data, "interactions_test.tsv", "u1\t9", "u1\t9\nu1\t10");
    }
}
