package askwalk.cli.chat;

import askwalk.cli.common.DatasetOption;
import askwalk.cli.common.ExperimentOptions;
import askwalk.cli.common.FailureException;
import askwalk.cli.common.LearningOptions;
import askwalk.cli.common.UsageException;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.Conversations;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.ResumeException;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.ConversationHistory;
import askwalk.dataset.Dataset;
import askwalk.experiment.ModelTraining;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.PreferenceChoice;
import askwalk.experiment.SavedModel;
import askwalk.experiment.SettingAssignments;
import askwalk.experiment.TrainedPolicy;
import askwalk.explanation.Explainer;
import askwalk.graph.AttributeTexts;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySpec;
import askwalk.random.Seed;
import askwalk.walk.Eligibility;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands with a conversation in the terminal, and the conversation. */
public final class ChatOptions {

    /** The data and graphs of a conversation. */
    public record Subject(
            String name,
            KnowledgeGraph graph,
            KnowledgeGraph walked,
            Tuples validation,
            AttributeTexts texts,
            ChatListener listener) {}

    /** A factory of the subject of a conversation. */
    public interface SubjectFactory {
        Subject of(Dataset data, KnowledgeGraph graph);
    }

    /** The option for the user of a database, in commands that have it. */
    private static final String DATABASE_USER = "--neo4j-user";

    static final String DEFAULT_POLICY = "infogain";

    /** The policy for data without validation tuples. */
    static final String FALLBACK_POLICY = "ask-first:3";

    /** A factory of the policy for a protocol. */
    private interface Source {
        TrainedPolicy policy(SettingAssignments set, Protocol protocol, ModelTraining trainer);
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(names = "--user", paramLabel = "ID", description = "User of the graph that you are (default: a new user).")
    private String user;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "The policy (default: " + DEFAULT_POLICY
                    + ", which assumes that one answer in twenty is wrong unless" + " --set flipRate is given; "
                    + FALLBACK_POLICY + " for data without validation tuples).")
    private String policy;

    @Option(names = "--model", paramLabel = "FILE", description = ExperimentOptions.MODEL_HELP)
    private Path model;

    @Option(
            names = "--preference",
            paramLabel = "NAME",
            description =
                    "Preference model that ranks the items (default: that of the policy, but popularity instead of"
                            + " uniform).")
    private String preference;

