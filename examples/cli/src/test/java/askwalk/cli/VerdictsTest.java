package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Rows are written as a character a dialogue: the action of its success as a digit, or a dot for a failure. The exact
 * McNemar test gives p = 2 * 0.5^n where n dialogues differ, all in favour of the same policy, and at most 1.
 */
class VerdictsTest {

    private static final StoredPolicy.Training TRAINED = new StoredPolicy.Training(false, "1", "data", false);

    @Test
    void aLearnedPolicyBelowTheBestRuleIsSaidToBeNotBetter() {
        RunGroup group = seeds(run(
                1,
                learned("scpr", "1........."),
                rule("threshold:10", "12........"),
                rule("ask-first:tuned", "11111....."),
                rule("threshold:tuned", "111.......")));

        // 1 of 10 against 5 of 10, four of which differ: p = 2 / 16.
        assertThat(Verdicts.of(List.of(group)))
                .containsExactly(
                        "**NOT better than a rule:** `scpr` is below `ask-first:tuned`, the best of 3 rules, by"
                                + " 0.400 SR@15 on `data`, section 1 (p = 0.125, exact McNemar test over 10 paired dialogues).");
    }

    @Test
    void aLearnedPolicyAboveTheBestRuleIsSaidToBeAtLeastAsGood() {
        RunGroup group = seeds(run(1, rule("threshold:150", "1..."), learned("ear", "1111")));

        assertThat(Verdicts.of(List.of(group)))
                .containsExactly(
                        "`ear` is at least as good as the rule `threshold:150`: above it by 0.750 SR@15 on `data`,"
                                + " section 1 (p = 0.250, exact McNemar test over 4 paired dialogues).");
    }

    /** Ten dialogues differ, five each way, and the rounding of means must not make a difference of that. */
    @Test
    void asManySuccessesAreAtLeastAsGood() {
        RunGroup group = seeds(run(1, rule("threshold:150", "11111.....1"), learned("ear", ".....111111")));

        assertThat(Verdicts.of(List.of(group)))
                .containsExactly(
                        "`ear` is at least as good as the rule `threshold:150`: the same SR@15 on `data`, section"
                                + " 1 (p = 1.000, exact McNemar test over 11 paired dialogues).");
    }

    /** Each seed alone has two dialogues that differ and p = 0.5; together they are four and p = 2 / 16. */
    @Test
    void theDialoguesOfAllSeedsAreTestedTogether() {
        RunGroup group = seeds(
                run(1, rule("threshold:150", "11."), learned("ear", "...")),
                run(2, rule("threshold:150", ".11"), learned("ear", "...")));

        assertThat(Verdicts.of(List.of(group)))
                .singleElement()
                .asString()
                .contains(" by 0.667 SR@15 ", "(p = 0.125, exact McNemar test over 6 paired dialogues)");
    }

    /** 3 + 3 successes against 4 + 1. */
    @Test
    void theBestRuleIsTheBestOverAllSeeds() {
        RunGroup group = seeds(
                run(1, rule("threshold:1", "111."), rule("threshold:2", "1111"), learned("ear", "....")),
                run(2, rule("threshold:1", "111."), rule("threshold:2", "1..."), learned("ear", "....")));

        assertThat(Verdicts.of(List.of(group)))
                .singleElement()
                .asString()
                .contains("`threshold:1`, the best of 2 rules, by 0.750 ");
    }

    @Test
    void ofRulesThatSucceedAsOftenTheFasterOneCounts() {
        RunGroup group = seeds(run(
                1,
                rule("threshold:1", "19.."),
                rule("threshold:2", "18.."),
                rule("threshold:3", "18.."),
                learned("ear", "....")));

        assertThat(Verdicts.of(List.of(group))).singleElement().asString().contains("`threshold:2`, the best of 3");
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
        StoredPolicy ear = policy("ear", "fm", Map.of("epochs", "20"), TRAINED, "1...");
        StoredPolicy otherModel = policy("threshold:1", "uniform", Map.of(), null, "1111");
        StoredPolicy otherSettings = policy("threshold:2", "fm", Map.of("epochs", "1"), null, "1111");
        StoredPolicy same = policy("threshold:3", "fm", Map.of("epochs", "20"), null, "11..");

        assertThat(Verdicts.of(List.of(seeds(run(1, ear, otherModel, otherSettings)))))
                .isEmpty();
        assertThat(Verdicts.of(List.of(seeds(run(1, ear, otherModel, otherSettings, same)))))
                .singleElement()
                .asString()
                .contains("is below the rule `threshold:3`, by 0.250 ");
    }

    @Test
    void variantsAreJudgedOnlyWhereThereIsNoOtherOne() {
        RunGroup group = seeds(run(
                1,
                learned("ear@blind", "...."),
                learned("ear", "1..."),
                learned("crm@a", "11.."),
                learned("crm@b", "111."),
                rule("threshold@x", "1111")));

        assertThat(Verdicts.of(List.of(group)))
                .extracting(text -> text.replaceAll(".*\\*\\* (`.*?`) is below the rule `threshold@x`, .*", "$1"))
                .containsExactly("`ear`", "`crm@a`", "`crm@b`");
    }

    @Test
    void whatIsBelowComesFirst() {
        RunGroup above = seeds(run(1, learned("ear", "11"), rule("threshold:1", "1.")));
        RunGroup mixed = seeds(run(1, learned("crm", "11"), learned("scpr", ".."), rule("threshold:1", "1.")));

        assertThat(Verdicts.of(List.of(above, mixed)))
                .extracting(text -> text.replaceAll("(`.*?`).*(section .) .*", "$1 $2"))
                .containsExactly("**NOT better than a rule:** `scpr` section 2", "`ear` section 1", "`crm` section 2");
    }

    @Test
    void smallDifferencesAndProbabilitiesAreNotRoundedAway() {
        Verdict verdict = new Verdict("`a`", "the rule `b`", "`c`", "SR@15", -0.0004, 0.0004, 12_345);

        assertThat(verdict.sentence())
                .isEqualTo("**NOT better than a rule:** `a` is below the rule `b`, by less than 0.001 SR@15 on `c` (p <"
                        + " 0.001, exact McNemar test over 12,345 paired dialogues).");
    }

    private static RunGroup seeds(StoredRun... runs) {
        return new RunGroup(List.of(runs));
    }

    private static StoredRun run(long seed, StoredPolicy... policies) {
        return new StoredRun("run", "data", "sha", Protocol.IDEAL, seed, List.of(), List.of(policies));
    }

    private static StoredPolicy learned(String name, String rows) {
        return policy(name, "fm", Map.of(), TRAINED, rows);
    }

    private static StoredPolicy rule(String name, String rows) {
        return policy(name, "fm", Map.of(), null, rows);
    }

    private static StoredPolicy policy(
            String name,
            String preference,
            Map<String, String> preferenceSettings,
            StoredPolicy.Training training,
            String text) {
        List<DialogueRow> rows = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char action = text.charAt(i);
            Outcome outcome = action == '.' ? new Outcome(false, 15, 0, 0) : new Outcome(true, action - '0', 1, 0);
            rows.add(new DialogueRow(i, 0, i, outcome));
        }
        return new StoredPolicy(
                name,
                preference,
                new TreeMap<>(preferenceSettings),
                new TreeMap<>(),
                training,
                rows,
                Metrics.of(rows, Protocol.IDEAL),
                null,
                null);
    }
}
