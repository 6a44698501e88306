package askwalk.examples;

import askwalk.conversation.Ask;
import askwalk.conversation.Policy;
import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentListener;
import askwalk.experiment.ExperimentPlan;
import askwalk.experiment.PolicyResult;
import askwalk.experiment.Sample;
import askwalk.graph.IdBuffer;
import askwalk.math.BestId;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.rule.RulePolicy;
import askwalk.walk.WalkView;
import java.nio.file.Path;
import java.util.Locale;

/** A custom policy, registered in {@code META-INF/services/askwalk.policy.PolicyProvider}. */
public final class OwnPolicy implements PolicyProvider {

    // provider:start
    @Override
    public String name() {
        return "likely-yes";
    }

    @Override
    public String summary() {
        return "asks what most candidates have until they fit into a list";
    }

    @Override
    public Policy create(PolicySetup setup) {
        return new RulePolicy(
                context -> context.walk().candidateCount() > context.listSize(),
                OwnPolicy::commonest,
                setup.preference());
    }

    /** The attribute of most candidates, but not of all; ties are broken by a hash, since ids say nothing. */
    private static Ask commonest(Policy.Context context) {
        WalkView walk = context.walk();
        IdBuffer reachable = walk.reachable();
        BestId best = new BestId(context.seed(), 0);
        for (int i = 0; i < reachable.size(); i++) {
            int attribute = reachable.get(i);
            if (walk.count(attribute) < walk.candidateCount()) {
                best.offer(attribute, walk.count(attribute));
            }
        }
        return best.isFound() ? Ask.about(best.id()) : null; // null: no question, so recommend
    }
    // provider:end

    /**
     * Compares the policy with a rule.
     *
     * @param args the folder of a data set; empty for the bundled sample
     */
    public static void main(String[] args) {
        Dataset data = args.length == 0 ? Sample.dataset() : Datasets.open(Path.of(args[0]));
        ExperimentPlan plan =
                ExperimentPlan.of("ask-first:5", "likely-yes").dialogues(200).seed(1);
        for (PolicyResult policy :
                Experiment.prepare(plan, data, ExperimentListener.NONE).run().policies()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s SR@15 %.3f AT %.2f%n",
                    policy.name(),
                    policy.metrics().successRate(15).value(),
                    policy.metrics().averageTurns().value());
        }
    }
}
