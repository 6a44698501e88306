package askwalk.store.format;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.EligibleItems;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.walk.Response;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Writes events in the format of {@link EventLine}. */
final class EventWriter {

    /** The latest format. */
    static final int LATEST_FORMAT = 2;

    /** Escapes everything that is not ASCII, so that a line survives every encoding. */
    static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventWriter() {}

    static String write(EventLine line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", format(line.stored().event()));
            json.writeStringField("conversation", line.conversation());
            json.writeNumberField("number", line.number());
            if (line.stored().key() != null) {
                json.writeStringField("key", line.stored().key());
            }
            ConversationEvent event = line.stored().event();
            json.writeStringField("time", event.time().toString());
            write(event, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a writer of a string does no output", e);
        }
        return EventCheck.add(text.toString());
    }

    /** Returns the first format that has all members and words of an event. */
    static int format(ConversationEvent event) {
        boolean isSecond = event instanceof ConversationEvent.Proposed proposed
                ? proposed.eligible().isPresent()
                : event instanceof ConversationEvent.Answered answered
                        && answered.responses().stream().anyMatch(Response::isForItemsOnly);
        return isSecond ? 2 : 1;
    }

    private static void write(ConversationEvent event, JsonGenerator json) throws IOException {
        if (event instanceof ConversationEvent.Started started) {
            json.writeStringField("event", "started");
            write("user", started.user(), json);
            if (started.opening().isPresent()) {
                KeyedTurn opening = started.opening().get();
                json.writeObjectFieldStart("opening");
                write(opening.action(), json);
                writeResponses(opening.responses(), json);
                json.writeEndObject();
            }
            write(started.setup(), json);
            json.writeStringField("seed", Long.toString(started.seed()));
        } else if (event instanceof ConversationEvent.Continued continued) {
            json.writeStringField("event", "continued");
            write(continued.setup(), json);
        } else if (event instanceof ConversationEvent.Proposed proposed) {
            json.writeStringField("event", "proposed");
            write(proposed.action(), json);
            if (proposed.eligible().isPresent()) {
                write(proposed.eligible().get(), json);
            }
        } else if (event instanceof ConversationEvent.Answered answered) {
            json.writeStringField("event", "answered");
            writeResponses(answered.responses(), json);
        } else if (event instanceof ConversationEvent.Undone) {
            json.writeStringField("event", "undone");
        } else if (event instanceof ConversationEvent.Ended ended) {
            json.writeStringField("event", "ended");
            write("accepted", ended.accepted(), json);
        }
    }

    private static void write(ConversationSetup setup, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("policy");
        json.writeStringField("name", setup.policy().name());
        json.writeStringField("policy", setup.policy().policy());
        json.writeStringField("model", setup.policy().model());
        json.writeStringField("settings", setup.policy().settings());
        json.writeEndObject();
        json.writeObjectFieldStart("protocol");
        json.writeStringField("name", setup.protocol());
        json.writeStringField("id", setup.protocolId());
        json.writeEndObject();
        json.writeStringField("graph", setup.graph());
    }

    private static void write(KeyedAction action, JsonGenerator json) throws IOException {
        boolean asks = action.kind() == KeyedAction.Kind.ASK;
        json.writeArrayFieldStart(asks ? "ask" : "recommend");
        for (String key : action.subjects()) {
            json.writeString(key);
        }
        json.writeEndArray();
        write("coarse", action.coarse(), json);
        if (action.earlyStop()) {
            json.writeBooleanField("earlyStop", true);
        }
    }

    private static void write(EligibleItems eligible, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("eligible");
        json.writeNumberField("count", eligible.count());
        write("hash", eligible.hash(), json);
        write("allOf", eligible.allOf(), json);
        write("noneOf", eligible.noneOf(), json);
        json.writeEndObject();
    }

    private static void write(String name, List<String> values, JsonGenerator json) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    private static void writeResponses(List<Response> responses, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("responses");
        for (Response response : responses) {
            json.writeString(response.word());
        }
        json.writeEndArray();
    }

    private static void write(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
