package askwalk.store.format;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.walk.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events in {@code events-format-1.jsonl}, in order. Neither may change: later versions have to read the file. */
final class FormatOneEvents {

    private static final ConversationSetup SETUP =
            new ConversationSetup(new PolicyIdentity("max-entropy", "9a", "9b", "9c"), "IDEAL", "1d", "f1");
    private static final KeyedAction ASK =
            new KeyedAction(KeyedAction.Kind.ASK, List.of("jazz", "é \"東京\" 🎷\u0000\n"), Optional.of("genre"), false);
    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

    private FormatOneEvents() {}

    static List<EventLine> lines() {
        return List.of(
                line(1, "k-1", started(Optional.empty(), Optional.empty(), Long.MIN_VALUE)),
                line(2, null, started(Optional.of("ann"), Optional.of(opening()), Long.MAX_VALUE)),
                line(3, null, started(Optional.of(""), Optional.empty(), 0)),
                line(4, "~", new ConversationEvent.Continued(TIME.plusNanos(1), SETUP)),
                line(5, null, new ConversationEvent.Proposed(Instant.parse("1969-12-31T23:59:59.999Z"), ASK)),
                line(6, null, proposed(KeyedAction.Kind.ASK, "", false)),
                line(7, null, proposed(KeyedAction.Kind.RECOMMEND, "kind of blue", false)),
                line(8, null, proposed(KeyedAction.Kind.RECOMMEND, "harvest", true)),
                line(
                        9,
                        "\"\\",
                        new ConversationEvent.Answered(
                                TIME, List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN))),
                line(10, null, new ConversationEvent.Answered(TIME, List.of())),
                line(11, null, new ConversationEvent.Undone(Instant.parse("9999-12-31T23:59:59.999999999Z"))),
                line(12, null, new ConversationEvent.Ended(TIME, Optional.empty())),
                line(13, null, new ConversationEvent.Ended(TIME, Optional.of("kind of blue"))));
    }

    private static EventLine line(long number, String key, ConversationEvent event) {
        return new EventLine("a-Conversation_1", number, new StoredEvent(event, key));
    }

    private static ConversationEvent started(Optional<String> user, Optional<KeyedTurn> opening, long seed) {
        return new ConversationEvent.Started(TIME, user, opening, SETUP, seed);
    }

    private static KeyedTurn opening() {
        return new KeyedTurn(ASK, List.of(Response.ACCEPTED, Response.REJECTED));
    }

    private static ConversationEvent proposed(KeyedAction.Kind kind, String subject, boolean earlyStop) {
        return new ConversationEvent.Proposed(
                TIME, new KeyedAction(kind, List.of(subject), Optional.empty(), earlyStop));
    }
}
