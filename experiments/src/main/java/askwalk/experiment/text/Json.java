package askwalk.experiment.text;

import askwalk.graph.DisplayText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes maps, lists, records, strings and numbers as JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    /** Returns a value as JSON with line breaks; characters that control a terminal are escaped. */
    public static String write(Object value) {
        try {
            return visible(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists, strings and numbers can be written as JSON", e);
        }
    }

    /** Returns a record as a map by its components. */
    public static Map<String, Object> map(Object record) {
        return MAPPER.convertValue(record, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Escapes control characters, which occur only in strings, except for line ends. */
    private static String visible(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (DisplayText.isControl((char) c) && c != '\n' && c != '\r') {
                text.append(String.format("\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    /** Returns a number for JSON, which has no NaN and no infinity. */
    public static Double number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
    }
}
