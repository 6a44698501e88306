package askwalk.store.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members of JSON objects in a fixed order; another member or another type is refused. */
final class JsonMembers implements Closeable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;

    JsonMembers(String text) throws IOException {
        parser = JSON.createParser(text);
    }

    /** Begins the object of the text. */
    void begin() throws IOException {
        parser.nextToken();
        expect(JsonToken.START_OBJECT, "the line", "an object");
        parser.nextToken();
    }

    /** Begins an object that is the next member. */
    void begin(String name) throws IOException {
        if (!beginOptional(name)) {
            throw missing(name);
        }
    }

    /** Begins an object if it is the next member. */
    boolean beginOptional(String name) throws IOException {
        if (!isNext(name)) {
            return false;
        }
        parser.nextToken();
        expect(JsonToken.START_OBJECT, name, "an object");
        parser.nextToken();
        return true;
    }

    /** Ends an object, which has no further member. */
    void end() throws IOException {
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new EventFormatException("member '" + parser.currentName() + "' is not expected here", null);
        }
        parser.nextToken();
    }

    void endOfText() {
        if (parser.currentToken() != null) {
            throw new EventFormatException("there is something after the object", null);
        }
    }

    long number(String name) throws IOException {
        value(name, JsonToken.VALUE_NUMBER_INT, "a whole number");
        long number = parser.getLongValue();
        parser.nextToken();
        return number;
    }

    String text(String name) throws IOException {
        value(name, JsonToken.VALUE_STRING, "a text");
        String text = parser.getText();
        parser.nextToken();
        return text;
    }

    Optional<String> optional(String name) throws IOException {
        return isNext(name) ? Optional.of(text(name)) : Optional.empty();
    }

    boolean optionalTrue(String name) throws IOException {
        if (!isNext(name)) {
            return false;
        }
        value(name, JsonToken.VALUE_TRUE, "true, or no such member");
        parser.nextToken();
        return true;
    }

    List<String> texts(String name) throws IOException {
        value(name, JsonToken.START_ARRAY, "a list of texts");
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(JsonToken.VALUE_STRING, name, "texts in the list");
            texts.add(parser.getText());
        }
        parser.nextToken();
        return texts;
    }

    Optional<List<String>> optionalTexts(String name) throws IOException {
        return isNext(name) ? Optional.of(texts(name)) : Optional.empty();
    }

    private boolean isNext(String name) throws IOException {
        return parser.currentToken() == JsonToken.FIELD_NAME
                && parser.currentName().equals(name);
    }

    private void value(String name, JsonToken type, String expected) throws IOException {
        if (!isNext(name)) {
            throw missing(name);
        }
        parser.nextToken();
        expect(type, name, expected);
    }

    private void expect(JsonToken type, String name, String expected) {
        if (parser.currentToken() != type) {
            throw new EventFormatException(name + ": expected " + expected, null);
        }
    }

    private static EventFormatException missing(String name) {
        return new EventFormatException("member '" + name + "' is missing", null);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
