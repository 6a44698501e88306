package askwalk.store.neo4j;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphAccessException;
import askwalk.graph.VertexType;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws conversations into the graph that they are about, from their events. Turns that were undone are not drawn, nor
 * a proposal without an answer, nor vertices that the graph does not have. The node of a conversation has the
 * properties {@code begun} (the time of its start, by ISO 8601), {@code turns} and {@code success}. Safe for concurrent
 * use.
 */
public final class ConversationDrawer {

    private final ConversationGraph graph;
    private final Catalogue catalogue;

    /**
     * Creates a drawer.
     *
     * @param graph the graph that the conversations are about
     */
    public ConversationDrawer(ConversationGraph graph) {
        this.graph = graph;
        catalogue = graph.catalogue();
    }

    /**
     * Draws a conversation, in place of its previous state.
     *
     * @param id the id of the conversation
     * @param events all events of the conversation, in order
     * @throws IllegalArgumentException if an event cannot follow those before it
     * @throws GraphAccessException if the database cannot be written; then nothing has changed
     */
    public void draw(String id, List<ConversationEvent> events) {
        ConversationHistory history = ConversationHistory.of(events);
        ConversationEvent.Started started = history.started();
        Drawing drawing = new Drawing(new ArrayList<>(), new ArrayList<>());
        started.opening().ifPresent(opening -> add(0, opening, drawing));
        boolean success = false;
        for (int turn = 1; turn <= history.turns().size(); turn++) {
            KeyedTurn each = history.turns().get(turn - 1);
            add(turn, each, drawing);
            success |= each.action().kind() == KeyedAction.Kind.RECOMMEND
                    && each.responses().contains(Response.ACCEPTED);
        }
        int user = started.user()
                .map(key -> catalogue.idOfKey(VertexType.USER, key))
                .orElse(-1);
        Map<String, Object> properties = Map.of(
                "begun", started.time().toString(), "turns", history.turns().size(), "success", success);
        graph.put(id, user, properties, drawing.asked, drawing.recommended);
    }

    private void add(int turn, KeyedTurn keyed, Drawing drawing) {
        boolean asks = keyed.action().kind() == KeyedAction.Kind.ASK;
        VertexType type = asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
        for (int i = 0; i < keyed.responses().size(); i++) {
            int subject = catalogue.idOfKey(type, keyed.action().subjects().get(i));
            Response response = keyed.responses().get(i);
            if (subject < 0) {
                continue;
            }
            if (asks) {
                drawing.asked.add(new ConversationGraph.Asked(turn, subject, response.word()));
            } else {
                drawing.recommended.add(
                        new ConversationGraph.Recommended(turn, subject, i + 1, response == Response.ACCEPTED));
            }
        }
    }

    /** The relationships of a conversation. */
    private record Drawing(List<ConversationGraph.Asked> asked, List<ConversationGraph.Recommended> recommended) {}
}
