package askwalk.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.SuccessRate;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunConfig;
import askwalk.experiment.run.RunPolicy;
import askwalk.settings.ResolvedSettings;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Rows are written as a character a dialogue, each of another user and about another item: the action of its success as
 * a digit, or a dot for a failure. Where n dialogues differ, all in favour of the same policy, McNemar's statistic is
 * the square root of n; with independent dialogues of several seeds it is Student's t test of the means of each tuple.
 */
class VerdictsTest {

    private static final RunConfig.Training TRAINED = new RunConfig.Training(false, "1", "validation", "graph", false);

    @Test
    void aLearnedPolicyMayBeBelowTheBestRule() {
        RunGroup group = seeds(run(
                1,
                learned("scpr", "1............"),
                rule("threshold:10", "12..........."),
                rule("ask-first:tuned", "1111111......"),
                rule("threshold:tuned", "111.........")));

        // 1 of 13 against 7 of 13: p = 2 * P(Z < -sqrt(6)).
        assertThat(sentences(group))
                .containsExactly("**Below baseline:** `scpr` is below `ask-first:tuned` (best of 3 rules) by 0.462"
                        + " SR@15 on `data`, section 1 (p = 0.014; 13 tuples, 13 users, 13 items).");
    }

    @Test
    void aLearnedPolicyMayBeAboveTheBestRule() {
        RunGroup group = seeds(run(1, rule("threshold:150", "1........."), learned("ear", "11111111..")));

        assertThat(sentences(group))
                .containsExactly("`ear` is above the rule `threshold:150` by 0.700 SR@15 on `data`, section 1 (p ="
                        + " 0.008; 10 tuples, 10 users, 10 items).");
    }

    /** Ten dialogues differ, five each way. */
    @Test
    void differencesMayNotBeSignificant() {
        RunGroup same = seeds(run(1, rule("threshold:150", "11111.....1"), learned("ear", ".....111111")));
        RunGroup nearly = seeds(run(1, rule("threshold:150", "11111.....1"), learned("ear", "......11111")));

        assertThat(sentences(same))
                .containsExactly(
                        "**Not distinguishable from baseline:** `ear` and the rule `threshold:150` differ by 0.000"
                                + " SR@15 on `data`, section 1 (p = 1.000; 11 tuples, 11 users, 11 items).");
        assertThat(sentences(nearly)).singleElement().asString().contains(" differ by -0.091 SR@15 ");
    }

    @Test
    void withFewUsersThereIsNoTest() {
        RunGroup group = seeds(run(1, rule("threshold:150", "........."), learned("ear", "111111111")));

        assertThat(sentences(group))
                .containsExactly(
                        "**Not distinguishable from baseline:** `ear` and the rule `threshold:150` differ by 1.000"
                                + " SR@15 on `data`, section 1 (no test, too few users or items; 9 tuples, 9 users, 9 items).");
    }

    /** Two seeds of twelve tuples are twelve observations: four differ in both, so that t = -2.345 with 11 degrees. */
    @Test
    void seedsAreAveragedForEachTuple() {
        RunGroup group = seeds(
                run(1, rule("threshold:150", "1111........"), learned("ear", "............")),
                run(2, rule("threshold:150", "1111........"), learned("ear", "............")));

        assertThat(sentences(group))
                .containsExactly("**Below baseline:** `ear` is below the rule `threshold:150` by 0.333 SR@15 on `data`,"
                        + " section 1 (p = 0.039; 12 tuples, 12 users, 12 items).");
    }

    /** 3 + 3 successes against 4 + 1. */
    @Test
    void theBestRuleIsTheBestOverAllSeeds() {
        RunGroup group = seeds(
                run(1, rule("threshold:1", "111."), rule("threshold:2", "1111"), learned("ear", "....")),
                run(2, rule("threshold:1", "111."), rule("threshold:2", "1..."), learned("ear", "....")));

        assertThat(sentences(group))
                .singleElement()
                .asString()
                .contains("`threshold:1` (best of 2 rules) differ by -0.750 ");
    }

    @Test
    void ofRulesThatSucceedAsOftenTheFasterOneCounts() {
        RunGroup group = seeds(run(
                1,
                rule("threshold:1", "19.."),
                rule("threshold:2", "18.."),
                rule("threshold:3", "18.."),
                learned("ear", "....")));

        assertThat(sentences(group)).singleElement().asString().contains("`threshold:2` (best of 3 rules)");
    }

