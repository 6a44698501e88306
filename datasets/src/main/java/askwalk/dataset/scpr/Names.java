package askwalk.dataset.scpr;

import askwalk.dataset.JsonFile;
import askwalk.dataset.SourceFolder;
import askwalk.graph.IdBuffer;
import java.util.HashMap;
import java.util.Map;

/** The names in a reverse map: {@code {"0": {"real_id": […], "real_name": ["rock"]}, …}}. */
final class Names {

    private final String file;
    private final Map<Integer, String> names = new HashMap<>();
    private final IdBuffer ids = new IdBuffer();

    /** Reads the map, or knows no name if the folder does not have it. */
    Names(SourceFolder source, String file) {
        this.file = file;
        if (source.has(file)) {
            read(new JsonFile(source, file));
        }
    }

    /** Returns the file's relative path. */
    String file() {
        return file;
    }

    /** Returns all ids that the map has, named or not. */
    IdBuffer ids() {
        return ids;
    }

    /** Returns the name of an external id, or one made up from the id. */
    String of(int external, String fallbackPrefix) {
        String name = names.get(external);
        return name == null ? fallbackPrefix + external : name;
    }

    private void read(JsonFile json) {
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int external = NumericIds.parse(json, key);
            ids.add(external);
            json.startObject();
            for (String field = json.nextKey(); field != null; field = json.nextKey()) {
                if (field.equals("real_name")) {
                    readName(json, external);
                } else {
                    json.skipValue();
                }
            }
        }
        json.end();
    }

    private void readName(JsonFile json, int external) {
        json.startArray();
        for (String name = json.nextElementText(); name != null; name = json.nextElementText()) {
            // The release was written by Python, which wrote a missing name as its word for nothing.
            if (!name.isBlank() && !name.equals("None")) {
                names.putIfAbsent(external, name);
            }
        }
    }
}
