package askwalk.cli.neo4j;

import askwalk.conversation.StoredConversation;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphAccessException;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.store.neo4j.ConversationDrawer;
import java.io.PrintWriter;

/** Draws a conversation after each turn. If that fails, the whole conversation is drawn after the next turn. */
final class TurnDrawing {

    private final ConversationDrawer drawer;
    private final PrintWriter err;
    private boolean announced;

    TurnDrawing(ConversationGraph graph, PrintWriter err) {
        drawer = new ConversationDrawer(graph);
        this.err = err;
    }

    void draw(StoredConversation conversation) {
        try {
            drawer.draw(conversation.id(), conversation.events());
            if (!announced) {
                say("drawn as (:Conversation {id: '" + conversation.id() + "'})");
                announced = true;
            }
        } catch (GraphAccessException e) {
            say("not drawn yet: " + e.getMessage());
        }
    }

    private void say(String message) {
        err.println("askwalk: " + DisplayText.line(message));
        err.flush();
    }
}
