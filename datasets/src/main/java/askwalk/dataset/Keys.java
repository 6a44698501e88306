package askwalk.dataset;

import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids that one file gives to vertices of one type, and the dense ids that these got. A key that stands twice or is
 * not there is a flaw of the {@link SourceFolder}. For layouts; not safe for concurrent use.
 */
public final class Keys {

    private record Entry(int id, int line) {}

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final VertexType type;
    private final String file;
    private final String prefix;
    private final Map<String, Entry> entries = new HashMap<>();

    /**
     * Makes an empty list.
     *
     * @param source the folder
     * @param builder gets the vertices
     * @param type their type
     * @param file the relative path of the file that gives the ids
     */
    public Keys(SourceFolder source, DatasetBuilder builder, VertexType type, String file) {
        this(source, builder, type, file, "");
    }

    private Keys(SourceFolder source, DatasetBuilder builder, VertexType type, String file, String prefix) {
        this.source = source;
        this.builder = builder;
        this.type = type;
        this.file = file;
        this.prefix = prefix;
    }

    /**
     * Makes an empty list of coarse attributes, whose ids may be those of fine ones too: their keys get a prefix.
     *
     * @param source the folder
     * @param builder gets the vertices
     * @param file the relative path of the file that gives the ids
     * @return the list
     */
    public static Keys ofCoarseAttributes(SourceFolder source, DatasetBuilder builder, String file) {
        return new Keys(source, builder, VertexType.ATTRIBUTE, file, DatasetBuilder.COARSE_PREFIX);
    }

    /**
     * Adds a vertex with the id in the current row.
     *
     * @param table the file that gives the ids
     * @param column the column of the id
     * @param name what people call the vertex
     * @return its dense id; that of the earlier row if the id stands twice; -1 if the field is empty
     * @throws DatasetException if the id stands twice or the field is empty, unless flaws are collected
     */
    public int define(Table table, int column, String name) {
        String key = table.field(column);
        if (key.isEmpty()) {
            return -1;
        }
        Entry earlier = entries.get(key);
        if (earlier != null) {
            source.flaw(table.error(
                    column, "line " + earlier.line() + " has the id '" + key + "' already; give every row its own"));
            return earlier.id();
        }
        return put(table, key, name);
    }

    /**
     * Finds the dense id of the key in the current row of any file.
     *
     * @param table the file
     * @param column the column of the key
     * @return the dense id; -1 if the field is empty or the key is not there
     * @throws DatasetException if the field is empty or the key is not there, unless flaws are collected
     */
    public int find(Table table, int column) {
        String key = table.field(column);
        if (key.isEmpty()) {
            return -1;
        }
        int id = find(key);
        if (id < 0) {
            source.flaw(table.error(column, dangling(key)));
        }
        return id;
    }

    /**
     * Finds the dense id of the key in the current row of any file, and adds a vertex for a key that is new.
     *
     * @param table the file
     * @param column the column of the key
     * @param namePrefix what the name of a new vertex begins with; the key follows
     * @return the dense id; -1 if the field is empty
     * @throws DatasetException if the field is empty, unless flaws are collected
     */
    public int findOrAdd(Table table, int column, String namePrefix) {
        String key = table.field(column);
        if (key.isEmpty()) {
            return -1;
        }
        int id = find(key);
        return id < 0 ? put(table, key, namePrefix + key) : id;
    }

    /**
     * Finds the dense id of a key.
     *
     * @param key the key in the file
     * @return the dense id, or -1 if it is not there
     */
    public int find(String key) {
        Entry entry = entries.get(key);
        return entry == null ? -1 : entry.id();
    }

    /**
     * Says that a key is not there, and what to do.
     *
     * @param key the key
     * @return the message
     */
    public String dangling(String key) {
        return entries.isEmpty()
                ? "'" + key + "' has no row: there is no " + file + ", or it is empty; add it or leave this out"
                : "'" + key + "' is no id in " + file + "; add it there or take it out here";
    }

    /**
     * Says whether there is no key yet.
     *
     * @return whether nothing was added
     */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    private int put(Table table, String key, String name) {
        int id = prefix.isEmpty()
                ? builder.add(type, key, name, table.file(), table.line())
                : builder.addCoarseAttribute(key, name, table.file(), table.line());
        entries.put(key, new Entry(id, table.line()));
        return id;
    }
}
