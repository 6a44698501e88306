package askwalk.cli.neo4j;

import askwalk.cli.common.UsageException;
import askwalk.graph.DisplayText;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.Neo4jAddress;
import askwalk.store.neo4j.ConversationDrawer;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The drawings of the conversations of a service. */
final class DrawOptions {

    @Option(
            names = "--draw",
            description = "Draw conversations into the database after each turn, with a link on the page that opens"
                    + " them in Neo4j Browser; without --uri they are always drawn.")
    private boolean draw;

    @Option(
            names = "--browser-url",
            paramLabel = "URL",
            description = "With --draw: the address of Neo4j Browser for the link (default: port 7474 of the host of"
                    + " --uri, or 7473 for an encrypted address).")
    private String browser;

    /** Checks the options before anything is read or started. */
    void check(Neo4jOptions neo4j) {
        if (browser == null) {
            return;
        }
        if (neo4j.isOwnServer()) {
            throw new UsageException("--browser-url needs --uri: the server that is started without it has its own");
        }
        if (!draw) {
            throw new UsageException("--browser-url needs --draw, without which no conversation is drawn");
        }
        browser = BrowserLink.checked(browser);
    }

    /** Begins to draw, and reports how to look at the drawings; empty if nothing is drawn. */
    Optional<Neo4jService.Drawn> begin(Neo4jDatabase database, GraphMapping names, PrintWriter err) {
        boolean own = database.server() != null;
        if (!draw && !own) {
            return Optional.empty();
        }
        ConversationGraph graph = ConversationGraph.open(database.connection(), names);
        Neo4jAddress address = database.connection().address();
        String at = own ? database.server().browser() : browser != null ? browser : BrowserLink.usual(address);
        String login = own ? "; user " + ServerProcess.USER + ", password in " + database.passwordFile() : "";
        say(err, "conversations are drawn for Neo4j Browser at " + at + login);
        return Optional.of(new Neo4jService.Drawn(
                new DrawingQueue(
                        new ConversationDrawer(graph)::draw, graph::remove, line -> say(err, line), address.deadline()),
                BrowserLink.template(at, own ? ServerProcess.USER : null, address)));
    }

    private static void say(PrintWriter err, String message) {
        err.println("askwalk: " + DisplayText.line(message));
        err.flush();
    }
}
