package askwalk.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a folder says of itself in {@value #FILE}, or honest stand-ins where it says nothing.
 *
 * @param protocol null if the folder asks for none
 */
record Description(String name, String origin, String licence, String splitRule, String protocol) {

    static final String FILE = "dataset.json";

    private static final List<String> KEYS = List.of("name", "origin", "licence", "splitRule", "protocol");

    static Description read(SourceFolder source) {
        boolean present = source.has(FILE);
        Map<String, String> stated = present ? stated(source) : Map.of();
        String why = "not stated (" + (present ? "not in " + FILE : "no " + FILE + " in the folder") + ")";
        return new Description(
                stated.getOrDefault("name", source.name()),
                stated.getOrDefault("origin", why),
                stated.getOrDefault("licence", why),
                stated.getOrDefault("splitRule", "as given by the files"),
                stated.get("protocol"));
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
}
