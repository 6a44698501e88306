package askwalk.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON files that map ids to lists of ids, in one of two shapes, for layouts. All ids are those of the files.
 * Invalid values are reported to the {@link SourceFolder}. Safe for concurrent use.
 */
public final class IdLists {

    private IdLists() {}

    /**
     * A list of an entry.
     *
     * @param names the possible names of the list, of which an entry uses one
     * @param required whether every entry must have it
     */
    public record Field(List<String> names, boolean required) {

        /** Creates a field and copies its names. */
        public Field {
            names = List.copyOf(names);
        }

        /**
         * Creates a field that every entry must have.
         *
         * @param names the possible names of the list, of which an entry uses one
         * @return the field
         */
        public static Field required(String... names) {
            return new Field(List.of(names), true);
        }

        /**
         * Creates a field that entries may lack.
         *
         * @param name its name
         * @return the field
         */
        public static Field optional(String name) {
            return new Field(List.of(name), false);
        }
    }

    /**
     * Reads {@code {"0": [5, 7], …}}.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param owners registers the keys
     * @return a pair of key and element for each element
     * @throws DatasetException if the file is not valid JSON or, unless issues are collected, a value is invalid
     */
    public static LocatedPairs read(SourceFolder source, String file, NumericVertices owners) {
        LocatedPairs pairs = new LocatedPairs(file);
        JsonCursor json = new JsonCursor(source, file);
        while (true) {
            int owner = json.nextIdKey();
            if (owner < 0) {
                break;
            }
            owners.register(owner, file, json.line());
            readList(json, owner, pairs);
        }
        json.end();
        return pairs;
    }

    /**
     * Reads {@code {"0": {"friends": [5, 7], "like": [2]}, …}}.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param owners registers the keys
     * @param fields the lists to read; others are skipped
     * @return for each field, a pair of key and element for each element
     * @throws DatasetException if the file is not valid JSON or, unless issues are collected, a value is invalid, a
     *     list is missing or has two names in one entry
     */
    public static List<LocatedPairs> read(
            SourceFolder source, String file, NumericVertices owners, List<Field> fields) {
        List<LocatedPairs> lists = new ArrayList<>();
        fields.forEach(field -> lists.add(new LocatedPairs(file)));
        JsonCursor json = new JsonCursor(source, file);
        while (true) {
            int owner = json.nextIdKey();
            if (owner < 0) {
                break;
            }
            owners.register(owner, file, json.line());
            if (json.enterObject()) {
                readEntry(source, json, owner, fields, lists);
            }
        }
        json.end();
        return lists;
    }

    private static void readEntry(
            SourceFolder source, JsonCursor json, int owner, List<Field> fields, List<LocatedPairs> lists) {
        String[] found = new String[fields.size()];
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int index = indexOf(fields, key);
            if (index >= 0 && found[index] != null) {
                source.reportIssue(json.error(
                        "the entry of '" + owner + "' has " + found[index] + " and " + key + "; keep one of the two"));
            }
            if (index < 0 || found[index] != null) {
                json.skipValue();
            } else {
                found[index] = key;
                readList(json, owner, lists.get(index));
            }
        }
        for (int index = 0; index < found.length; index++) {
            if (found[index] == null && fields.get(index).required()) {
                source.reportIssue(json.error("the entry of '" + owner + "' ends here without "
                        + String.join(" or ", fields.get(index).names()) + "; add it, [] if there is none"));
            }
        }
    }

    private static int indexOf(List<Field> fields, String name) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).names().contains(name)) {
                return index;
            }
        }
        return -1;
    }

    private static void readList(JsonCursor json, int owner, LocatedPairs into) {
        if (json.enterArray()) {
            for (int id = json.nextId(); id >= 0; id = json.nextId()) {
                into.add(owner, id, json.line(), json.column());
            }
        }
    }
}
