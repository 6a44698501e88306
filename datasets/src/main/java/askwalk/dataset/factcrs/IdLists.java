package askwalk.dataset.factcrs;

import askwalk.dataset.JsonFile;
import askwalk.dataset.Pairs;
import askwalk.dataset.SourceFolder;

/** Reads the shapes of JSON file that this layout has; all ids are those of the files. */
final class IdLists {

    private IdLists() {}

    /** Reads {@code {"0": [5, 7], …}}: a pair of key and element for each element. */
    static Pairs read(SourceFolder source, String file, NumericVertices owners) {
        Pairs pairs = new Pairs(file);
        JsonFile json = new JsonFile(source, file);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            readList(json, owner(json, key, file, owners), pairs);
        }
        json.end();
        return pairs;
    }

    /** Reads {@code {"0": {"feature_index": [5, 7]}, …}}; other fields are skipped. */
    static Pairs read(SourceFolder source, String file, NumericVertices owners, String field) {
        Pairs pairs = new Pairs(file);
        JsonFile json = new JsonFile(source, file);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int owner = owner(json, key, file, owners);
            json.startObject();
            boolean found = false;
            for (String name = json.nextKey(); name != null; name = json.nextKey()) {
                if (name.equals(field)) {
                    readList(json, owner, pairs);
                    found = true;
                } else {
                    json.skipValue();
                }
            }
            if (!found) {
                source.flaw(json.error(
                        "the entry of '" + key + "' ends here without " + field + "; add it, [] if there is none"));
            }
        }
        json.end();
        return pairs;
    }

    /** Reads the ids of {@code {"73": 0, …}}. */
    static void readValues(SourceFolder source, String file, NumericVertices values) {
        JsonFile json = new JsonFile(source, file);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            values.note(json.nextId(), file, json.line());
        }
        json.end();
    }

    private static int owner(JsonFile json, String key, String file, NumericVertices owners) {
        int owner;
        try {
            owner = Integer.parseInt(key);
        } catch (NumberFormatException e) {
            owner = -1;
        }
        if (owner < 0 || !Integer.toString(owner).equals(key)) { // "07" would be another name for 7
            throw json.error("expected a key that is an id, a whole number from 0 to " + Integer.MAX_VALUE
                    + ", but found '" + key + "'");
        }
        owners.note(owner, file, json.line());
        return owner;
    }

    private static void readList(JsonFile json, int owner, Pairs into) {
        json.startArray();
        for (int id = json.nextId(); id >= 0; id = json.nextId()) {
            into.add(owner, id, json.line(), json.column());
        }
    }
}
