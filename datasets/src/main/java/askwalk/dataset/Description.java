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
 * What a data set says of itself. A component that is not known is null. Immutable.
 *
 * @param name its name
 * @param origin where the data come from
 * @param licence under which terms
 * @param splitRule how the tuples were split into training, validation and test
 * @param protocol the name of the protocol preset that it asks for
 */
public record Description(String name, String origin, String licence, String splitRule, String protocol) {

    /** The file in which a folder may say what it is. */
    public static final String FILE = "dataset.json";

    /** Nothing is known. */
    public static final Description NONE = new Description(null, null, null, null, null);

    private static final String UNSTATED = "not stated (";

    private static final List<String> KEYS = List.of("name", "origin", "licence", "splitRule", "protocol");

    /** Takes the folder's own words, else what is known of it from elsewhere, else says that it is not stated. */
    static Description read(SourceFolder source, Description known) {
        boolean present = source.has(FILE);
        Map<String, String> stated = present ? stated(source) : Map.of();
        return new Description(
                        stated.get("name"),
                        stated.get("origin"),
                        stated.get("licence"),
                        stated.get("splitRule"),
                        stated.get("protocol"))
                .orElse(known)
                .orElse(unstated(source.name(), present ? "not in " + FILE : "no " + FILE + " in the folder"));
    }

    /** Takes what a manifest knows, without the words that stand there for what it does not. */
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
     * Returns this as the text of a {@value #FILE}, with the keys of what is known.
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

    /** Fills what is not known of a data set that comes from no folder. */
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

    /** Takes what the folder calls a field of its layout, at the place in the file where it does. */
    interface FieldTaker {
        void take(JsonCursor json, String field, String name);
    }

    /** Reads what the folder calls the fields of its layout. */
    static void statedFields(SourceFolder source, FieldTaker taker) {
        read(source, taker);
    }

    private static Map<String, String> read(SourceFolder source, FieldTaker taker) {
        Map<String, String> stated = new HashMap<>();
        JsonCursor json = new JsonCursor(source, FILE);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            if (key.equals(FieldNames.KEY)) {
                json.startObject();
                for (String field = json.nextKey(); field != null; field = json.nextKey()) {
                    taker.take(json, field, text(json, field));
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
            throw json.error("'" + key + "' is empty; say what it is, or leave the key out");
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
