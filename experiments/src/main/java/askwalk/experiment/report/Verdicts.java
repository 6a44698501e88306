package askwalk.experiment.report;

import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.Run;
import askwalk.experiment.run.RunPolicy;
import askwalk.policy.PolicySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Says whether what learned does better than simple rules. The rules are {@code threshold} and {@code ask-first} with
 * the same preference model in the same runs, and the best of them counts; what is below it comes first.
 */
final class Verdicts {

    private static final Set<String> RULES = Set.of("threshold", "ask-first");

    private Verdicts() {}

    /** A verdict on each policy that learned and has a rule to be compared with; none if there is no such policy. */
    static List<Verdict> of(List<RunGroup> groups) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            RunGroup group = groups.get(i);
            for (int learned : learned(group.first().policies())) {
                List<Integer> rules = rules(group.first().policies(), learned);
                if (!rules.isEmpty()) {
                    verdicts.add(verdict(i + 1, group, learned, rules));
                }
            }
        }
        verdicts.sort(Comparator.comparing(Verdict::kind)); // stable, so that sections stay in their order
        return verdicts;
    }

    /** Those that learned; of several variants of one, the one without a label alone, if there is one. */
    private static List<Integer> learned(List<RunPolicy> policies) {
        List<Integer> learned = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            PolicySpec spec = PolicySpec.parse(policies.get(i).name());
            boolean plainToo = policies.stream()
                    .map(policy -> PolicySpec.parse(policy.name()))
                    .anyMatch(other -> other.name().equals(spec.name()) && other.label() == null);
            if (policies.get(i).trained() != null && (spec.label() == null || !plainToo)) {
                learned.add(i);
            }
        }
        return learned;
    }

    private static List<Integer> rules(List<RunPolicy> policies, int learned) {
        RunPolicy pupil = policies.get(learned);
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            RunPolicy policy = policies.get(i);
            if (RULES.contains(PolicySpec.parse(policy.name()).name())
                    && policy.preference().equals(pupil.preference())
                    && policy.preferenceSettings().equals(pupil.preferenceSettings())) {
                rules.add(i);
            }
        }
        return rules;
    }

    private static Verdict verdict(int section, RunGroup group, int learned, List<Integer> rules) {
        int best = rules.stream()
                .max(Comparator.<Integer>comparingInt(rule -> successes(group.rows(rule)))
                        .thenComparingDouble(rule -> -group.spread(
                                        rule,
                                        policy ->
                                                policy.metrics().averageTurns().value())
                                .mean()))
                .orElseThrow();
        Run run = group.first();
        PairedComparison comparison = PairedComparison.of(group.rows(learned), group.rows(best), run.protocol());
        String rule = MarkdownReport.code(run.policies().get(best).name());
        return new Verdict(
                MarkdownReport.code(run.policies().get(learned).name()),
                rules.size() == 1 ? "the rule " + rule : rule + ", the best of " + rules.size() + " rules",
                MarkdownReport.code(run.dataset()) + ", section " + section,
                comparison.success(),
                comparison.tuples(),
                comparison.users(),
                comparison.items());
    }

    private static int successes(List<DialogueRow> rows) {
        int successes = 0;
        for (DialogueRow row : rows) {
            successes += row.outcome().success() ? 1 : 0;
        }
        return successes;
    }
}
