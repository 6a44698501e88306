package askwalk.dataset;

import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ids that one file gives to vertices of one type, and the dense ids that these got. A key that stands twice or is
 * not there is a flaw of the {@link SourceFolder}. Where a key differs from the id that is there in blanks around it
 * alone, it is the same. For layouts; not safe for concurrent use.
 */
public final class Keys {

    private record Entry(int id, String file, int line) {}

    /** One id in so many has to be in a reference file. */
    private static final int MEETING_SHARE = 10;

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final VertexType type;
    private final String file;
    private final String prefix;
    private final Map<String, Entry> entries = new HashMap<>();

    /** Those of the ids with blanks around them, by what is left without. */
    private final Map<String, Entry> padded = new HashMap<>();

    /** The vertices that occur in each file that gives ids or in which ids may be new. */
    private final Map<String, BitSet> seen = new HashMap<>();

    /** Made when it is needed first, and again when ids came to it. */
    private IdSpellings spellings;

    private int spelled;

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
        int id = put(table, key, name);
        see(table, id);
        return id;
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
        int known = id < 0 ? put(table, key, namePrefix + key) : id;
        see(table, known);
        return known;
    }

    private void see(Table table, int id) {
        seen.computeIfAbsent(table.file(), unused -> new BitSet()).set(id);
    }

    /**
     * Finds the dense id of a key.
     *
     * @param key the key in the file
     * @return the dense id, or -1 if it is not there
     */
    public int find(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            String bare = key.strip();
            entry = entries.getOrDefault(bare, padded.get(bare));
        }
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
                : "'" + key + "' is no id in " + file + likeness(key) + "; add it there or take it out here";
    }

    /** Says which id a key may be in another spelling, if there is one. */
    private String likeness(String key) {
        if (spellings == null || spelled != entries.size()) {
            spellings = new IdSpellings(entries.keySet());
            spelled = entries.size();
        }
        return spellings.explain(key).map(cause -> " (" + cause + ")").orElse("");
    }

    /** Names one of some keys that are not there, if possible one that is there in another spelling, and that one. */
    String like(Collection<String> keys) {
        return keys.stream()
                .filter(key -> !likeness(key).isEmpty())
                .findFirst()
                .map(key -> "'" + key + "'" + likeness(key))
                .orElseGet(() -> "'" + keys.iterator().next() + "'");
    }

    /**
     * Checks that the ids in some files have to do with those of reference files, for files in which ids may be new:
     * where hardly any id is in a reference file, the ids are not written the same way, and what belongs together falls
     * apart. Where fewer than half are, this is a notice. To be called when all files are read.
     *
     * @param files the relative paths of the files
     * @param references the relative paths of the files that should have the same ids; nothing is checked if none of
     *     these was read
     * @throws DatasetException if fewer than one id in ten is in a reference file, unless flaws are collected
     */
    public void requireMeeting(List<String> files, List<String> references) {
        meeting(files, references).ifPresent(meeting -> {
            if (meeting.isRare()) {
                source.flaw(meeting.error());
            } else {
                source.notice(meeting.error().getMessage());
            }
        });
    }

    /**
     * Checks the same for files that may hold much more than the reference files do, such as the friends of all members
     * where the interactions are those of a few: few common ids are then a mistake only if there is none at all, or if
     * some of the others are those of a reference file in another spelling. If not, fewer than one in ten are a notice.
     *
     * @param files the relative paths of the files
     * @param references the relative paths of the files that should have some of the ids; nothing is checked if none of
     *     these was read
     * @throws DatasetException if no id is in a reference file, or fewer than one in ten is and others are spelled
     *     differently there, unless flaws are collected
     */
    public void requireOverlap(List<String> files, List<String> references) {
        meeting(files, references).filter(Meeting::isRare).ifPresent(meeting -> {
            if (meeting.common() == 0 || meeting.isSpelling()) {
                source.flaw(meeting.error());
            } else {
                source.notice(meeting.error().getMessage());
            }
        });
    }

    /** How the ids of some files meet those of others. */
    private record Meeting(int common, int all, boolean isSpelling, DatasetException error) {

        boolean isRare() {
            return common * MEETING_SHARE < all;
        }
    }

    /** Returns how they meet; empty if at least half do, or nothing can be compared. */
    private Optional<Meeting> meeting(List<String> files, List<String> references) {
        BitSet here = seenIn(files);
        BitSet there = seenIn(references);
        List<String> strangers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (there.get(entry.id())) {
                others.add(key);
            } else if (here.get(entry.id())) {
                strangers.add(key);
            }
        });
        int all = here.cardinality();
        if (others.isEmpty() || strangers.size() * 2 <= all) {
            return Optional.empty();
        }
        Collections.sort(strangers);
        IdSpellings known = new IdSpellings(others);
        Optional<String> misspelled =
                strangers.stream().filter(key -> known.explain(key).isPresent()).findFirst();
        String example = misspelled.orElse(strangers.get(0));
        String cause = known.explain(example)
                .map(difference -> difference + "; write the ids in the same way in all files")
                .orElse("they may be ids of other data; take files that belong together");
        List<String> read = references.stream().filter(seen::containsKey).toList();
        DatasetException error = source.error(
                files.get(0),
                "",
                strangers.size() + " of the " + all + " " + type.word() + " ids in " + String.join(", ", files)
                        + " are not in " + String.join(" or ", read) + ", such as '" + example + "': " + cause);
        return Optional.of(new Meeting(all - strangers.size(), all, misspelled.isPresent(), error));
    }

    private BitSet seenIn(List<String> files) {
        BitSet ids = new BitSet();
        files.forEach(file -> ids.or(seen.getOrDefault(file, new BitSet())));
        return ids;
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
        Entry entry = new Entry(id, table.file(), table.line());
        entries.put(key, entry);
        String bare = key.strip();
        if (bare.length() < key.length()) {
            padded.putIfAbsent(bare, entry);
        }
        return id;
    }
}
