package askwalk.experiment;

import askwalk.experiment.run.RunConfig;
import java.util.List;
import java.util.Map;

/**
 * The origin of a run, which is kept in its run directory.
 *
 * @param arguments the command line; empty if the run was started from code
 * @param dataset the data set as named on the command line; null for the name in its manifest
 */
public record RunOrigin(List<String> arguments, String dataset) {

    /** The origin of a run that was started from code. */
    public static final RunOrigin CODE = new RunOrigin(List.of(), null);

    /** Copies the list. */
    public RunOrigin {
        arguments = List.copyOf(arguments);
    }

    static RunConfig.PolicyConfig config(TrainedPolicy policy, String graph, boolean onTheseTuples) {
        return new RunConfig.PolicyConfig(
                policy.name(),
                policy.preference().name(),
                policy.preference().settings().set(),
                policy.settings().asOneMap(),
                policy.part() == null ? null : training(policy, graph, onTheseTuples));
    }

    private static RunConfig.Training training(TrainedPolicy policy, String graph, boolean onTheseTuples) {
        Map<String, String> training = policy.part().training();
        return new RunConfig.Training(
                policy.fromFile(),
                training.getOrDefault("seed", "unknown"),
                training.getOrDefault("validation", "unknown"),
                graph,
                onTheseTuples);
    }
}