    @Test
    void withoutRulesThereIsNoVerdict() {
        assertThat(Verdicts.of(List.of(
                        seeds(run(1, learned("ear", "1."), rule("max-entropy", "11"), rule("abs-greedy", "11"))),
                        seeds(run(1, rule("threshold:1", "1."), rule("ask-first:1", "11"))))))
                .isEmpty();
    }

    @Test
    void rulesWithAnotherPreferenceModelDoNotCount() {
        RunPolicy ear = policy("ear", "fm", Map.of("epochs", "20"), TRAINED, "1...");
        RunPolicy otherModel = policy("threshold:1", "uniform", Map.of(), null, "1111");
        RunPolicy otherSettings = policy("threshold:2", "fm", Map.of("epochs", "1"), null, "1111");
        RunPolicy same = policy("threshold:3", "fm", Map.of("epochs", "20"), null, "11..");

        assertThat(Verdicts.of(List.of(seeds(run(1, ear, otherModel, otherSettings)))))
                .isEmpty();
        assertThat(sentences(seeds(run(1, ear, otherModel, otherSettings, same))))
                .singleElement()
                .asString()
                .contains("and the rule `threshold:3` differ by -0.250 ");
    }

    @Test
    void variantsHaveAVerdictOnlyWithoutAnUnlabelledPolicy() {
        RunGroup group = seeds(run(
                1,
                learned("ear@blind", "...."),
                learned("ear", "1..."),
                learned("crm@a", "11.."),
                learned("crm@b", "111."),
                rule("threshold@x", "1111")));

        assertThat(Verdicts.of(List.of(group)))
                .extracting(Verdict::policy)
                .containsExactly("`ear`", "`crm@a`", "`crm@b`");
    }

    @Test
    void theWorstComesFirst() {
        String all = "111111111111";
        String none = "............";
        RunGroup above = seeds(run(1, learned("ear", all), rule("threshold:1", none)));
        RunGroup mixed = seeds(run(
                1,
                learned("crm", "1111111....."),
                learned("scpr", none),
                learned("fact-crs", all),
                rule("threshold:1", "111111......")));

        assertThat(Verdicts.of(List.of(above, mixed)))
                .extracting(verdict -> verdict.kind() + " " + verdict.policy() + " " + verdict.place())
                .containsExactly(
                        "BELOW `scpr` `data`, section 2",
                        "UNDECIDED `crm` `data`, section 2",
                        "ABOVE `ear` `data`, section 1",
                        "ABOVE `fact-crs` `data`, section 2");
    }

    @Test
    void smallDifferencesAndProbabilitiesAreNotRoundedAway() {
        Difference difference = new Difference(
                SuccessRate.atCap(Protocol.IDEAL.counting()),
                new Estimate(-0.0004, -0.0006, -0.0002),
                0.0004,
                0.0004,
                -0.01,
                Double.NaN);

        assertThat(new Verdict("`a`", "the rule `b`", "`c`", difference, 12_345, 678, 90).sentence())
                .isEqualTo("**Below baseline:** `a` is below the rule `b` by less than 0.001 SR@15 on `c` (p < 0.001;"
                        + " 12,345 tuples, 678 users, 90 items).");
    }

    private static List<String> sentences(RunGroup group) {
        return Verdicts.of(List.of(group)).stream().map(Verdict::sentence).toList();
    }

    private static RunGroup seeds(Run... runs) {
        return new RunGroup(List.of(runs));
    }

    private static Run run(long seed, RunPolicy... policies) {
        return new Run("run", "data", "sha", Protocol.IDEAL, seed, List.of(), List.of(policies));
    }

    private static RunPolicy learned(String name, String rows) {
        return policy(name, "fm", Map.of(), TRAINED, rows);
    }

    private static RunPolicy rule(String name, String rows) {
        return policy(name, "fm", Map.of(), null, rows);
    }

    private static RunPolicy policy(
            String name,
            String preference,
            Map<String, String> preferenceSettings,
            RunConfig.Training training,
            String text) {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char action = text.charAt(i);
            Outcome outcome = action == '.' ? new Outcome(false, 15, 0, 0) : new Outcome(true, action - '0', 1, 0);
            rows.add(new DialogueRow(i, i, i, outcome));
        }
        return new RunPolicy(
                name,
                preference,
                new TreeMap<>(preferenceSettings),
                ResolvedSettings.NONE,
                training,
                rows,
                Metrics.of(rows, Protocol.IDEAL),
                null);
    }
}