    @Mixin
    private LearningOptions learning;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            description = ExperimentOptions.QUESTIONS_HELP + " (default: binary, or those of --model).")
    private String questions;

    @Mixin
    private StoreOptions storeOptions;

    @Mixin
    private ChatRules ruling;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the conversation: en or de (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(
            names = "--explain",
            description = "Explain the first item of each recommendation, and show other paths to an accepted item.")
    private boolean explain;

    @Option(
            names = "--path-file",
            paramLabel = "FILE",
            description = "Write the path to the item that you accept, for Graphviz (.dot), as GraphML (.graphml) or as"
                    + " an image of the conversation (.svg).")
    private Path pathFile;

    private PathFile target;
    private Wording wording;

    /** The store of the conversation; open while it runs. */
    private ConversationStore store;

    /** The conversation to resume; null to start one. */
    private ConversationHistory history;

    /** The former name of {@code --user}. */
    @Option(names = "--as", paramLabel = "ID", arity = "0..1", fallbackValue = "", hidden = true)
    void refuseAs(String id) {
        if (id != null) {
            throw new ParameterException(spec.commandLine(), "--as is unknown: give the user with --user ID");
        }
    }

    /** Runs the conversation on the data set. */
    public void run(SubjectFactory factory) {
        runOn(() -> {
            Dataset data = dataset.open();
            return factory.of(data, InMemoryGraph.of(data.graph()));
        });
    }

    /** Checks the language, before a database is opened. */
    public void check() {
        wording = wording();
    }

    /** Runs a conversation on a graph that is not the data set. */
    public void runOn(Supplier<Subject> subject) {
        check();
        target = pathFile == null ? null : PathFile.check(pathFile);
        storeOptions.check();
        if (storeOptions.id != null && user != null) {
            throw new UsageException("--resume continues with the user of the conversation: leave out --user");
        }
        try (ConversationStore opened = storeOptions.location.open()) {
            store = opened;
            history = storeOptions.history(opened);
            runStored(subject);
        } catch (ConversationStoreException | NoSuchConversationException | ResumeException e) {
            throw new FailureException(e.getMessage(), e);
        }
    }

    private Wording wording() {
        return wording(language);
    }

    static Wording wording(String language) {
        if (!Wording.languages().contains(language)) {
            throw new UsageException("--lang " + language + ": expected " + String.join(" or ", Wording.languages()));
        }
        return Wording.of(Locale.forLanguageTag(language));
    }

    private void runStored(Supplier<Subject> subject) {
        if (model != null) {
            ExperimentOptions.refuseWithModel(model, "--policy", policy);
            ExperimentOptions.refuseWithModel(model, "--preference", preference);
            SavedModel saved = SavedModel.read(model);
            run(
                    subject.get(),
                    saved.protocol() == null ? Protocol.IDEAL : ExperimentOptions.preset(saved.protocol()),
                    questions == null ? saved.questions() : questions,
                    new SettingAssignments(learning.set, List.of(saved.spec()), List.of(saved.preferenceProvider())),
                    (set, protocol, trainer) -> {
                        TrainedPolicy ready = saved.restore(set, protocol, trainer, learning.listener());
                        set.checkAllUsed();
                        return ready;
                    });
            return;
        }
        String chosen =
                policy == null && history != null ? history.setup().policy().name() : policy;
        List<PolicySpec> specs = PolicyCatalogue.parse(chosen == null ? DEFAULT_POLICY : chosen);
        specs.forEach(PolicyCatalogue::provider);
        if (specs.size() != 1) {
            throw new UsageException("--policy takes one policy, not '" + chosen + "'");
        }
        ExperimentOptions.questionType(questions == null ? "binary" : questions);
        Subject data = subject.get();
        if (chosen == null && data.validation.size() == 0) {
            specs = PolicyCatalogue.parse(FALLBACK_POLICY);
            err().println("askwalk: " + DisplayText.line(data.name) + " has no validation tuples, which "
                    + DEFAULT_POLICY + " needs: using " + FALLBACK_POLICY);
            err().flush();
        }
        run(data, specs);
    }

    private void run(Subject data, List<PolicySpec> specs) {
        PreferenceChoice preferences = PreferenceChoice.parse(preference, specs, ChatOptions::preferenceOf);
        run(
                data,
                Protocol.IDEAL,
                questions == null ? "binary" : questions,
                new SettingAssignments(forPeople(learning.set, specs.get(0)), specs, preferences.all()),
                (set, protocol, trainer) ->
                        PolicyCatalogue.create(specs, preferences, set, trainer).get(0));
    }

    /** Returns the settings, completed by the defaults for real users. */
    static List<String> forPeople(List<String> set, PolicySpec talking) {
        List<String> all = new ArrayList<>(set);
        PolicyProvider provider = PolicyCatalogue.provider(talking);
        new TreeMap<>(provider.forPeople()).forEach((key, value) -> {
            if (set.stream().noneMatch(text -> SettingAssignments.isAbout(text, key))) {
                all.add(talking.name() + "." + key + "=" + value);
            }
        });
        return all;
    }

    /** Returns the default preference model: never uniform, since a user notices an arbitrary order of items. */
    static String preferenceOf(PolicyProvider provider) {
        return provider.preference().equals("uniform") ? "popularity" : provider.preference();
    }

    private void run(Subject data, Protocol rules, String asked, SettingAssignments set, Source source) {
        QuestionType type = ExperimentOptions.questionType(asked);
        ExperimentOptions.checkQuestions(type, data.name, data.graph.edgeCount(Relation.CHILD_OF) > 0);
        KnowledgeGraph graph = data.graph;
        Protocol protocol = rules.withQuestions(type);
        int userId = userId(graph, data.name);
        ConversationRules compiled = ruling.compile(graph, data.walked, protocol);
        Eligibility shown = ruling.eligibility(graph, data.walked);
        TrainedPolicy ready = source.policy(set, protocol, learning.training(graph, data.validation, protocol, seed));
        Conversations factory = new Conversations(data.walked, ready.policy(), protocol)
                .withRules(compiled)
                .withWording(wording.withTexts(data.texts))
                .identified(ready.identity(), GraphFingerprint.of(graph));
        ChatLimits limits = new ChatLimits(data.walked, shown, wording);
        boolean hasLimits = !shown.isAll() || !data.walked.schema().columns().isEmpty();
        StoredConversations conversations =
                new StoredConversations(hasLimits ? factory.withEligibility(limits) : factory, store);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ChatExplanations explanations =
                new ChatExplanations(new Explainer(graph, new Seed(seed).derive("explanation")), explain);
        Chat chat = new Chat(
                conversations,
                limits,
                explanations,
                data.listener,
                in,
                spec.commandLine().getOut());
        Conversation conversation;
        try {
            conversation = history == null ? start(chat, data.name, userId) : resume(chat, data.name, conversations);
        } catch (IOException e) {
            throw new FailureException("cannot read what you type: " + e.getMessage(), e);
        }
        if (target != null && conversation.acceptedItem() >= 0) {
            target.write(
                    explanations.ofTaken(conversation),
                    conversation.transcript(),
                    graph.catalogue(),
                    conversation.wording());
            err().println("path: " + target);
            err().flush();
        }
    }

    private Conversation start(Chat chat, String dataName, int userId) throws IOException {
        String id = UUID.randomUUID().toString();
        return chat.run(dataName, id, userId, new Seed(seed).derive("chat"), () -> {
            if (storeOptions.location.isKept()) {
                say("stored in " + storeOptions.location.url() + "; continue later with --resume " + id);
            }
        });
    }

    private Conversation resume(Chat chat, String dataName, StoredConversations conversations) throws IOException {
        StoredConversation resumed;
        try {
            resumed = conversations.resume(storeOptions.id, storeOptions.rule());
        } catch (ResumeException e) {
            if (e.differences().isEmpty()) {
                throw e;
            }
            throw new FailureException(
                    "--resume " + storeOptions.id + ": something is different from before: "
                            + String.join(", ", e.differences())
                            + "; give the options that it was started with, or --on-difference continue",
                    e);
        }
        if (!resumed.differences().isEmpty()) {
            say("continuing in spite of differences: " + String.join(", ", resumed.differences()));
        }
        return chat.resume(dataName, resumed);
    }

    private void say(String message) {
        err().println("askwalk: " + DisplayText.line(message));
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private int userId(KnowledgeGraph graph, String dataName) {
        if (user == null) {
            return WalkView.UNKNOWN_USER;
        }
        int id = graph.catalogue().idOfKey(VertexType.USER, user);
        if (id < 0) {
            String hint =
                    spec.findOption(DATABASE_USER) == null ? "" : "; the user of the database is " + DATABASE_USER;
            throw new UsageException("--user " + user + ": data set " + dataName + " has no such user; its "
                    + graph.count(VertexType.USER) + " users have ids like "
                    + (graph.count(VertexType.USER) == 0
                            ? "-"
                            : graph.catalogue().key(VertexType.USER, 0))
                    + "; leave --user out to be a new user" + hint);
        }
        return id;
    }
}
