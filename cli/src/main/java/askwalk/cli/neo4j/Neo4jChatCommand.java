package askwalk.cli.neo4j;

import askwalk.cli.chat.ChatListener;
import askwalk.cli.chat.ChatOptions;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.conversation.StoredConversation;
import askwalk.dataset.Dataset;
import askwalk.dataset.SplitMethod;
import askwalk.graph.AttributeTexts;
import askwalk.graph.DisplayText;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.graph.neo4j.EdgeMapping;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.QueryListener;
import askwalk.graph.neo4j.Snapshot;
import askwalk.graph.neo4j.TurnDeadline;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
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
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    private Neo4jMode mode;

    @Option(names = "--mapping", paramLabel = "FILE", description = Neo4jOptions.MAPPING_HELP)
    private Path mapping;

    @Option(
            names = "--draw",
            description = "Draw the conversation into the database after each turn, to look at it in Neo4j Browser.")
    private boolean draw;

    @Override
    public void run() {
        chat.check();
        neo4j.check();
        deadline.check();
        mode.check();
        GraphMapping names = neo4j.mapping(mapping);
        checkTime(names.edges().get(Relation.INTERACTED_WITH));
        PrintWriter err = spec.commandLine().getErr();
        try (Neo4jDatabase database = Neo4jDatabase.open(neo4j, deadline.duration(), err)) {
            if (mapping == null) {
                chat.run((data, graph) -> {
                    database.require(data, graph);
                    return subject(data.manifest().name(), graph, data.validation(), data.texts(), names, database);
                });
            } else {
                chat.runOn(() -> foreign(names, database));
            }
        }
    }

    /** Refuses a time property for a live graph, which has all interactions. */
    private void checkTime(EdgeMapping interactions) {
        if (interactions != null && interactions.time() != null && !mode.isSnapshot()) {
            throw new UsageException(
                    "--mapping " + mapping + ": a 'time' needs --mode snapshot, which holds out the latest"
                            + " interactions; a live graph has all of them");
        }
    }

    /**
     * Returns the subject for an existing graph. Interactions can be held out of a snapshot, but not of a live graph.
     */
    private ChatOptions.Subject foreign(GraphMapping names, Neo4jDatabase database) {
        Snapshot snapshot = Snapshot.take(database.connection(), names);
        EdgeMapping interactions = names.edges().get(Relation.INTERACTED_WITH);
        if (snapshot.graph().count(VertexType.USER) == 0) {
            say("no node has the label '"
                    + names.vertices().get(VertexType.USER).label() + "' of users: you are a new user");
        }
        if (!mode.isSnapshot()) {
            if (interactions != null) {
                say("a live graph has all its interactions; --mode snapshot holds some out for training");
            }
            Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
            return subject(neo4j.uri, snapshot.graph(), none, AttributeTexts.NONE, names, database);
        }
        boolean timed = interactions != null && interactions.time() != null;
        if (timed) {
            reportUntimed(snapshot, interactions.time());
        }
        Dataset data = ForeignDataset.of(snapshot, neo4j.uri, timed ? SplitMethod.TIME : SplitMethod.RANDOM);
        InMemoryGraph graph = InMemoryGraph.of(data.graph());
        return subject(neo4j.uri, graph, graph, data.validation(), AttributeTexts.NONE, names, database);
    }

    private ChatOptions.Subject subject(
            String name,
            KnowledgeGraph graph,
            Tuples validation,
            AttributeTexts texts,
            GraphMapping names,
            Neo4jDatabase database) {
        PrintWriter err = spec.commandLine().getErr();
        KnowledgeGraph walked = mode.open(database, names, QueryListener.NONE, err);
        return subject(name, graph, walked, validation, texts, names, database);
    }

    private void reportUntimed(Snapshot snapshot, String time) {
        LongAdder all = new LongAdder();
        LongAdder untimed = new LongAdder();
        snapshot.forEachInteraction((user, item, when) -> {
            all.increment();
            untimed.add(when == Snapshot.NO_TIME ? 1 : 0);
        });
        if (untimed.sum() > 0) {
            say(untimed + " of " + all + " interactions have no time '" + time + "': they are treated as the earliest");
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
        spec.commandLine().getErr().flush();
    }

    private ChatOptions.Subject subject(
            String name,
            KnowledgeGraph graph,
            KnowledgeGraph walked,
            Tuples validation,
            AttributeTexts texts,
            GraphMapping names,
            Neo4jDatabase database) {
        PrintWriter err = spec.commandLine().getErr();
        TurnDrawing drawing = draw ? new TurnDrawing(ConversationGraph.open(database.connection(), names), err) : null;
        TurnDeadline turn = new TurnDeadline(database.connection().address().deadline());
        KnowledgeGraph timed = walked instanceof LiveGraph live ? live.within(turn) : walked;
        return new ChatOptions.Subject(name, graph, timed, validation, texts, new ChatListener() {
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
