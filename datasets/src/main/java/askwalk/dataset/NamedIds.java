package askwalk.dataset;

import java.util.HashMap;
import java.util.Map;

/**
 * Ids that a JSON file lists, with their names where it has them, for layouts. Values that cannot be used are flaws of
 * the {@link SourceFolder}. Not changed once it is read, hence safe for concurrent use.
 */
public final class NamedIds {

    private final String file;
    private final Map<Integer, String> names = new HashMap<>();

    /** Each id with itself, for the lines. */
    private final LocatedPairs ids;

    private NamedIds(String file) {
        this.file = file;
        ids = new LocatedPairs(file);
    }

    /**
     * Makes a list without ids.
     *
     * @param file the relative path of the file that would have them
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
     * @throws DatasetException if the file is no JSON or, unless flaws are collected, a value is not what it should be
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
     * Reads a map from what the source had to ids: {@code {"rock": 0, …}} or {@code {"73": 0, …}}. A key is a name
     * unless it is a number. Several keys may have the same id; then the first name counts.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @return the ids, with names where the file has them
     * @throws DatasetException if the file is no JSON or, unless flaws are collected, a value is not what it should be
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
     * Notes all ids, named or not.
     *
     * @param vertices notes them
     */
    public void noteIn(NumericVertices vertices) {
        vertices.noteTargets(ids);
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
        // The releases were written by Python, which wrote a missing name as its word for nothing.
        if (!name.isBlank() && !name.equals("None")) {
            names.putIfAbsent(id, name);
        }
    }
}
