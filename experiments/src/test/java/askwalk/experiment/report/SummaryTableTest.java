package askwalk.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunConfig;
import askwalk.experiment.run.RunPolicy;
import askwalk.graph.Role;
import askwalk.settings.ResolvedSettings;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows are written as in {@link VerdictsTest}. */
class SummaryTableTest {

    private static final Protocol VALIDATION = Protocol.IDEAL.withTuples(new TupleSet(Role.VALIDATION, TupleSet.ALL));

    @Test
    void aRowHasTheBestPolicyAndTheBestRule() {
        List<String> lines = lines(section(
                "data",
                Protocol.IDEAL,
                policy("random", false, "1............"),
                policy("scpr", false, "1111111......"),
                policy("scpr@oracle", false, "1111111111111"),
                policy("scpr@a-hindsight", false, "1111111111111"), // with the former label
                policy("threshold:10", false, "12..........."),
                policy("ask-first:tuned", false, "1............")));

        // 7 of 13 against 2 of 13: p = 2 * P(Z > sqrt(5)).
        assertThat(lines)
                .containsExactly(
                        "| section | data set | protocol | best policy | SR@15 | AT | best rule | SR@15 | difference | p |",
                        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
                        "| 1 | `data` | IDEAL, binary | `scpr` | 0.538 | 7.46 | `threshold:10` | 0.154 | +0.385 | 0.025 |");
    }

    @Test
    void ofPoliciesWithTheSameSuccessTheFasterOrElseTheFirstIsBest() {
        List<String> lines = lines(section(
                "data",
                Protocol.IDEAL,
                policy("random", false, "3."),
                policy("abs-greedy", false, ".2"),
                policy("max-entropy", false, "2."),
                policy("threshold:1", false, "9."),
                policy("threshold:2", false, ".9")));

        assertThat(lines.get(2)).contains("| `abs-greedy` | 0.500 | 8.50 | `threshold:1` | 0.500 | +0.000 |");
    }

    @Test
    void severalSeedsAreCombined() {
        Run first = run("data", Protocol.IDEAL, 1, policy("random", false, "11.."), policy("scpr", false, "1..."));
        Run second = run("data", Protocol.IDEAL, 2, policy("random", false, "...."), policy("scpr", false, "11.."));

        List<String> lines = lines(GroupFigures.of(new RunGroup(List.of(first, second))));

        assertThat(lines.get(2)).startsWith("| 1 | `data` | IDEAL, binary | `scpr` | 0.375 | 9.75 | – |");
    }

    @Test
    void aSectionMayHaveOnlyRulesOrNone() {
        List<String> lines = lines(
                section("data", Protocol.IDEAL, policy("threshold:1", false, "1."), policy("threshold:2", false, "11")),
                section("data", Protocol.IDEAL, policy("random", false, "1.")));

        assertThat(lines.subList(2, 4))
                .containsExactly(
                        "| 1 | `data` | IDEAL, binary | – |  |  | `threshold:2` | 1.000 |  |  |",
                        "| 2 | `data` | IDEAL, binary | `random` | 0.500 | 8.00 | – |  |  |  |");
    }

    @Test
    void policiesEvaluatedOnTheirOwnTuplesAreMarked() {
        List<String> lines = lines(
                section("data", VALIDATION, policy("scpr", true, "11"), policy("threshold:1", false, "1.")),
                section("data", Protocol.IDEAL, policy("scpr", false, "11")));

        assertThat(lines.get(2)).startsWith("| 1 | `data` | IDEAL, binary, validation tuples | `scpr` \\* | 1.000 |");
        assertThat(lines.get(3)).startsWith("| 2 | `data` | IDEAL, binary | `scpr` | 1.000 |");
        assertThat(lines.subList(4, 6))
                .containsExactly("", "\\* trained or tuned on the tuples that it is evaluated on");
    }

    @Test
    void ofManySectionsTheFirstOfEachTaskIsShown() {
        List<GroupFigures> sections = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            sections.add(section(i % 2 == 0 ? "one" : "two", Protocol.IDEAL, policy("random", false, "1.")));
        }

        List<String> lines = new SummaryTable(sections).lines();

        assertThat(lines.subList(2, 7))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("| 1 | `one` |"),
                        row -> assertThat(row).startsWith("| 2 | `two` |"),
                        row -> assertThat(row).isEmpty(),
                        row -> assertThat(row).isEqualTo("<details><summary>All 9 sections</summary>"),
                        row -> assertThat(row).isEmpty());
        assertThat(lines.subList(9, 18)).allMatch(row -> row.matches("\\| [1-9] \\| .*"));
        assertThat(lines.subList(18, 20)).containsExactly("", "</details>");
    }

    private static List<String> lines(GroupFigures... sections) {
        return new SummaryTable(List.of(sections)).lines();
    }

    private static GroupFigures section(String data, Protocol protocol, RunPolicy... policies) {
        return GroupFigures.of(new RunGroup(List.of(run(data, protocol, 1, policies))));
    }

    private static Run run(String data, Protocol protocol, long seed, RunPolicy... policies) {
        return new Run("run", data, data, protocol, seed, List.of(), List.of(policies));
    }

    private static RunPolicy policy(String name, boolean onTheseTuples, String text) {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char action = text.charAt(i);
            Outcome outcome = action == '.' ? new Outcome(false, 15, 0, 0) : new Outcome(true, action - '0', 1, 0);
            rows.add(new DialogueRow(i, i, i, outcome));
        }
        return new RunPolicy(
                name,
                "fm",
                new TreeMap<>(),
                ResolvedSettings.NONE,
                name.equals("scpr") ? new RunConfig.Training(false, "1", "validation", "graph", onTheseTuples) : null,
                rows,
                Metrics.of(rows, Protocol.IDEAL),
                null);
    }
}
