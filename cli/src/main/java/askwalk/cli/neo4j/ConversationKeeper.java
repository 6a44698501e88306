package askwalk.cli.neo4j;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Turn;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphAccessException;
import askwalk.graph.neo4j.ConversationStore;
import askwalk.walk.Response;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Stores a conversation after each turn. If storing fails, the whole conversation is stored after the next turn. */
final class ConversationKeeper {

    private final ConversationStore store;
    private final PrintWriter err;
    private final String id = UUID.randomUUID().toString();
    private final String begun = Instant.now().toString();

    private ConversationKeeper(ConversationStore store, PrintWriter err) {
        this.store = store;
        this.err = err;
    }

    static ConversationKeeper begin(ConversationStore store, PrintWriter err) {
        ConversationKeeper keeper = new ConversationKeeper(store, err);
        err.println("askwalk: stored as (:Conversation {id: '" + keeper.id + "'})");
        err.flush();
        return keeper;
    }

    void keep(Conversation conversation) {
        List<ConversationStore.Asked> asked = new ArrayList<>();
        List<ConversationStore.Recommended> shown = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        conversation.transcript().opening().ifPresent(opening -> add(0, opening, asked, shown));
        turns.addAll(conversation.turns());
        for (int turn = 0; turn < turns.size(); turn++) {
            add(turn + 1, turns.get(turn), asked, shown);
        }
        try {
            store.put(
                    id,
                    conversation.walk().user(),
                    Map.of("begun", begun, "turns", turns.size(), "success", conversation.acceptedItem() >= 0),
                    asked,
                    shown);
        } catch (GraphAccessException e) {
            err.println("askwalk: not stored yet: " + DisplayText.line(e.getMessage()));
            err.flush();
        }
    }

    private static void add(
            int number, Turn turn, List<ConversationStore.Asked> asked, List<ConversationStore.Recommended> shown) {
        Action action = turn.action();
        for (int i = 0; i < action.subjects().size(); i++) {
            int subject = action.subjects().get(i);
            Response response = turn.answer().responses().get(i);
            if (action instanceof Ask) {
                asked.add(new ConversationStore.Asked(
                        number, subject, response.name().toLowerCase(Locale.ROOT)));
            } else {
                shown.add(new ConversationStore.Recommended(number, subject, i + 1, response == Response.ACCEPTED));
            }
        }
    }
}
