package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.walk.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events for the tests of stores and of their formats. */
public final class SampleEvents {

    /** A time with nanoseconds. */
    public static final Instant TIME = Instant.parse("2026-01-31T12:00:00.123456789Z");

    /**
     * A key with quotes, backslashes, control characters, other scripts, a character beyond 16 bits and half of one.
     */
    public static final String ODD_KEY = "\"k\\e'y\"\n\r\t\u0000\u0001\u007f\u0085\u2028 é ß 東京 🎷 \ud83c {}[],:\ufeff";

    /** A setup with names in other scripts. */
    public static final ConversationSetup SETUP = new ConversationSetup(
            PolicyIdentity.of("max-entropy", 1, Map.of("listSize", "10")), "größer \"1\"", "p1d", "9raph");

    /** Another setup, with a policy without a name. */
    public static final ConversationSetup OTHER_SETUP =
            new ConversationSetup(new PolicyIdentity("", "a", "b", "c"), "standard", "id", "f00");

    private SampleEvents() {}

    /** Returns the start of a conversation with an unknown user and no opening. */
    public static ConversationEvent.Started started(Instant time, long seed) {
        return new ConversationEvent.Started(time, Optional.empty(), Optional.empty(), SETUP, seed);
    }

    /** Returns a question about one attribute. */
    public static ConversationEvent.Proposed asked(Instant time, String attribute) {
        return new ConversationEvent.Proposed(time, ask(Optional.empty(), attribute));
    }

    /** Returns an answer. */
    public static ConversationEvent.Answered answered(Instant time, Response... responses) {
        return new ConversationEvent.Answered(time, List.of(responses));
    }

    /** Returns the end of a conversation without an accepted item. */
    public static ConversationEvent.Ended ended(Instant time) {
        return new ConversationEvent.Ended(time, Optional.empty());
    }

    /**
     * Returns events of every type, with every optional member present and absent and with unusual values. They are not
     * the history of a conversation.
     */
    public static List<ConversationEvent> ofEveryType() {
        KeyedAction coarse = ask(Optional.of(ODD_KEY), "jazz", ODD_KEY, "");
        KeyedTurn opening = new KeyedTurn(coarse, List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN));
        KeyedTurn shortOpening = new KeyedTurn(ask(Optional.empty(), "calm"), List.of(Response.REJECTED));
        String longKey = "long ".repeat(2_000);
        return List.of(
                started(TIME, 0),
                new ConversationEvent.Started(TIME, Optional.of("ann"), Optional.of(opening), SETUP, Long.MIN_VALUE),
                new ConversationEvent.Started(
                        TIME, Optional.of(""), Optional.of(shortOpening), OTHER_SETUP, Long.MAX_VALUE),
                new ConversationEvent.Started(TIME, Optional.of(ODD_KEY), Optional.empty(), OTHER_SETUP, -1),
                new ConversationEvent.Continued(TIME.plusNanos(1), OTHER_SETUP),
                asked(Instant.parse("1969-12-31T23:59:59.999999999Z"), "jazz"),
                new ConversationEvent.Proposed(TIME, coarse),
                new ConversationEvent.Proposed(TIME, ask(Optional.of(""), longKey, "ä".repeat(1_000))),
                new ConversationEvent.Proposed(TIME, recommend(false, "harvest", ODD_KEY)),
                new ConversationEvent.Proposed(TIME, recommend(true, "harvest")),
                new ConversationEvent.Proposed(
                        TIME, recommend(true, "harvest"), Optional.of(EligibleItems.ofSet(7, "f00d"))),
                new ConversationEvent.Proposed(
                        TIME,
                        ask(Optional.empty(), "calm"),
                        Optional.of(EligibleItems.ofCondition(0, List.of(ODD_KEY), List.of("", longKey)))),
                answered(TIME, Response.SEEN, Response.NOT_NOW),
                answered(TIME, Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN, Response.ACCEPTED),
                answered(TIME),
                new ConversationEvent.Undone(Instant.parse("2026-01-31T12:00:00Z")),
                ended(Instant.parse("9999-12-31T23:59:59.000000001Z")),
                new ConversationEvent.Ended(TIME, Optional.of(ODD_KEY)),
                new ConversationEvent.Ended(TIME, Optional.of("")));
    }

    /** Returns the events of a short conversation that is over, in order. */
    public static List<ConversationEvent> conversation() {
        return List.of(
                new ConversationEvent.Started(
                        TIME,
                        Optional.of("ann"),
                        Optional.of(new KeyedTurn(ask(Optional.empty(), "jazz"), List.of(Response.ACCEPTED))),
                        SETUP,
                        42),
                new ConversationEvent.Proposed(TIME.plusSeconds(1), ask(Optional.of("mood"), "calm", "wild")),
                answered(TIME.plusSeconds(2), Response.ACCEPTED, Response.UNKNOWN),
                new ConversationEvent.Undone(TIME.plusSeconds(3)),
                new ConversationEvent.Continued(TIME.plusSeconds(4), OTHER_SETUP),
                new ConversationEvent.Proposed(TIME.plusSeconds(5), recommend(true, "harvest", "kind of blue")),
                answered(TIME.plusSeconds(6), Response.REJECTED, Response.ACCEPTED),
                new ConversationEvent.Ended(TIME.plusSeconds(7), Optional.of("kind of blue")));
    }

    private static KeyedAction ask(Optional<String> coarse, String... attributes) {
        return new KeyedAction(KeyedAction.Kind.ASK, List.of(attributes), coarse, false);
    }

    private static KeyedAction recommend(boolean earlyStop, String... items) {
        return new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of(items), Optional.empty(), earlyStop);
    }
}
