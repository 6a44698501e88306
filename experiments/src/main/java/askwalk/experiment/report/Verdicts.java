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
 * Compares learned policies with simple rules. The rules are {@code threshold} and {@code ask-first} with the same
 * preference model in the same runs. The baseline is the best of them.
 */
final class Verdicts {

    private static final Set<String> RULES = Set.of("threshold", "ask-first");

    private Verdicts() {}

    /** Returns a verdict for each learned policy that has a rule to be compared with, the worst first. */
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

    /** Returns the learned policies. Labelled variants are left out if the policy is also there without a label. */
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

    static boolean isRule(RunPolicy policy) {
        return RULES.contains(PolicySpec.parse(policy.name()).name());
    }

    /** Returns the rules with the same preference model as a policy. */
    static List<Integer> rules(List<RunPolicy> policies, int compared) {
        RunPolicy policy = policies.get(compared);
        List<Integer> rules = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            RunPolicy rule = policies.get(i);
            if (isRule(rule)
                    && rule.preference().equals(policy.preference())
                    && rule.preferenceSettings().equals(policy.preferenceSettings())) {
                rules.add(i);
            }
        }
        return rules;
    }

    /** Returns the policy with most successes over all seeds; ties go to the smaller number of turns. */
    static int best(RunGroup group, List<Integer> policies) {
        return policies.stream()
                .max(Comparator.<Integer>comparingInt(number -> successes(group.rows(number)))
                        .thenComparingDouble(number -> -group.spread(
                                        number,
                                        policy ->
                                                policy.metrics().averageTurns().value())
                                .mean()))
                .orElseThrow();
    }

    private static Verdict verdict(int section, RunGroup group, int learned, List<Integer> rules) {
        int best = best(group, rules);
        Run run = group.first();
        PairedComparison comparison = PairedComparison.of(group.rows(learned), group.rows(best), run.protocol());
        String rule = MarkdownReport.code(run.policies().get(best).name());
        return new Verdict(
                MarkdownReport.code(run.policies().get(learned).name()),
                rules.size() == 1 ? "the rule " + rule : rule + " (best of " + rules.size() + " rules)",
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
