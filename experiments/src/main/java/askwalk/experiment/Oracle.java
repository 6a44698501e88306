package askwalk.experiment;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.EvaluationResult;
import askwalk.evaluation.OracleBound;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunPolicy;
import askwalk.model.Progress;
import askwalk.policy.PolicySpec;
import askwalk.policy.SwitchingPolicy;
import askwalk.settings.ResolvedSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An oracle: for each dialogue, the best outcome of a policy over all numbers of questions before it recommends until
 * the end. An upper bound, not a result.
 */
final class Oracle {

    private final SwitchingPolicy policy;
    private final int actions;

    private Oracle(SwitchingPolicy policy, int actions) {
        this.policy = policy;
        this.actions = actions;
    }

    /** Returns whether a policy has an oracle. */
    static boolean isFor(TrainedPolicy trained) {
        return trained.policy() instanceof SwitchingPolicy;
    }

    static Oracle of(TrainedPolicy trained, int maxActions) {
        return new Oracle((SwitchingPolicy) trained.policy(), maxActions);
    }

    /** Returns the entry of the oracle in tables and files. */
    static TrainedPolicy entry(TrainedPolicy of) {
        boolean labelled = PolicySpec.parse(of.name()).label() != null;
        Map<String, String> set = new TreeMap<>(of.settings().set());
        set.put("questions", RunPolicy.ORACLE_LABEL);
        ResolvedSettings settings = new ResolvedSettings(set, of.settings().tuned());
        return new TrainedPolicy(
                of.name() + (labelled ? "-" : "@") + RunPolicy.ORACLE_LABEL,
                of.policy(),
                of.preference(),
                settings,
                null,
                false,
                Double.NaN,
                () -> of.identified().get().with(settings));
    }

    /** Adds the entry of its oracle after each policy that has one. Returns the oracles by the names of the entries. */
    static Map<String, Oracle> addAll(List<TrainedPolicy> policies, Protocol protocol) {
        Map<String, Oracle> oracles = new HashMap<>();
        for (TrainedPolicy policy : List.copyOf(policies)) {
            if (isFor(policy)) {
                TrainedPolicy bound = entry(policy);
                oracles.put(bound.name(), of(policy, protocol.counting().maxActions()));
                policies.add(policies.indexOf(policy) + 1, bound);
            }
        }
        if (oracles.isEmpty()) {
            throw new PlanException(
                    "oracle:", "no policy here has a switch to recommending that can be forced; infogain has");
        }
        return oracles;
    }

    /** Returns the number of variants of each dialogue. */
    int variants() {
        return actions;
    }

    EvaluationResult run(Evaluation evaluation, Progress progress) {
        OracleBound bound = new OracleBound();
        double millis = 0;
        int warmUp = 0;
        for (int questions = 0; questions < actions; questions++) {
            Policy switching = policy.switchingAfter(questions);
            EvaluationResult result = evaluation.run(switching, progress);
            bound.add(result.rows());
            millis += result.cpuMillisPerDialogue();
            warmUp += result.warmUpDialogues();
        }
        return new EvaluationResult(bound.rows(), millis, warmUp);
    }
}
