package askwalk.experiment;

import askwalk.conversation.Policy;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.EvaluationResult;
import askwalk.evaluation.OracleBound;
import askwalk.experiment.run.RunPolicy;
import askwalk.model.Progress;
import askwalk.policy.PolicySpec;
import askwalk.policy.SwitchingPolicy;
import askwalk.settings.ResolvedSettings;
import java.util.Map;
import java.util.TreeMap;

/**
 * An oracle: for each dialogue, the best outcome of a policy over all numbers of questions before it recommends for
 * good. An upper bound, not a result.
 */
final class Oracle {

    private final SwitchingPolicy policy;
    private final int actions;

    private Oracle(SwitchingPolicy policy, int actions) {
        this.policy = policy;
        this.actions = actions;
    }

    /** Whether it can be known of a policy. */
    static boolean isFor(TrainedPolicy ready) {
        return ready.policy() instanceof SwitchingPolicy;
    }

    static Oracle of(TrainedPolicy ready, int maxActions) {
        return new Oracle((SwitchingPolicy) ready.policy(), maxActions);
    }

    /** How it stands beside its policy in tables and files. */
    static TrainedPolicy entry(TrainedPolicy of) {
        boolean labelled = PolicySpec.parse(of.name()).label() != null;
        Map<String, String> set = new TreeMap<>(of.settings().set());
        set.put("questions", RunPolicy.ORACLE_LABEL);
        return new TrainedPolicy(
                of.name() + (labelled ? "-" : "@") + RunPolicy.ORACLE_LABEL,
                of.policy(),
                of.preference(),
                new ResolvedSettings(set, of.settings().tuned()),
                null,
                false,
                Double.NaN);
    }

    /** In how many ways each dialogue is led. */
    int variants() {
        return actions;
    }

    EvaluationResult run(Evaluation evaluation, Progress progress) {
        OracleBound hindsight = new OracleBound();
        double millis = 0;
        int warmUp = 0;
        for (int questions = 0; questions < actions; questions++) {
            Policy switching = policy.switchingAfter(questions);
            EvaluationResult result = evaluation.run(switching, progress);
            hindsight.add(result.rows());
            millis += result.cpuMillisPerDialogue();
            warmUp += result.warmUpDialogues();
        }
        return new EvaluationResult(hindsight.rows(), millis, warmUp);
    }
}
