package askwalk.cli;

import askwalk.conversation.Conversation;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Seed;
import askwalk.dataset.Dataset;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.PolicySpec;
import askwalk.walk.WalkView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "chat",
        description = "Holds a conversation with you in the terminal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChatCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatasetOption dataset;

    @Option(names = "--user", paramLabel = "ID", description = "Be this user of the data set (default: somebody new).")
    private String user;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            defaultValue = "ask-first:3",
            description = "The policy that talks to you (default: ${DEFAULT-VALUE}).")
    private String policy;

    @Option(
            names = "--preference",
            paramLabel = "NAME",
            defaultValue = "popularity",
            description = "Preference model that orders the items (default: ${DEFAULT-VALUE}).")
    private String preference;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            defaultValue = "binary",
            description = "binary or enumerated (default: ${DEFAULT-VALUE}).")
    private String questions;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public void run() {
        List<PolicySpec> specs = PolicyCatalogue.parse(policy);
        specs.forEach(PolicyCatalogue::provider);
        if (specs.size() != 1) {
            throw new UsageException("--policy is one policy, not '" + policy + "'");
        }
        QuestionType type = ExperimentOptions.questionType(questions);
        Dataset data = dataset.open();
        ExperimentOptions.checkQuestions(type, data.manifest());
        KnowledgeGraph graph = InMemoryGraph.of(data.graph());
        Protocol protocol = Protocol.IDEAL.withQuestions(type);
        Seed start = new Seed(seed);
        PolicyCatalogue.Ready ready = PolicyCatalogue.create(
                        specs,
                        preference,
                        new SetOptions(List.of(), specs),
                        graph,
                        data.validation(),
                        protocol,
                        start.derive("training"))
                .get(0);
        Conversation conversation = new Conversation(graph, ready.policy(), protocol);
        int userId = userId(graph, data.manifest().name());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            new Chat(conversation, graph.catalogue(), in, spec.commandLine().getOut())
                    .hold(data.manifest(), userId, start.derive("chat"));
        } catch (IOException e) {
            throw new FailureException("cannot read what you type: " + e.getMessage(), e);
        }
    }

    private int userId(KnowledgeGraph graph, String dataName) {
        if (user == null) {
            return WalkView.UNKNOWN_USER;
        }
        int id = graph.catalogue().idOfKey(VertexType.USER, user);
        if (id < 0) {
            throw new UsageException("--user " + user + ": data set " + dataName + " has no such user; its "
                    + graph.count(VertexType.USER) + " users have ids like "
                    + (graph.count(VertexType.USER) == 0
                            ? "-"
                            : graph.catalogue().key(VertexType.USER, 0))
                    + "; leave --user out to be somebody new");
        }
        return id;
    }
}
