package askwalk.dataset.tsv;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/** The ids that one file gives to vertices, and the dense ids that these got. */
final class Keys {

    private record Entry(int id, int line) {}

    private final String file;
    private final ToIntBiFunction<String, String> add;
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * Makes an empty list.
     *
     * @param file the file that gives the ids, for messages
     * @param add makes a vertex from key and name and returns its dense id
     */
    Keys(String file, ToIntBiFunction<String, String> add) {
        this.file = file;
        this.add = add;
    }

    /** Adds a vertex with the id in the current row. */
    int define(TsvTable table, int column, String name) {
        String key = table.field(column);
        Entry earlier = entries.get(key);
        if (earlier != null) {
            throw table.error(
                    column, "line " + earlier.line() + " has the id '" + key + "' already; give every row its own");
        }
        return put(key, name, table.line());
    }

    /** Returns the dense id of the key in the current row, which must be there. */
    int find(TsvTable table, int column) {
        String key = table.field(column);
        int id = find(key);
        if (id < 0) {
            throw table.error(column, dangling(key));
        }
        return id;
    }

    /** Returns the dense id of the key in the current row and adds a vertex for a key that is new. */
    int findOrAdd(TsvTable table, int column, String namePrefix) {
        String key = table.field(column);
        int id = find(key);
        return id < 0 ? put(key, namePrefix + key, table.line()) : id;
    }

    /** Returns the dense id of a key, or -1. */
    int find(String key) {
        Entry entry = entries.get(key);
        return entry == null ? -1 : entry.id();
    }

    /** Says that a key is not there. */
    String dangling(String key) {
        return entries.isEmpty()
                ? "'" + key + "' has no row: there is no " + file + ", or it is empty; add it or leave this out"
                : "'" + key + "' is no id in " + file + "; add it there or take it out here";
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    private int put(String key, String name, int line) {
        int id = add.applyAsInt(key, name);
        entries.put(key, new Entry(id, line));
        return id;
    }
}
