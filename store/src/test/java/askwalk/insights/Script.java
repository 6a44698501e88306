package askwalk.insights;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.walk.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events of a conversation, one each second. */
final class Script {

    /** The time of the first event. */
    static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    /** A time at which the conversations are left. */
    static final Instant LATER = START.plusSeconds(3600);

    private final List<ConversationEvent> events = new ArrayList<>();

    private final Instant start;

    private Script(Instant start) {
        this.start = start;
    }

    static Script with(String policy) {
        return with(setup(policy, "g"));
    }

    static Script with(ConversationSetup setup) {
        Script script = new Script(START);
        script.events.add(new ConversationEvent.Started(START, Optional.empty(), Optional.empty(), setup, 1));
        return script;
    }

    /** Begins some seconds after {@link #START}. */
    static Script at(int seconds, String policy) {
        Script script = new Script(START.plusSeconds(seconds));
        script.events.add(
                new ConversationEvent.Started(script.start, Optional.empty(), Optional.empty(), setup(policy, "g"), 1));
        return script;
    }

    /** With an opening that accepts an attribute. */
    static Script opened(String attribute) {
        Script script = new Script(START);
        KeyedTurn opening = new KeyedTurn(
                new KeyedAction(KeyedAction.Kind.ASK, List.of(attribute), Optional.empty(), false),
                List.of(Response.ACCEPTED));
        script.events.add(
                new ConversationEvent.Started(START, Optional.empty(), Optional.of(opening), setup("p", "g"), 1));
        return script;
    }

    static ConversationSetup setup(String policy, String graph) {
        return new ConversationSetup(PolicyIdentity.of(policy, 1, Map.of()), "IDEAL", "id", graph);
    }

    Script ask(String... attributes) {
        return propose(new KeyedAction(KeyedAction.Kind.ASK, List.of(attributes), Optional.empty(), false));
    }

    Script askCoarse(String coarse, String... attributes) {
        return propose(new KeyedAction(KeyedAction.Kind.ASK, List.of(attributes), Optional.of(coarse), false));
    }

    Script list(String... items) {
        return propose(new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of(items), Optional.empty(), false));
    }

    Script propose(KeyedAction action) {
        return add(new ConversationEvent.Proposed(time(), action));
    }

    Script yes() {
        return answer(Response.ACCEPTED);
    }

    Script no() {
        return answer(Response.REJECTED);
    }

    Script dontKnow() {
        return answer(Response.UNKNOWN);
    }

    Script answer(Response... responses) {
        return add(new ConversationEvent.Answered(time(), List.of(responses)));
    }

    Script undo() {
        return add(new ConversationEvent.Undone(time()));
    }

    Script continued(ConversationSetup setup) {
        return add(new ConversationEvent.Continued(time(), setup));
    }

    Script accepted(String item) {
        return add(new ConversationEvent.Ended(time(), Optional.of(item)));
    }

    Script ended() {
        return add(new ConversationEvent.Ended(time(), Optional.empty()));
    }

    private Script add(ConversationEvent event) {
        events.add(event);
        return this;
    }

    private Instant time() {
        return start.plusSeconds(events.size());
    }

    List<ConversationEvent> events() {
        return List.copyOf(events);
    }
}
