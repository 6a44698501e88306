package askwalk.dataset;

import java.util.HashMap;
import java.util.Map;

/**
 * The ids in a JSON file, with their names where the file has them, for layouts. Invalid values are reported to the
 * {@link SourceFolder}. Not changed after reading and therefore safe for concurrent use.
 */
public final class NamedIds {

    private final String file;
    private final Map<Integer, String> names = new HashMap<>();

    /** Each id paired with itself, for its line. */
    private final LocatedPairs ids;

    private NamedIds(String file) {
        this.file = file;
        ids = new LocatedPairs(file);
    }

    /**
     * Creates an empty list.
     *
     * @param file the relative path of the file that would hold the ids
     * @return the list
     */
    public static NamedIds none(String file) {
        return new NamedIds(file);
    }

    /**
     * Reads a map from ids to names: {@code {"0": {"real_id": […], "real_name": ["rock"]}, …}}. The first name counts.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @return the ids, with names where the file has them
     * @throws DatasetException if the file is not valid JSON or, unless issues are collected, a value is invalid
     */
    public static NamedIds ofReverseMap(SourceFolder source, String file) {
        NamedIds named = new NamedIds(file);
        JsonCursor json = new JsonCursor(source, file);
        while (true) {
            int id = json.nextIdKey();
            if (id < 0) {
                break;
            }
            named.ids.add(id, id, json.line(), 0);
            if (json.enterObject()) {
                named.readEntry(json, id);
            }
        }
        json.end();
        return named;
    }

    /**
     * Reads a map from the keys of the original source to ids: {@code {"rock": 0, …}} or {@code {"73": 0, …}}. A key is
     * a name unless it is a number. Several keys may have the same id; then the first name counts.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @return the ids, with names where the file has them
     * @throws DatasetException if the file is not valid JSON or, unless issues are collected, a value is invalid
     */
    public static NamedIds ofMap(SourceFolder source, String file) {
        NamedIds named = new NamedIds(file);
        JsonCursor json = new JsonCursor(source, file);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int id = json.nextIdValue();
            if (id >= 0) {
                named.ids.add(id, id, json.line(), 0);
                if (!key.chars().allMatch(Character::isDigit)) {
                    named.name(id, key);
                }
            }
        }
        json.end();
        return named;
    }

    /**
     * Returns the file of the ids.
     *
     * @return its relative path
     */
    public String file() {
        return file;
    }

    /**
     * Returns the name of an id.
     *
     * @param id the id
     * @return the name, or null if it has none
     */
    public String name(int id) {
        return names.get(id);
    }

    /**
     * Registers all ids, named or not.
     *
     * @param vertices the vertices to register them with
     */
    public void registerIn(NumericVertices vertices) {
        vertices.registerTargets(ids);
    }

    private void readEntry(JsonCursor json, int id) {
        for (String field = json.nextKey(); field != null; field = json.nextKey()) {
            if (!field.equals("real_name")) {
                json.skipValue();
            } else if (json.enterArray()) {
                for (String name = json.nextElementText(); name != null; name = json.nextElementText()) {
                    name(id, name);
                }
            }
        }
    }

    private void name(int id, String name) {
        // The releases were written by Python, which wrote a missing name as None.
        if (!name.isBlank() && !name.equals("None")) {
            names.putIfAbsent(id, name);
        }
    }
}
