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
 * A forward-only cursor over the tokens of a JSON file, for layouts. Every error has the line and column of the value.
 * Not safe for concurrent use.
 *
 * <p>There are two families of methods. {@code start...} and {@code nextText} require a value and always throw if
 * another one is found; use them where a layout cannot continue. {@code enter...}, {@code nextId...} and
 * {@code nextElementText} recover: they report an unexpected value with {@link SourceFolder#reportIssue}, which throws
 * it unless issues are collected, skip it and continue behind it. A file that is not valid JSON always ends with an
 * exception, since the parser cannot continue.
 */
public final class JsonCursor {

    // Keys are mostly ids: interning them would fill tables that outlive the parser.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String OBJECT = "an object, { … }";
    private static final String ARRAY = "a list, [ … ]";
    private static final String TEXT = "a string in double quotes";
    private static final String ID = "an id, which is a whole number from 0 to " + Integer.MAX_VALUE;

    private final SourceFolder source;
    private final String file;
    private final JsonParser parser;

    /** The offset after the last character that is not white space. */
    private final int end;

    /**
     * Opens a file and enters its top-level object.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @throws DatasetException if it cannot be read or does not start an object
     */
    public JsonCursor(SourceFolder source, String file) {
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
     * @throws DatasetException if the value is of another type
     */
    public void startObject() {
        expect(JsonToken.START_OBJECT, OBJECT);
    }

    /**
     * Enters an array.
     *
     * @throws DatasetException if the value is of another type
     */
    public void startArray() {
        expect(JsonToken.START_ARRAY, ARRAY);
    }

    /**
     * Enters an object, or reports and skips any other value.
     *
     * @return whether an object was entered
     * @throws DatasetException if the value is of another type, unless issues are collected
     */
    public boolean enterObject() {
        return enter(JsonToken.START_OBJECT, OBJECT);
    }

    /**
     * Enters an array, or reports and skips any other value.
     *
     * @return whether an array was entered
     * @throws DatasetException if the value is of another type, unless issues are collected
     */
    public boolean enterArray() {
        return enter(JsonToken.START_ARRAY, ARRAY);
    }

    /**
     * Moves to the next key of an object.
     *
     * @return the key, or null at the end of the object
     * @throws DatasetException if the object has this key already, or the file is not valid JSON here
     */
    public String nextKey() {
        return next() == JsonToken.END_OBJECT ? null : text();
    }

    /**
     * Moves to the next key of an object whose keys are ids.
     *
     * @return the id, zero or more, or -1 at the end of the object
     * @throws DatasetException if the key is not an id, unless issues are collected; then it is skipped with its value
     */
    public int nextIdKey() {
        for (String key = nextKey(); key != null; key = nextKey()) {
            int id = parseId(key);
            if (id >= 0) {
                return id;
            }
            source.reportIssue(error("expected a key that is an id, a whole number from 0 to " + Integer.MAX_VALUE
                    + ", but found '" + key + "'"));
            skipValue();
        }
        return -1;
    }

    /**
     * Moves to the next id in an array of ids.
     *
     * @return the id, zero or more, or -1 at the end of the array
     * @throws DatasetException if the value is of another type, unless issues are collected
     */
    public int nextId() {
        while (true) {
            JsonToken token = next();
            if (token == JsonToken.END_ARRAY) {
                return -1;
            }
            int id = id(token);
            if (id >= 0) {
                return id;
            }
        }
    }

    /**
     * Moves to a value that is an id.
     *
     * @return the id, zero or more, or -1 for any other value
     * @throws DatasetException if the value is of another type, unless issues are collected
     */
    public int nextIdValue() {
        return id(next());
    }

    /**
     * Moves to a string.
     *
     * @return the string
     * @throws DatasetException if the value is of another type
     */
    public String nextText() {
        expect(JsonToken.VALUE_STRING, TEXT);
        return text();
    }

    /**
     * Moves to the next string in an array of strings.
     *
     * @return the string, or null at the end of the array
     * @throws DatasetException if the value is of another type, unless issues are collected
     */
    public String nextElementText() {
        while (true) {
            JsonToken token = next();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            if (token == JsonToken.VALUE_STRING) {
                return text();
            }
            reportAndSkip(TEXT);
        }
    }

    /**
     * Skips the next value of any type.
     *
     * @throws DatasetException if the file is not valid JSON there
     */
    public void skipValue() {
        next();
        skipChildren();
    }

    /**
     * Checks that nothing follows the top-level object.
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
     * Creates an exception about the current token.
     *
     * @param message the error, what was expected and the remedy
     * @return the exception, to be thrown
     */
    public DatasetException error(String message) {
        return source.error(file, ":" + line() + ":" + column(), message);
    }

    /** Returns the id at the current token; reports any other value and returns -1. */
    private int id(JsonToken token) {
        int id = token == JsonToken.VALUE_NUMBER_INT ? intValue() : -1;
        if (id < 0) {
            reportAndSkip(ID);
            return -1;
        }
        return id;
    }

    /** Returns a key as an id, or -1; "07" and "+7" are rejected, since they would be aliases of 7. */
    private static int parseId(String key) {
        try {
            int id = Integer.parseInt(key);
            return id >= 0 && Integer.toString(id).equals(key) ? id : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private boolean enter(JsonToken expected, String description) {
        if (next() == expected) {
            return true;
        }
        reportAndSkip(description);
        return false;
    }

    private void reportAndSkip(String expected) {
        source.reportIssue(error("expected " + expected + ", but found " + text()));
        skipChildren();
    }

    private void skipChildren() {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Returns the number at the current token, or -1 if it is too large for an id. */
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
                    : error(json.getLocation(), summary(json) + "; fix the file or fetch it again");
        }
        throw new UncheckedIOException("a parser on a string does no input", e);
    }

    /** Returns the parser's message without its description of the source, which is a string. */
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
