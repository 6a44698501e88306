package askwalk.cli.chat;

import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.LearningOptions;
import askwalk.cli.common.Version;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.SavedModel;
import askwalk.experiment.SettingAssignments;
import askwalk.experiment.TrainedPolicy;
import askwalk.explanation.Explainer;
import askwalk.graph.DisplayText;
import askwalk.graph.Relation;
import askwalk.policy.PolicySpec;
import askwalk.random.Seed;
import askwalk.service.Served;
import askwalk.service.ServedPolicy;
import askwalk.walk.Eligibility;
import askwalk.wording.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The policies, rules and language of a service. */
final class ServedOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--policies",
            paramLabel = "NAME[,NAME...]",
            description = "The policies; the first is the default (default: " + ChatOptions.DEFAULT_POLICY + ", or "
                    + ChatOptions.FALLBACK_POLICY + " for data without validation tuples).")
    private String policies;

    @Option(
            names = "--split",
            description =
                    "Divide new conversations among the policies by a hash of their id, unless a client names one.")
    private boolean split;

    @Option(names = "--model", paramLabel = "FILE", description = ExperimentOptions.MODEL_HELP)
    private Path model;

    @Option(
            names = "--preference",
            paramLabel = "NAME",
            description = "Preference model that ranks the items (default: that of each policy, but popularity instead"
                    + " of uniform).")
    private String preference;

    @Mixin
    private LearningOptions learning;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            description = ExperimentOptions.QUESTIONS_HELP + " (default: binary, or those of --model).")
    private String questions;

    @Mixin
    private ChatRules ruling;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the conversations: en or de (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of training (default: 1).")
    private long seed;

    private Wording wording;

    /** Checks the options before anything is read. */
    void check() {
        wording = ChatOptions.wording(language);
        if (model != null) {
            ExperimentOptions.refuseWithModel(model, "--policies", policies);
            ExperimentOptions.refuseWithModel(model, "--preference", preference);
        } else {
            PolicyCatalogue.parse(policies == null ? ChatOptions.DEFAULT_POLICY : policies)
                    .forEach(PolicyCatalogue::provider);
        }
        if (questions != null) {
            ExperimentOptions.questionType(questions);
        }
    }

    /** Returns the content of a service on a graph, in a store. */
    Served served(ChatOptions.Subject data, ConversationStore opened, MeterRegistry registry) {
        SavedModel saved = model == null ? null : SavedModel.read(model);
        Protocol rules =
                saved == null || saved.protocol() == null ? Protocol.IDEAL : ExperimentOptions.preset(saved.protocol());
        String asked = questions != null ? questions : saved == null ? "binary" : saved.questions();
        QuestionType type = ExperimentOptions.questionType(asked);
        ExperimentOptions.checkQuestions(type, data.name(), data.graph().edgeCount(Relation.CHILD_OF) > 0);
        Protocol protocol = rules.withQuestions(type);
        ModelTraining training = learning.training(data.graph(), data.validation(), protocol, seed);
        List<TrainedPolicy> trained = saved == null ? trained(data, training) : restored(saved, protocol, training);
        Eligibility shown = ruling.eligibility(data.graph(), data.walked());
        List<ServedPolicy> served = new ArrayList<>();
        for (TrainedPolicy each : trained) {
            Conversations conversations = new Conversations(data.walked(), each.policy(), protocol)
                    .withRules(ruling.compile(data.graph(), data.walked(), protocol))
                    .withWording(wording.withTexts(data.texts()))
                    .identified(each.identity(), training.graphFingerprint());
            served.add(ServedPolicy.of(
                    each.name(),
                    shown.isAll() ? conversations : conversations.withEligibility(shown),
                    opened,
                    registry));
        }
        return new Served(
                data.name(),
                served,
                split,
                protocol,
                new Explainer(data.graph(), new Seed(seed).derive("explanation")),
                Version.text());
    }

    private List<TrainedPolicy> restored(SavedModel saved, Protocol protocol, ModelTraining training) {
        SettingAssignments set =
                new SettingAssignments(learning.set, List.of(saved.spec()), List.of(saved.preferenceProvider()));
        TrainedPolicy ready = saved.restore(set, protocol, training, learning.listener());
        set.checkAllUsed();
        return List.of(ready);
    }

    private List<TrainedPolicy> trained(ChatOptions.Subject data, ModelTraining training) {
        String names = policies;
        if (names == null) {
            boolean canTrain = data.validation().size() > 0;
            names = canTrain ? ChatOptions.DEFAULT_POLICY : ChatOptions.FALLBACK_POLICY;
            if (!canTrain) {
                say(data.name() + " has no validation tuples, which " + ChatOptions.DEFAULT_POLICY + " needs: using "
                        + ChatOptions.FALLBACK_POLICY);
            }
        }
        List<PolicySpec> specs = PolicyCatalogue.parse(names);
        PreferenceChoice preferences = PreferenceChoice.parse(preference, specs, ChatOptions::preferenceOf);
        List<String> set = new ArrayList<>(learning.set);
        for (PolicySpec each : specs) {
            ChatOptions.forPeople(learning.set, each).stream()
                    .filter(text -> !set.contains(text))
                    .forEach(set::add);
        }
        return PolicyCatalogue.create(
                specs, preferences, new SettingAssignments(set, specs, preferences.all()), training);
    }

    private void say(String message) {
        spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
        spec.commandLine().getErr().flush();
    }
}
