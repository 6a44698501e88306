package askwalk.experiment.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Reads the JSON files of a run as records; errors name the place of a missing value or one of another type. */
final class JsonRecords {

    private static final JsonMapper MAPPER = mapper();

    private JsonRecords() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Reads a file as a record. */
    static <T> T read(Path file, Class<T> type) {
        return type.cast(value(file, () -> MAPPER.readValue(text(file), type)));
    }

    /** Reads the tree of a file as a list of records. */
    static <T> List<T> list(Path file, JsonNode tree, Class<T> type) {
        JavaType list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
        List<?> values = (List<?>) value(file, () -> MAPPER.readerFor(list).readValue(tree));
        return values.stream().map(type::cast).toList();
    }

    /** Reads a file as a tree. */
    static JsonNode readTree(Path file) {
        try {
            JsonNode tree = MAPPER.readTree(text(file));
            if (tree == null || tree.isNull() || tree.isMissingNode()) {
                throw new RunException(file + ": expected the JSON of a run", null);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw noJson(file, e);
        }
    }

    /** Returns a record as a tree. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    private interface Reading {
        Object value() throws IOException;
    }

    private static Object value(Path file, Reading reading) {
        try {
            Object value = reading.value();
            if (value == null || (value instanceof List<?> list && list.contains(null))) {
                throw new RunException(file + ": expected the JSON of a run", null);
            }
            return value;
        } catch (InvalidFormatException e) {
            throw new RunException(
                    file + ":" + place(e)
                            + (e.getTargetType().isEnum()
                                    ? ": unknown word '" + e.getValue() + "'"
                                    : ": expected " + expected(e.getTargetType())),
                    e);
        } catch (MismatchedInputException e) {
            throw e.getPath().isEmpty()
                    ? noJson(file, e)
                    : new RunException(file + ":" + place(e) + ": expected " + expected(e.getTargetType()), e);
        } catch (IOException e) {
            throw noJson(file, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RunException(file + ": this cannot be read; expected a run directory", e);
        }
    }

    private static RunException noJson(Path file, IOException e) {
        return new RunException(file + ": expected the JSON of a run", e);
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            place.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return place.toString();
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
