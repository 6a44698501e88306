package askwalk.cli.neo4j;

import askwalk.cli.chat.ChatListener;
import askwalk.cli.chat.ChatOptions;
import askwalk.cli.common.Version;
import askwalk.conversation.StoredConversation;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.QueryListener;
import askwalk.graph.neo4j.TurnDeadline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "chat",
        description = "Starts a conversation with you on the graph in a database.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Neo4jChatCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ChatOptions chat;

    @Mixin
    private Neo4jGraphOptions source;

    @Option(
            names = "--draw",
            description = "Draw the conversation into the database after each turn, to look at it in Neo4j Browser.")
    private boolean draw;

    @Override
    public void run() {
        chat.check();
        source.check();
        try (Neo4jDatabase database = source.open()) {
            if (source.isExisting()) {
                chat.runOn(() -> listening(source.existing(database, QueryListener.NONE), database));
            } else {
                chat.run((data, graph) ->
                        listening(source.subject(data, graph, database, QueryListener.NONE), database));
            }
        }
    }

    /** Returns a subject whose queries have the deadline of a turn, and that is drawn. */
    private ChatOptions.Subject listening(ChatOptions.Subject subject, Neo4jDatabase database) {
        TurnDrawing drawing = draw
                ? new TurnDrawing(
                        ConversationGraph.open(database.connection(), source.names()),
                        spec.commandLine().getErr())
                : null;
        TurnDeadline turn = new TurnDeadline(database.connection().address().deadline());
        KnowledgeGraph timed = subject.walked() instanceof LiveGraph live ? live.within(turn) : subject.walked();
        return new ChatOptions.Subject(
                subject.name(), subject.graph(), timed, subject.validation(), subject.texts(), new ChatListener() {
                    @Override
                    public void inputRead() {
                        turn.begin();
                    }

                    @Override
                    public void turnCompleted(StoredConversation conversation) {
                        if (drawing != null) {
                            drawing.draw(conversation);
                        }
                    }
                });
    }
}
