package askwalk.store.format;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.walk.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads events in the format of {@link EventLine}. */
final class EventReader {

    private final JsonMembers json;

    private EventReader(JsonMembers json) {
        this.json = json;
    }

    static EventLine read(String line) {
        String object = EventCheck.remove(line);
        try (JsonMembers json = new JsonMembers(object)) {
            return new EventReader(json).line();
        } catch (IOException e) {
            throw new EventFormatException("this is not valid JSON: expected one object in a line", e);
        }
    }

    private EventLine line() throws IOException {
        json.begin();
        long format = json.number("format");
        if (format < 1 || format > EventWriter.LATEST_FORMAT) {
            throw new EventFormatException(
                    "format " + format + " is unknown: expected 1 or " + EventWriter.LATEST_FORMAT
                            + "; a later version of Askwalk may read it",
                    null);
        }
        String conversation = json.text("conversation");
        long number = json.number("number");
        String key = json.optional("key").orElse(null);
        Instant time = time(json.text("time"));
        ConversationEvent event = valid(() -> event(json.text("event"), time));
        json.end();
        json.endOfText();
        if (format != EventWriter.format(event)) {
            throw new EventFormatException(
                    "format: expected " + EventWriter.format(event) + " for this event, not " + format, null);
        }
        return valid(() -> new EventLine(conversation, number, new StoredEvent(event, key)));
    }

    private ConversationEvent event(String type, Instant time) throws IOException {
        return switch (type) {
            case "started" -> started(time);
            case "continued" -> new ConversationEvent.Continued(time, setup());
            case "proposed" -> new ConversationEvent.Proposed(time, action(), eligible());
            case "answered" -> new ConversationEvent.Answered(time, responses());
            case "undone" -> new ConversationEvent.Undone(time);
            case "ended" -> new ConversationEvent.Ended(time, json.optional("accepted"));
            default -> throw new EventFormatException("event '" + type + "' is unknown", null);
        };
    }

    private ConversationEvent started(Instant time) throws IOException {
        Optional<String> user = json.optional("user");
        Optional<KeyedTurn> opening = Optional.empty();
        if (json.beginOptional("opening")) {
            KeyedAction action = action();
            opening = Optional.of(new KeyedTurn(action, responses()));
            json.end();
        }
        ConversationSetup setup = setup();
        String seed = json.text("seed");
        try {
            return new ConversationEvent.Started(time, user, opening, setup, Long.parseLong(seed));
        } catch (NumberFormatException e) {
            throw new EventFormatException("seed: expected a whole number of 64 bits, not '" + seed + "'", e);
        }
    }

    private ConversationSetup setup() throws IOException {
        json.begin("policy");
        PolicyIdentity policy =
                new PolicyIdentity(json.text("name"), json.text("policy"), json.text("model"), json.text("settings"));
        json.end();
        json.begin("protocol");
        String name = json.text("name");
        String id = json.text("id");
        json.end();
        return new ConversationSetup(policy, name, id, json.text("graph"));
    }

    private KeyedAction action() throws IOException {
        Optional<List<String>> ask = json.optionalTexts("ask");
        if (ask.isPresent()) {
            return new KeyedAction(KeyedAction.Kind.ASK, ask.get(), json.optional("coarse"), false);
        }
        return new KeyedAction(
                KeyedAction.Kind.RECOMMEND, json.texts("recommend"), Optional.empty(), json.optionalTrue("earlyStop"));
    }

    private Optional<EligibleItems> eligible() throws IOException {
        if (!json.beginOptional("eligible")) {
            return Optional.empty();
        }
        long count = json.number("count");
        if (count > Integer.MAX_VALUE) {
            throw new EventFormatException("count: expected at most " + Integer.MAX_VALUE + ", not " + count, null);
        }
        Optional<String> hash = json.optional("hash");
        List<String> allOf = json.optionalTexts("allOf").orElse(List.of());
        List<String> noneOf = json.optionalTexts("noneOf").orElse(List.of());
        json.end();
        return Optional.of(new EligibleItems((int) Math.max(-1, count), hash, allOf, noneOf));
    }

    private List<Response> responses() throws IOException {
        List<Response> responses = new ArrayList<>();
        for (String word : json.texts("responses")) {
            responses.add(response(word));
        }
        return responses;
    }

    private static Response response(String word) {
        return Response.ofWord(word)
                .orElseThrow(() -> new EventFormatException(
                        "responses: expected " + Response.WORDS + ", not '" + word + "'", null));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new EventFormatException("time: expected one like 2026-01-31T12:00:00Z, not '" + text + "'", e);
        }
    }

    private interface Source<T> {
        T get() throws IOException;
    }

    private static <T> T valid(Source<T> source) throws IOException {
        try {
            return source.get();
        } catch (IllegalArgumentException e) {
            throw new EventFormatException(e.getMessage(), e);
        }
    }
}
