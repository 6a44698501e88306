package askwalk.cli.neo4j;

import askwalk.cli.common.FailureException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value in a JSON file; what is missing or of another type is told with the file and the place in it. */
record JsonFile(Path file, String place, JsonNode node) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static JsonFile read(Path file) {
        try {
            return new JsonFile(file, "", MAPPER.readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            throw new FailureException(file + ": expected JSON as a run writes it", e);
        } catch (IOException e) {
            throw new FailureException(file + ": this cannot be read; expected a run directory", e);
        }
    }

    JsonFile get(String key) {
        return new JsonFile(file, place + "/" + key, node.path(key));
    }

    JsonFile get(int index) {
        return new JsonFile(file, place + "/" + index, node.path(index));
    }

    /** The number of elements of a list. */
    int size() {
        require(node.isArray(), "a list");
        return node.size();
    }

    String text() {
        require(node.isTextual(), "a text");
        return node.textValue();
    }

    boolean flag() {
        require(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    int integer() {
        require(node.isInt(), "a whole number");
        return node.intValue();
    }

    long wholeNumber() {
        require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
        return node.longValue();
    }

    /** A number, or NaN for null. */
    double number() {
        require(node.isNumber() || node.isNull(), "a number");
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    /** The texts of an object by key; none if it is not there. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            texts.put(field.getKey(), get(field.getKey()).text());
        }
        return texts;
    }

    <E extends Enum<E>> E word(Class<E> type) {
        try {
            return Enum.valueOf(type, text());
        } catch (IllegalArgumentException e) {
            throw new FailureException(where() + ": unknown word '" + text() + "'", e);
        }
    }

    String where() {
        return file + ":" + place;
    }

    private void require(boolean fits, String expected) {
        if (!fits) {
            throw new FailureException(where() + ": expected " + expected, null);
        }
    }
}
