package askwalk.store.format;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.KeyedAction;
import askwalk.walk.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events in {@code events-format-2.jsonl}, in order. Neither may change: later versions have to read the file. */
final class FormatTwoEvents {

    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");
    private static final KeyedAction LIST =
            new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of("harvest"), Optional.empty(), true);
    private static final KeyedAction QUESTION =
            new KeyedAction(KeyedAction.Kind.ASK, List.of("calm"), Optional.of("mood"), false);

    private FormatTwoEvents() {}

    static List<EventLine> lines() {
        return List.of(
                line(1, new ConversationEvent.Answered(TIME, List.of(Response.values()))),
                line(2, proposed(LIST, EligibleItems.ofSet(812, "0123456789abcdef"))),
                line(3, proposed(QUESTION, EligibleItems.ofSet(0, ""))),
                line(4, proposed(QUESTION, EligibleItems.ofCondition(3, List.of("in stock", "é"), List.of("sold")))),
                line(5, proposed(LIST, EligibleItems.ofCondition(Integer.MAX_VALUE, List.of(), List.of("sold")))));
    }

    private static ConversationEvent proposed(KeyedAction action, EligibleItems eligible) {
        return new ConversationEvent.Proposed(TIME, action, Optional.of(eligible));
    }

    private static EventLine line(long number, ConversationEvent event) {
        return new EventLine("a-Conversation_1", number, new StoredEvent(event, null));
    }
}
