package askwalk.examples;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.evaluation.Estimate;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentListener;
import askwalk.experiment.ExperimentPlan;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.PolicyResult;
import askwalk.experiment.Sample;
import java.nio.file.Path;
import java.util.Locale;

/** Compares two policies on the same simulated dialogues. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Prints the success rate of each policy and their difference.
     *
     * @param args the folder of a data set; empty for the bundled sample
     */
    public static void main(String[] args) {
        Dataset data = args.length == 0 ? Sample.dataset() : Datasets.open(Path.of(args[0]));
        // compare:start
        ExperimentPlan plan =
                ExperimentPlan.of("threshold:150", "infogain").dialogues(200).seed(1);
        ExperimentResult result =
                Experiment.prepare(plan, data, ExperimentListener.NONE).run();
        for (PolicyResult policy : result.policies()) {
            print(policy.name() + " SR@15", policy.metrics().successRate(15));
        }
        print("difference", result.policy("infogain").againstFirst().success().estimate());
        // compare:end
    }

    private static void print(String name, Estimate estimate) {
        System.out.printf(
                Locale.ROOT, "%s %.3f [%.3f, %.3f]%n", name, estimate.value(), estimate.low(), estimate.high());
    }
}
