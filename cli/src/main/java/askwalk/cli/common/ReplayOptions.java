package askwalk.cli.common;

import askwalk.dataset.DatasetException;
import askwalk.experiment.DialogueReplay;
import askwalk.experiment.Experiment;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.ReplayResult;
import askwalk.experiment.run.PlanException;
import askwalk.model.ModelException;
import askwalk.policy.PolicySpec;
import askwalk.store.format.DialogueHeader;
import askwalk.store.format.DialogueReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of commands that replay a file of dialogues. */
public final class ReplayOptions {

    @Parameters(paramLabel = "FILE", description = "File of 'askwalk compare --dialogues-out'.")
    private Path file;

    @Option(
            names = "--verify",
            description = "Check the policies that held the dialogues, and stop at the first difference (the default).")
    private boolean verify;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description =
                    "Follow the stored answers as long as this policy proposes the stored actions, and show where it"
                            + " acts differently.")
    private String policy;

    @Option(
            names = "--preference",
            paramLabel = "NAME",
            description = "Preference model of --policy (default: that of the policy).")
    private String preference;

    @Option(
            names = "--set",
            paramLabel = "[OWNER.]KEY=VALUE",
            description = "Set a hyperparameter of --policy or its preference model. May be repeated.")
    private List<String> set;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data set, or 'sample' (default: that of the comparison).")
    private String data;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "File of rules that the dialogues were held with (default: that of the comparison).")
    private Path rules;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Replay only the first N dialogues of the file (default: all).")
    private Long limit;

    @Option(names = "--threads", paramLabel = "N", description = "Number of parallel dialogues (default: all cores).")
    private Integer threads;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    /** The comparison that wrote the file. */
    @CommandLine.Command(name = "compare")
    private static final class Comparison {

        @CommandLine.Mixin
        private ExperimentOptions options;

        @CommandLine.Mixin
        private ComparedPolicies policies;
    }

    /** Reads the header and prepares the policies; models come from the cache, or are trained. */
    public Experiment prepare(CommandSpec spec) {
        check();
        DialogueHeader header;
        try (DialogueReader reader = DialogueReader.open(file)) {
            header = reader.header();
        }
        Comparison comparison = comparison(header.arguments(), spec);
        ExperimentOptions options = comparison.options;
        options.learning.keepModels();
        if (data != null) {
            options.dataset.use(data);
        }
        if (rules != null) {
            options.rules.file = rules;
        }
        boolean ofOther = false;
        try {
            options.check();
            options.threads = threads;
            if (policy == null) {
                return comparison.policies.prepareReplay(options);
            }
            comparison.policies.useProtocolOfModel(options);
            options.preference = preference;
            options.learning.set = set == null ? List.of() : set;
            ofOther = true;
            return comparison.policies.prepareReplay(options, policy);
        } catch (DatasetException e) {
            if (data != null) {
                throw e;
            }
            throw unusable(e.getMessage() + "; if the data set has moved, name its folder with --data", e);
        } catch (PlanException e) {
            if (ofOther) {
                throw e; // about --policy, --preference or --set
            }
            throw unusable(e.optionMessage(), e);
        } catch (ModelException | UsageException e) {
            throw unusable(e.getMessage(), e);
        }
    }

    private FailureException unusable(String problem, RuntimeException cause) {
        return new FailureException(file + ":1: the arguments of the comparison cannot be used: " + problem, cause);
    }

    private void check() {
        if (policy == null && (preference != null || set != null)) {
            throw new UsageException((set != null ? "--set" : "--preference")
                    + " needs --policy: the policies of the file keep their settings");
        }
        if (policy != null && verify) {
            throw new UsageException(
                    "--verify and --policy cannot be combined: --verify checks the policies of the file");
        }
        if (policy != null) {
            List<PolicySpec> specs = PolicyCatalogue.parse(policy);
            if (specs.size() != 1) {
                throw new UsageException("--policy names one policy, not " + specs.size());
            }
            PolicyCatalogue.provider(specs.get(0));
            policy = specs.get(0).text();
        }
        if (limit != null && limit < 1) {
            throw new UsageException("--limit is 1 or more, not " + limit);
        }
        if (threads != null && threads < 1) {
            throw new UsageException("--threads is 1 or more, not " + threads);
        }
    }

    /** Binds the arguments of the comparison. Those about a database are not needed. */
    private Comparison comparison(List<String> arguments, CommandSpec spec) {
        boolean onNeo4j = !arguments.isEmpty() && arguments.get(0).equals("neo4j");
        List<String> compare = onNeo4j ? arguments.subList(1, arguments.size()) : arguments;
        if (compare.isEmpty() || !compare.get(0).equals("compare")) {
            throw new FailureException(
                    file + ":1: these dialogues were not written by askwalk compare, so their policies are unknown;"
                            + " replay them from code, with DialogueReplay",
                    null);
        }
        Comparison comparison = new Comparison();
        CommandLine command = new CommandLine(comparison)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedArgumentsAllowed(onNeo4j)
                .setOut(spec.commandLine().getOut())
                .setErr(spec.commandLine().getErr());
        try {
            command.parseArgs(compare.subList(1, compare.size()).toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            throw unusable(e.getMessage(), e);
        }
        return comparison;
    }

    /**
     * Replays the dialogues and prints the result.
     *
     * @return the exit code: 1 if a verified dialogue diverges, otherwise 0
     */
    public int run(CommandSpec spec, Experiment experiment) {
        PrintWriter out = spec.commandLine().getOut();
        long most = limit == null ? Long.MAX_VALUE : limit;
        DialogueReplay replay = new DialogueReplay(
                file, experiment, most, new CommandListener(spec.commandLine().getErr()));
        ReplayPrinter printer = new ReplayPrinter(out, experiment.graph().catalogue());
        if (policy != null) {
            ReplayResult result = replay.compare(policy);
            if (json) {
                printer.comparisonJson(policy, result);
            } else {
                printer.comparison(policy, result);
            }
            return CommandLine.ExitCode.OK;
        }
        ReplayResult result = replay.verify();
        if (json) {
            printer.verificationJson(result);
        } else {
            printer.verification(result);
        }
        return result.differing().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
