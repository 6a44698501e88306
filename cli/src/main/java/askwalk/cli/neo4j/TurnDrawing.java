package askwalk.cli.neo4j;

import askwalk.conversation.Conversation;
import askwalk.conversation.EventKeys;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.Catalogue;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphAccessException;
import askwalk.graph.VertexType;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.store.neo4j.ConversationDrawer;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Draws a conversation after each turn. If that fails, the whole conversation is drawn after the next turn. */
final class TurnDrawing {

    /** The setup in the events, which a drawing does not show. */
    private static final ConversationSetup SETUP =
            new ConversationSetup(PolicyIdentity.of("chat", 1, Map.of()), "", "", "");

    private final ConversationDrawer drawer;
    private final PrintWriter err;
    private final String id = UUID.randomUUID().toString();
    private final Instant begun = Instant.now();

    private TurnDrawing(ConversationDrawer drawer, PrintWriter err) {
        this.drawer = drawer;
        this.err = err;
    }

    static TurnDrawing begin(ConversationGraph graph, PrintWriter err) {
        TurnDrawing drawing = new TurnDrawing(new ConversationDrawer(graph), err);
        err.println("askwalk: drawn as (:Conversation {id: '" + drawing.id + "'})");
        err.flush();
        return drawing;
    }

    void draw(Conversation conversation) {
        try {
            drawer.draw(id, events(conversation));
        } catch (GraphAccessException e) {
            err.println("askwalk: not drawn yet: " + DisplayText.line(e.getMessage()));
            err.flush();
        }
    }

    /** Returns the events that lead to the turns of a conversation, without those that were undone. */
    private List<ConversationEvent> events(Conversation conversation) {
        Catalogue catalogue = conversation.walk().graph().catalogue();
        EventKeys keys = new EventKeys(catalogue);
        int user = conversation.walk().user();
        List<ConversationEvent> events = new ArrayList<>();
        events.add(new ConversationEvent.Started(
                begun,
                user < 0 ? Optional.empty() : Optional.of(catalogue.key(VertexType.USER, user)),
                conversation.transcript().opening().map(keys::keyed),
                SETUP,
                conversation.seed().value()));
        for (Turn turn : conversation.turns()) {
            KeyedTurn keyed = keys.keyed(turn);
            events.add(new ConversationEvent.Proposed(begun, keyed.action()));
            events.add(new ConversationEvent.Answered(begun, keyed.responses()));
        }
        return events;
    }
}
