package askwalk.dataset.scpr;

import askwalk.dataset.JsonFile;
import askwalk.dataset.Pairs;
import askwalk.dataset.SourceFolder;
import askwalk.graph.IdBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the two shapes of file that hold lists of ids by id; all ids are those of the files. */
final class IdLists {

    private IdLists() {}

    /**
     * Reads {@code {"0": [5, 7], …}}.
     *
     * @param owners gets the keys
     * @return a pair of key and element for each element
     */
    static Pairs read(SourceFolder source, String file, IdBuffer owners) {
        Pairs pairs = new Pairs(file);
        JsonFile json = new JsonFile(source, file);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int owner = NumericIds.parse(json, key);
            owners.add(owner);
            readList(json, owner, pairs);
        }
        json.end();
        return pairs;
    }

    /**
     * Reads {@code {"0": {"friends": [5, 7], "like": [2]}, …}}.
     *
     * @param owners gets the keys
     * @param fields the lists that every key must have; others are skipped
     * @return for each field, a pair of key and element for each element
     */
    static List<Pairs> read(SourceFolder source, String file, IdBuffer owners, List<String> fields) {
        List<Pairs> lists = new ArrayList<>();
        fields.forEach(field -> lists.add(new Pairs(file)));
        JsonFile json = new JsonFile(source, file);
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int owner = NumericIds.parse(json, key);
            owners.add(owner);
            json.startObject();
            int found = 0;
            for (String field = json.nextKey(); field != null; field = json.nextKey()) {
                int index = fields.indexOf(field);
                if (index < 0) {
                    json.skipValue();
                } else {
                    readList(json, owner, lists.get(index));
                    found++;
                }
            }
            if (found < fields.size()) {
                throw json.error("the entry of '" + key + "' ends here without all of " + String.join(", ", fields)
                        + "; add what is missing, [] if there is none");
            }
        }
        json.end();
        return lists;
    }

    private static void readList(JsonFile json, int owner, Pairs into) {
        json.startArray();
        for (int id = json.nextId(); id >= 0; id = json.nextId()) {
            into.add(owner, id, json.line(), json.column());
        }
    }
}
