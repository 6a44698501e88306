package askwalk.cli;

import askwalk.conversation.Policy;
import askwalk.evaluation.Evaluation;
import askwalk.evaluation.EvaluationResult;
import askwalk.evaluation.Hindsight;
import askwalk.model.Progress;
import askwalk.policy.PolicySpec;
import askwalk.policy.SwitchingPolicy;
import java.util.Map;
import java.util.TreeMap;

/** What a policy would come to if it knew of each dialogue how many questions to ask before it recommends. */
final class HindsightRun {

    /** The label of its name. */
    static final String LABEL = "hindsight";

    private final SwitchingPolicy policy;
    private final int actions;

    private HindsightRun(SwitchingPolicy policy, int actions) {
        this.policy = policy;
        this.actions = actions;
    }

    /** Whether it can be known of a policy. */
    static boolean isFor(PolicyCatalogue.Ready ready) {
        return ready.policy() instanceof SwitchingPolicy;
    }

    /**
     * Whether some rows are such a bound rather than those of a policy.
     *
     * @param name the policy's name in a run
     */
    static boolean isBound(String name) {
        String label = PolicySpec.parse(name).label();
        return label != null && (label.equals(LABEL) || label.endsWith("-" + LABEL));
    }

    static HindsightRun of(PolicyCatalogue.Ready ready, int maxActions) {
        return new HindsightRun((SwitchingPolicy) ready.policy(), maxActions);
    }

    /** How it stands beside its policy in tables and files. */
    static PolicyCatalogue.Ready entry(PolicyCatalogue.Ready of) {
        boolean labelled = PolicySpec.parse(of.name()).label() != null;
        Map<String, String> settings = new TreeMap<>(of.settings());
        settings.put("questions", LABEL);
        return new PolicyCatalogue.Ready(
                of.name() + (labelled ? "-" : "@") + LABEL,
                of.preference(),
                of.policy(),
                settings,
                null,
                false,
                Double.NaN);
    }

    /** In how many ways each dialogue is led. */
    int variants() {
        return actions;
    }

    EvaluationResult run(Evaluation evaluation, Progress progress) {
        Hindsight hindsight = new Hindsight();
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
