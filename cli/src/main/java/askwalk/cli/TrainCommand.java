package askwalk.cli;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.FailureException;
import askwalk.cli.common.LearningOptions;
import askwalk.cli.common.TargetFile;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.conversation.Protocol;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.SettingAssignments;
import askwalk.experiment.SettingsCheck;
import askwalk.experiment.Trained;
import askwalk.experiment.TrainedPolicy;
import askwalk.experiment.text.Json;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.io.FileFailure;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description =
                "Trains a policy with its preference model, or only a preference model, and writes them to a model file"
                        + " for --model.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(names = "--policy", paramLabel = "NAME", description = "A policy with training.")
    private String policy;

    @Option(
            names = "--preference",
            paramLabel = "NAME",
            description =
                    "Preference model that ranks the items (default: that of the policy); without a policy, the model"
                            + " to train.")
    private String preference;

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            description = "IDEAL, EAR, SCPR_PAPER, SCPR_2023, FACT_STRICT or FACT_RELEASED (default: that of the"
                    + " data set, or IDEAL).")
    private String protocol;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            description = ExperimentOptions.QUESTIONS_HELP + " (default: binary).")
    private String questions;

    @Option(
            names = "--user-model",
            paramLabel = "NAME[:ARGS][+...]",
            description = "Models of the simulated users of the training dialogues; 'askwalk policies' lists them"
                    + " (default: truthful).")
    private String userModel;

    @Mixin
    private LearningOptions learning;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Model file to write.")
    private Path out;

    @Option(names = "--force", description = "Replace the model file if it exists.")
    private boolean force;

    @Option(names = "--json", description = "Print only JSON.")
    private boolean json;

    @Override
    public void run() {
        List<PolicySpec> specs = policy == null ? List.of() : PolicyCatalogue.parse(policy);
        LearnedPolicyProvider learned = policy == null ? null : learnedPolicy(specs);
        if (policy == null && preference != null && preference.contains("=")) {
            throw new UsageException("--preference " + preference
                    + ": without --policy expected one name, such as --preference fm; POLICY=NAME needs --policy");
        }
        PreferenceChoice preferences = PreferenceChoice.parse(preference, specs);
        PreferenceProvider preferenceOnly = policy == null ? learnedPreference() : null;
        SettingAssignments set = new SettingAssignments(
                learning.set, specs, preferenceOnly == null ? preferences.all() : List.of(preferenceOnly));
        TargetFile.require("--out " + out, out, force);
        Dataset data = dataset.open();
        SimulatedUsers users =
                userModel == null ? SimulatedUsers.TRUTHFUL : ExperimentOptions.models(userModel, "--user-model");
        Protocol rules = ExperimentOptions.rules(protocol, questions, data)
                .withUsers(users)
                .withTuples(new TupleSet(Role.VALIDATION, TupleSet.ALL));
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        ModelTraining trainer = learning.training(graph, data, rules, seed);
        TrainReport report = new TrainReport(data, rules, seed, out);
        if (preferenceOnly != null) {
            Trained<PreferenceModel> ready = PolicyCatalogue.preference(preferenceOnly, set, trainer);
            report.add(ready.part(), ready.seconds());
        } else {
            new SettingsCheck(set, trainer, specs, preferences).training(learned);
            TrainedPolicy ready =
                    PolicyCatalogue.create(specs, preferences, set, trainer).get(0);
            learning.reportTuned(List.of(ready));
            report.add(ready.preference().part(), ready.preference().seconds());
            report.add(ready.part(), ready.seconds());
        }
        write(new ModelBundle(trainer.graphFingerprint(), report.parts()));
        print(report);
    }

    private LearnedPolicyProvider learnedPolicy(List<PolicySpec> specs) {
        if (specs.size() != 1) {
            throw new UsageException("--policy takes one policy, not '" + policy + "'");
        }
        if (PolicyCatalogue.provider(specs.get(0)) instanceof LearnedPolicyProvider learned) {
            return learned;
        }
        throw new UsageException("policy '" + policy + "' has no training; policies with training: "
                + names(Policies.all().stream()
                        .filter(LearnedPolicyProvider.class::isInstance)
                        .map(PolicyProvider::name)
                        .toList()));
    }

    private PreferenceProvider learnedPreference() {
        if (preference == null) {
            throw new UsageException("nothing to train: give --policy NAME, or only --preference NAME");
        }
        if (protocol != null || questions != null || userModel != null) {
            throw new UsageException(
                    "--protocol, --questions and --user-model apply to a policy; give one with --policy");
        }
        PreferenceProvider provider = PreferenceChoice.find(preference);
        if (!(provider instanceof LearnedPreferenceProvider)) {
            throw new UsageException(
                    "preference model '" + preference + "' has no training; preference models with training: "
                            + names(PreferenceChoice.providers().stream()
                                    .filter(LearnedPreferenceProvider.class::isInstance)
                                    .map(PreferenceProvider::name)
                                    .toList()));
        }
        return provider;
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none here" : String.join(", ", names);
    }

    private void write(ModelBundle model) {
        try {
            if (force) {
                ModelFile.write(out, model);
            } else {
                ModelFile.create(out, model);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FailureException(
                    out
                            + " exists now: another process wrote it; give another file with --out, the trained model is"
                            + " taken from the cache",
                    e);
        } catch (IOException e) {
            throw new FailureException(
                    "cannot write " + out + " (" + FileFailure.reason(e) + "): give another file with --out", e);
        }
    }

    private void print(TrainReport report) {
        PrintWriter writer = spec.commandLine().getOut();
        if (json) {
            writer.println(Json.write(report.json()));
        } else {
            report.print(writer);
            spec.commandLine().getErr().println("model: " + out);
            spec.commandLine().getErr().flush();
        }
        writer.flush();
    }
}
