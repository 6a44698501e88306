package askwalk.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of a data set, as stated in its {@code dataset.json}. Unknown components are null. Immutable.
 *
 * @param name its name
 * @param origin the source of the data
 * @param licence the terms of use
 * @param splitRule how the tuples were split into training, validation and test
 * @param protocol the name of the protocol preset to use with the data
 */
public record Description(String name, String origin, String licence, String splitRule, String protocol) {

    /** The file in a folder that describes the data set. */
    public static final String FILE = "dataset.json";

    /** The description without any component. */
    public static final Description NONE = new Description(null, null, null, null, null);

    private static final String UNSTATED = "not stated (";

    private static final List<String> KEYS = List.of("name", "origin", "licence", "splitRule", "protocol");

    /** Reads {@code dataset.json}, completed by defaults and then by "not stated". */
    static Description read(SourceFolder source, Description defaults) {
        boolean present = source.has(FILE);
        Map<String, String> stated = present ? stated(source) : Map.of();
        return new Description(
                        stated.get("name"),
                        stated.get("origin"),
                        stated.get("licence"),
                        stated.get("splitRule"),
                        stated.get("protocol"))
                .orElse(defaults)
                .orElse(unstated(source.name(), present ? "not in " + FILE : "no " + FILE + " in the folder"));
    }

    /** Returns the description in a manifest, without its "not stated" placeholders. */
    static Description of(Manifest manifest) {
        return new Description(
                known(manifest.name()),
                known(manifest.origin()),
                known(manifest.licence()),
                known(manifest.splitRule()),
                known(manifest.protocol()));
    }

    private static String known(String text) {
        return text == null || text.isBlank() || text.startsWith(UNSTATED) ? null : text;
    }

    /**
     * Returns this description as the text of a {@value #FILE}, without the unknown components.
     *
     * @return a JSON object and a line end
     */
    public String toJson() {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            json.writeStartObject();
            write(json, "name", name);
            write(json, "origin", origin);
            write(json, "licence", licence);
            write(json, "splitRule", splitRule);
            write(json, "protocol", protocol);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a generator on a string does no output", e);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, String key, String text) throws IOException {
        if (text != null) {
            json.writeStringField(key, text);
        }
    }

    /** Completes the description of a generated data set. */
    Description orUnstated() {
        return orElse(unstated("unnamed", "generated"));
    }

    private static Description unstated(String name, String why) {
        String unstated = UNSTATED + why + ")";
        return new Description(name, unstated, unstated, "as given by the files", null);
    }

    private static Map<String, String> stated(SourceFolder source) {
        return read(source, (json, field, name) -> {
            if (!source.readsFieldNames()) {
                throw json.error("the names of fields are fixed in this layout; leave '" + FieldNames.KEY + "' out");
            }
        });
    }

    /** Receives the name that the folder uses for a field of the layout, with the cursor at that name. */
    interface FieldHandler {
        void handle(JsonCursor json, String field, String name);
    }

    /** Reads the names that the folder uses for the fields of the layout. */
    static void statedFields(SourceFolder source, FieldHandler handler) {
        read(source, handler);
    }

    private static Map<String, String> read(SourceFolder source, FieldHandler handler) {
        Map<String, String> stated = new HashMap<>();
        JsonCursor json = new JsonCursor(source, FILE);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            if (key.equals(FieldNames.KEY)) {
                json.startObject();
                for (String field = json.nextKey(); field != null; field = json.nextKey()) {
                    handler.handle(json, field, text(json, field));
                }
            } else if (KEYS.contains(key)) {
                stated.put(key, text(json, key));
            } else {
                throw json.error(
                        "unknown key '" + key + "'; the keys are " + String.join(", ", KEYS) + ", " + FieldNames.KEY);
            }
        }
        json.end();
        return stated;
    }

    private static String text(JsonCursor json, String key) {
        String text = json.nextText();
        if (text.isBlank()) {
            throw json.error("'" + key + "' is empty; give it a value, or leave the key out");
        }
        return text;
    }

    Description orElse(Description other) {
        return new Description(
                name == null ? other.name : name,
                origin == null ? other.origin : origin,
                licence == null ? other.licence : licence,
                splitRule == null ? other.splitRule : splitRule,
                protocol == null ? other.protocol : protocol);
    }
}
