package askwalk.experiment;

import askwalk.dataset.Dataset;
import askwalk.dataset.Datasets;
import askwalk.evaluation.Estimate;
import java.io.PrintStream;
import java.nio.file.Path;

/** The code that the documentation shows to researchers. */
final class ResearcherSnippet {

    private ResearcherSnippet() {}

    static void run(Path folder, PrintStream out) {
        // snippet:start
        Dataset data = Datasets.open(folder);
        ExperimentPlan plan =
                ExperimentPlan.of("threshold:150", "infogain").dialogues(200).seed(1);
        ExperimentResult result =
                Experiment.prepare(plan, data, ExperimentListener.NONE).run();
        for (PolicyResult policy : result.policies()) {
            Estimate success = policy.metrics().successRate(15);
            out.printf("%s SR@15 %.3f [%.3f, %.3f]%n", policy.name(), success.value(), success.low(), success.high());
        }
        Estimate gain = result.policy("infogain").againstFirst().success().estimate();
        out.printf("difference %+.3f [%+.3f, %+.3f]%n", gain.value(), gain.low(), gain.high());
        // snippet:end
    }
}
