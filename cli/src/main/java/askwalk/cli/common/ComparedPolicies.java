package askwalk.cli.common;

import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.SavedModel;
import askwalk.experiment.text.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The policies of a comparison. */
public final class ComparedPolicies {

    /** The policies by default. */
    public static final String DEFAULT = "random,abs-greedy,max-entropy,threshold:150,ask-first:5";

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            defaultValue = DEFAULT,
            description = "Policies by name, separated by commas (default: ${DEFAULT-VALUE}).")
    private String policies;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "Model file of 'askwalk train': add its policy, with its own preference model, after the others."
                            + " It also provides the defaults of --protocol and --questions.")
    private Path model;

    @Option(
            names = "--oracle",
            description = "Also report an oracle upper bound for policies whose switch to recommending can be"
                    + " forced, such as infogain.")
    private boolean oracle;

    @Option(
            names = "--dialogues-out",
            paramLabel = "FILE",
            description = "Also write every dialogue to a new file, which 'askwalk replay' reads; not those of"
                    + " --oracle.")
    private Path dialoguesOut;

    /** Prepares the policies to replay their dialogues; nothing is written. */
    Experiment prepareReplay(ExperimentOptions options) {
        options.out = null;
        oracle = false;
        dialoguesOut = null;
        return prepare(options);
    }

    /** Uses the protocol of {@code --model}, unless there is none or a protocol is named. */
    void useProtocolOfModel(ExperimentOptions options) {
        options.protocolOf(model == null ? null : SavedModel.read(model));
    }

    /** Prepares another policy instead of those of the comparison; nothing is written. */
    Experiment prepareReplay(ExperimentOptions options, String policy) {
        model = null;
        policies = policy;
        return prepareReplay(options);
    }

    public Experiment prepare(ExperimentOptions options) {
        options.writeDialogues(dialoguesOut);
        SavedModel saved = model == null ? null : SavedModel.read(model);
        return options.prepare(policies, saved, oracle);
    }

    /** Runs an experiment and prints the results as tables or JSON. */
    public static void run(Experiment experiment, ExperimentOptions options, CommandSpec spec) {
        ExperimentResult result = options.run(experiment, spec);
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            out.println(Json.write(ComparisonJson.of(experiment, result)));
        } else {
            ResultTable.print(out, experiment, result);
        }
        out.flush();
    }
}
