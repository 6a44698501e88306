package askwalk.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the two shapes of JSON file that hold lists of ids by id, for layouts; all ids are those of the files. Values
 * that cannot be used are flaws of the {@link SourceFolder}. Safe for concurrent use.
 */
public final class IdLists {

    private IdLists() {}

    /**
     * A list that an entry has.
     *
     * @param names the names that the list may have, of which an entry uses one
     * @param required whether every entry must have it
     */
    public record Field(List<String> names, boolean required) {

        /** Makes a field and copies its names. */
        public Field {
            names = List.copyOf(names);
        }

        /**
         * Makes a field that every entry must have.
         *
         * @param names the names that the list may have, of which an entry uses one
         * @return the field
         */
        public static Field required(String... names) {
            return new Field(List.of(names), true);
        }

        /**
         * Makes a field that entries may do without.
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
     * @param owners notes the keys
     * @return a pair of key and element for each element
     * @throws DatasetException if the file is no JSON or, unless flaws are collected, a value is not what it should be
     */
    public static LocatedPairs read(SourceFolder source, String file, NumericVertices owners) {
        LocatedPairs pairs = new LocatedPairs(file);
        JsonCursor json = new JsonCursor(source, file);
        while (true) {
            int owner = json.nextIdKey();
            if (owner < 0) {
                break;
            }
            owners.note(owner, file, json.line());
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
     * @param owners notes the keys
     * @param fields the lists to read; others are skipped
     * @return for each field, a pair of key and element for each element
     * @throws DatasetException if the file is no JSON or, unless flaws are collected, a value is not what it should be,
     *     a list is missing or has two names in one entry
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
            owners.note(owner, file, json.line());
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
                source.flaw(json.error(
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
                source.flaw(json.error("the entry of '" + owner + "' ends here without "
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
