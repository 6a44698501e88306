package askwalk.dataset;

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

    /** Fills what is not known of a data set that comes from no folder. */
    Description orUnstated() {
        return orElse(unstated("unnamed", "generated"));
    }

    private static Description unstated(String name, String why) {
        String unstated = "not stated (" + why + ")";
        return new Description(name, unstated, unstated, "as given by the files", null);
    }

    private static Map<String, String> stated(SourceFolder source) {
        Map<String, String> stated = new HashMap<>();
        JsonFile json = new JsonFile(source, FILE);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            if (!KEYS.contains(key)) {
                throw json.error("unknown key '" + key + "'; the keys are " + String.join(", ", KEYS));
            }
            String text = json.nextText();
            if (text.isBlank()) {
                throw json.error("'" + key + "' is empty; say what it is, or leave the key out");
            }
            stated.put(key, text);
        }
        json.end();
        return stated;
    }

    private Description orElse(Description other) {
        return new Description(
                name == null ? other.name : name,
                origin == null ? other.origin : origin,
                licence == null ? other.licence : licence,
                splitRule == null ? other.splitRule : splitRule,
                protocol == null ? other.protocol : protocol);
    }
}
