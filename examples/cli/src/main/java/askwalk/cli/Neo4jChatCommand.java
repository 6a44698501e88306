package askwalk.cli;

import askwalk.conversation.Conversation;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.ConversationStore;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.QueryListener;
import askwalk.graph.neo4j.Snapshot;
import askwalk.graph.neo4j.TurnDeadline;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "chat",
        description = "Holds a conversation with you that walks a database.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jChatCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ChatOptions chat;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    private Neo4jMode mode;

    @Option(names = "--mapping", paramLabel = "FILE", description = Neo4jOptions.MAPPING_HELP)
    private Path mapping;

    @Option(
            names = "--store",
            description = "Store the conversation in the database, turn by turn, to look at it there.")
    private boolean store;

    @Override
    public void run() {
        neo4j.check();
        deadline.check();
        mode.check();
        GraphMapping names = neo4j.mapping(mapping);
        PrintWriter err = spec.commandLine().getErr();
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, deadline.duration(), err)) {
            if (mapping == null) {
                chat.hold((data, graph) -> {
                    database.require(data, graph);
                    return subject(data.manifest().name(), graph, data.validation(), names, database);
                });
            } else {
                chat.holdAbout(() -> {
                    InMemoryGraph graph =
                            Snapshot.take(database.connection(), names).graph();
                    Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
                    return subject(neo4j.uri, graph, none, names, database);
                });
            }
        }
    }

    private ChatOptions.Subject subject(
            String name, KnowledgeGraph graph, Tuples validation, GraphMapping names, Neo4jDatabase database) {
        PrintWriter err = spec.commandLine().getErr();
        ConversationKeeper keeper =
                store ? ConversationKeeper.begin(ConversationStore.open(database.connection(), names), err) : null;
        TurnDeadline turn = new TurnDeadline(database.connection().address().deadline());
        KnowledgeGraph walked = mode.open(database, names, QueryListener.NONE, err);
        if (walked instanceof LiveGraph live) {
            walked = live.within(turn);
        }
        return new ChatOptions.Subject(name, graph, walked, validation, new ChatListener() {
            @Override
            public void heard() {
                turn.begin();
            }

            @Override
            public void turned(Conversation conversation) {
                if (keeper != null) {
                    keeper.keep(conversation);
                }
            }
        });
    }
}
