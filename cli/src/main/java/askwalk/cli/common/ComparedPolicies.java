package askwalk.cli.common;

import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.SavedModel;
import askwalk.experiment.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which policies a comparison is between. */
public final class ComparedPolicies {

    private static final String DEFAULT = "random,abs-greedy,max-entropy,threshold:150,ask-first:5";

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            defaultValue = DEFAULT,
            description = "Policies by name, separated by commas (default: ${DEFAULT-VALUE}).")
    private String policies;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Model file of 'askwalk train', whose policy takes part after the others, with its own"
                    + " preference model; what is not set of the protocol and the questions comes from it.")
    private Path model;

    @Option(
            names = "--oracle",
            description = "Also report an oracle upper bound for policies whose switch to recommending can be"
                    + " forced, such as infogain.")
    private boolean oracle;

    public Experiment prepare(ExperimentOptions options) {
        SavedModel saved = model == null ? null : SavedModel.read(model);
        return options.prepare(policies, saved, oracle);
    }

    /** Prints the results for people or for programs. */
    public static void print(Experiment experiment, ExperimentResult result, boolean json, PrintWriter out) {
        if (json) {
            out.println(Json.write(ComparisonJson.of(experiment, result)));
        } else {
            ResultTable.print(out, experiment, result);
        }
        out.flush();
    }
}
