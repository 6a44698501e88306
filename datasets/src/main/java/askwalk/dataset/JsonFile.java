package askwalk.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A JSON file read from front to back, for layouts: every error has the line and column of the value. Each method moves
 * on to the next token. Not safe for concurrent use.
 */
public final class JsonFile {

    // Keys are mostly ids: interning them would fill tables that outlive the file.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SourceFolder source;
    private final String file;
    private final JsonParser parser;

    /** Where the file's last visible character ends. */
    private final int end;

    /**
     * Reads a file, which has to hold an object.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @throws DatasetException if it cannot be read or does not start an object
     */
    public JsonFile(SourceFolder source, String file) {
        this.source = source;
        this.file = file;
        String text = source.read(file);
        end = text.stripTrailing().length();
        try {
            parser = JSON.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a parser on a string does no input", e);
        }
        startObject();
    }

    /**
     * Enters an object.
     *
     * @throws DatasetException if there is something else
     */
    public void startObject() {
        expect(JsonToken.START_OBJECT, "an object, { … }");
    }

    /**
     * Enters an array.
     *
     * @throws DatasetException if there is something else
     */
    public void startArray() {
        expect(JsonToken.START_ARRAY, "a list, [ … ]");
    }

    /**
     * Moves to the next key of an object.
     *
     * @return the key, or null at the end of the object
     * @throws DatasetException if the object has this key already, or the file is no JSON here
     */
    public String nextKey() {
        return next() == JsonToken.END_OBJECT ? null : text();
    }

    /**
     * Moves to the next id in an array of ids.
     *
     * @return the id, zero or more, or -1 at the end of the array
     * @throws DatasetException if there is something else, unless flaws are collected and it is a number or a text
     */
    public int nextId() {
        while (true) {
            JsonToken token = next();
            if (token == JsonToken.END_ARRAY) {
                return -1;
            }
            int id = token == JsonToken.VALUE_NUMBER_INT ? intValue() : -1;
            if (id >= 0) {
                return id;
            }
            DatasetException flaw = error(
                    "expected an id, which is a whole number from 0 to " + Integer.MAX_VALUE + ", but found " + text());
            if (token.isStructStart()) {
                throw flaw;
            }
            source.flaw(flaw);
        }
    }

    /**
     * Moves to a text.
     *
     * @return the text
     * @throws DatasetException if there is something else
     */
    public String nextText() {
        expect(JsonToken.VALUE_STRING, "a text in double quotes");
        return text();
    }

    /**
     * Moves to the next text in an array of texts.
     *
     * @return the text, or null at the end of the array
     * @throws DatasetException if there is something else
     */
    public String nextElementText() {
        JsonToken token = next();
        if (token == JsonToken.END_ARRAY) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw error("expected a text in double quotes, but found " + text());
        }
        return text();
    }

    /**
     * Skips the value that follows, whatever it is.
     *
     * @throws DatasetException if the file is no JSON there
     */
    public void skipValue() {
        next();
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * Checks that nothing follows the object that the file holds.
     *
     * @throws DatasetException if something follows
     */
    public void end() {
        try {
            if (parser.nextToken() != null) {
                throw error("something follows the end of the object; remove it");
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * Returns the line of the current token.
     *
     * @return the line, from 1
     */
    public int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /**
     * Returns the column of the current token.
     *
     * @return the column, from 1
     */
    public int column() {
        return parser.currentTokenLocation().getColumnNr();
    }

    /**
     * Makes an exception about the current token.
     *
     * @param message what is wrong, what was expected and what to do
     * @return the exception, to be thrown
     */
    public DatasetException error(String message) {
        return source.error(file, ":" + line() + ":" + column(), message);
    }

    /** The number at the current token, or -1 if it is too large for an id. */
    private int intValue() {
        try {
            return parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : -1;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void expect(JsonToken expected, String description) {
        if (next() != expected) {
            throw error("expected " + description + ", but found " + text());
        }
    }

    private JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw cutOff(parser.currentLocation());
            }
            return token;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private DatasetException broken(IOException e) {
        if (e instanceof JsonProcessingException json) {
            return json.getLocation().getCharOffset() >= end
                    ? cutOff(json.getLocation())
                    : error(json.getLocation(), summary(json) + "; mend the file or fetch it again");
        }
        throw new UncheckedIOException("a parser on a string does no input", e);
    }

    /** The parser's message without the part in brackets that describes its source, which is a string to it. */
    private static String summary(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int source = message.indexOf("[Source");
        return source < 0 ? message : message.substring(0, message.lastIndexOf(" (", source));
    }

    private DatasetException cutOff(JsonLocation location) {
        return error(location, "the file ends in the middle of its JSON; fetch it again");
    }

    private DatasetException error(JsonLocation location, String message) {
        return source.error(file, ":" + location.getLineNr() + ":" + location.getColumnNr(), message);
    }
}
