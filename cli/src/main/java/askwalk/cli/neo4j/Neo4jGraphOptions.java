package askwalk.cli.neo4j;

import askwalk.cli.chat.ChatListener;
import askwalk.cli.chat.ChatOptions;
import askwalk.cli.common.UsageException;
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
import askwalk.graph.neo4j.EdgeMapping;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.QueryListener;
import askwalk.graph.neo4j.Snapshot;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The graph in a database that the conversations of a command walk: that of a data set, or an existing one. */
final class Neo4jGraphOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private Neo4jOptions neo4j;

    @Mixin
    private Neo4jDeadline deadline;

    @Mixin
    private Neo4jMode mode;

    @Option(names = "--mapping", paramLabel = "FILE", description = Neo4jOptions.MAPPING_HELP)
    private Path mapping;

    private GraphMapping names;

    /** Checks the options and reads the mapping, before anything is opened or started. */
    void check() {
        neo4j.check();
        deadline.check();
        mode.check();
        names = neo4j.mapping(mapping);
        EdgeMapping interactions = names.edges().get(Relation.INTERACTED_WITH);
        if (interactions != null && interactions.time() != null && !mode.isSnapshot()) {
            throw new UsageException(
                    "--mapping " + mapping + ": a 'time' needs --mode snapshot, which holds out the latest"
                            + " interactions; a live graph has all of them");
        }
    }

    Neo4jOptions neo4j() {
        return neo4j;
    }

    /** Returns whether conversations query the database. */
    boolean isLive() {
        return !mode.isSnapshot();
    }

    /** Returns the mapping of the database to the graph. */
    GraphMapping names() {
        return names;
    }

    /** Returns whether the graph is an existing one rather than that of a data set. */
    boolean isExisting() {
        return mapping != null;
    }

    Neo4jDatabase open() {
        return Neo4jDatabase.open(neo4j, deadline.duration(), err());
    }

    /** Returns the subject for the graph of a data set, after ensuring that it is in the database. */
    ChatOptions.Subject subject(Dataset data, KnowledgeGraph graph, Neo4jDatabase database, QueryListener listener) {
        database.require(data, graph);
        KnowledgeGraph walked = mode.open(database, names, listener, err());
        return new ChatOptions.Subject(
                data.manifest().name(), graph, walked, data.validation(), data.texts(), ChatListener.NONE);
    }

    /**
     * Returns the subject for an existing graph. Interactions can be held out of a snapshot, but not of a live graph.
     */
    ChatOptions.Subject existing(Neo4jDatabase database, QueryListener listener) {
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
            return existing(
                    snapshot.graph(),
                    mode.open(database, names, listener, err()),
                    Tuples.of(Role.VALIDATION, Ids.of(), Ids.of()));
        }
        boolean timed = interactions != null && interactions.time() != null;
        if (timed) {
            reportUntimed(snapshot, interactions.time());
        }
        Dataset data = ForeignDataset.of(snapshot, neo4j.uri, timed ? SplitMethod.TIME : SplitMethod.RANDOM);
        InMemoryGraph graph = InMemoryGraph.of(data.graph());
        return existing(graph, graph, data.validation());
    }

    private ChatOptions.Subject existing(KnowledgeGraph graph, KnowledgeGraph walked, Tuples validation) {
        return new ChatOptions.Subject(neo4j.uri, graph, walked, validation, AttributeTexts.NONE, ChatListener.NONE);
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
        err().println("askwalk: " + DisplayText.line(message));
        err().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
