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
 * An index from the keys of one vertex type, the ids in its files, to dense ids. Duplicate and unknown keys are
 * reported to the {@link SourceFolder}. Keys that differ only in surrounding blanks are the same key. For layouts; not
 * safe for concurrent use.
 */
public final class VertexKeys {

    private record Entry(int id, String file, int line) {}

    /** At least one id in this many has to be in a reference file. */
    private static final int MAX_IDS_PER_KNOWN_ID = 10;

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final VertexType type;
    private final String file;
    private final String prefix;
    private final Map<String, Entry> entries = new HashMap<>();

    /** The entries whose keys have surrounding blanks, by the stripped key. */
    private final Map<String, Entry> padded = new HashMap<>();

    /** The dense ids of the vertices in each file that may define vertices. */
    private final Map<String, BitSet> seen = new HashMap<>();

    /** Created lazily, and again after keys were added. */
    private IdSpellings spellings;

    private int spelled;

    /**
     * Creates an empty index.
     *
     * @param source the folder
     * @param builder receives the vertices
     * @param type their type
     * @param file the relative path of the file that defines the keys
     */
    public VertexKeys(SourceFolder source, DatasetBuilder builder, VertexType type, String file) {
        this(source, builder, type, file, "");
    }

    private VertexKeys(SourceFolder source, DatasetBuilder builder, VertexType type, String file, String prefix) {
        this.source = source;
        this.builder = builder;
        this.type = type;
        this.file = file;
        this.prefix = prefix;
    }

    /**
     * Creates an empty index of coarse attributes, whose ids may coincide with those of fine ones: the builder's keys
     * get a prefix.
     *
     * @param source the folder
     * @param builder receives the vertices
     * @param file the relative path of the file that defines the keys
     * @return the index
     */
    public static VertexKeys ofCoarseAttributes(SourceFolder source, DatasetBuilder builder, String file) {
        return new VertexKeys(source, builder, VertexType.ATTRIBUTE, file, DatasetBuilder.COARSE_PREFIX);
    }

    /**
     * Adds a vertex with the key in the current row.
     *
     * @param table the file that defines the keys
     * @param column the column of the key
     * @param name the display name of the vertex
     * @return its dense id; that of the earlier row if the key is duplicated; -1 if the field is empty
     * @throws DatasetException if the key is duplicated or the field is empty, unless issues are collected
     */
    public int define(Table table, int column, String name) {
        String key = table.field(column);
        if (key.isEmpty()) {
            return -1;
        }
        Entry earlier = entries.get(key);
        if (earlier != null) {
            source.reportIssue(table.error(
                    column,
                    "the id '" + key + "' is already used in line " + earlier.line() + "; give every row its own id"));
            return earlier.id();
        }
        int id = put(table, key, name);
        markSeen(table, id);
        return id;
    }

    /**
     * Finds the dense id of the key in the current row of any file.
     *
     * @param table the file
     * @param column the column of the key
     * @return the dense id; -1 if the field is empty or the key is unknown
     * @throws DatasetException if the field is empty or the key is unknown, unless issues are collected
     */
    public int find(Table table, int column) {
        String key = table.field(column);
        if (key.isEmpty()) {
            return -1;
        }
        int id = find(key);
        if (id < 0) {
            source.reportIssue(table.error(column, danglingMessage(key)));
        }
        return id;
    }

    /**
     * Finds the dense id of the key in the current row of any file, and adds a vertex for a new key.
     *
     * @param table the file
     * @param column the column of the key
     * @param namePrefix the beginning of the name of a new vertex; the key follows
     * @return the dense id; -1 if the field is empty
     * @throws DatasetException if the field is empty, unless issues are collected
     */
    public int findOrAdd(Table table, int column, String namePrefix) {
        String key = table.field(column);
        if (key.isEmpty()) {
            return -1;
        }
        int id = find(key);
        int known = id < 0 ? put(table, key, namePrefix + key) : id;
        markSeen(table, known);
        return known;
    }

    private void markSeen(Table table, int id) {
        seen.computeIfAbsent(table.file(), unused -> new BitSet()).set(id);
    }

    /**
     * Finds the dense id of a key.
     *
     * @param key the key in the file
     * @return the dense id, or -1 if it is unknown
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
     * Returns the message for an unknown key, with the remedy.
     *
     * @param key the key
     * @return the message
     */
    public String danglingMessage(String key) {
        return entries.isEmpty()
                ? "'" + key + "' has no row: there is no " + file + ", or it is empty; add it or leave this out"
                : "'" + key + "' is not an id in " + file + spellingHint(key) + "; add it there or remove it here";
    }

    /** Returns a hint at the key that another spelling may stand for; empty if there is none. */
    private String spellingHint(String key) {
        if (spellings == null || spelled != entries.size()) {
            spellings = new IdSpellings(entries.keySet());
            spelled = entries.size();
        }
        return spellings.explain(key).map(cause -> " (" + cause + ")").orElse("");
    }

    /** Returns one of some unknown keys as an example, preferably one with another known spelling, which is added. */
    String example(Collection<String> keys) {
        return keys.stream()
                .filter(key -> !spellingHint(key).isEmpty())
                .findFirst()
                .map(key -> "'" + key + "'" + spellingHint(key))
                .orElseGet(() -> "'" + keys.iterator().next() + "'");
    }

    /**
     * Checks that some files, in which keys may be new, share their keys with reference files. If hardly any key is in
     * a reference file, the files spell their keys differently, and vertices that should be one are two. Fewer than one
     * key in ten is an issue, fewer than half a notice. Call this after all files are read.
     *
     * @param files the relative paths of the files
     * @param references the relative paths of the files that should have the same keys; nothing is checked if none of
     *     these was read
     * @throws DatasetException if fewer than one key in ten is in a reference file, unless issues are collected
     */
    public void requireMatchingKeys(List<String> files, List<String> references) {
        overlap(files, references).ifPresent(overlap -> {
            if (overlap.isRare()) {
                source.reportIssue(overlap.error());
            } else {
                source.notice(overlap.error().getMessage());
            }
        });
    }

    /**
     * Checks files that may hold many more keys than the reference files, such as the friends of all members where only
     * a few have interactions. Fewer than one shared key in ten is an issue only if there is none at all, or if some of
     * the other keys are in a reference file in another spelling; otherwise it is a notice.
     *
     * @param files the relative paths of the files
     * @param references the relative paths of the files that should have some of the keys; nothing is checked if none
     *     of these was read
     * @throws DatasetException if no key is in a reference file, or fewer than one in ten is and others are spelled
     *     differently there, unless issues are collected
     */
    public void requireOverlap(List<String> files, List<String> references) {
        overlap(files, references).filter(Overlap::isRare).ifPresent(overlap -> {
            if (overlap.common() == 0 || overlap.isSpelling()) {
                source.reportIssue(overlap.error());
            } else {
                source.notice(overlap.error().getMessage());
            }
        });
    }

    /** The keys that some files share with reference files. */
    private record Overlap(int common, int all, boolean isSpelling, DatasetException error) {

        boolean isRare() {
            return common * MAX_IDS_PER_KNOWN_ID < all;
        }
    }

    /** Returns the overlap; empty if at least half of the keys are shared, or there is nothing to compare. */
    private Optional<Overlap> overlap(List<String> files, List<String> references) {
        BitSet here = seenIn(files);
        BitSet there = seenIn(references);
        List<String> unmatched = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (there.get(entry.id())) {
                shared.add(key);
            } else if (here.get(entry.id())) {
                unmatched.add(key);
            }
        });
        int all = here.cardinality();
        if (shared.isEmpty() || unmatched.size() * 2 <= all) {
            return Optional.empty();
        }
        Collections.sort(unmatched);
        IdSpellings known = new IdSpellings(shared);
        Optional<String> misspelled =
                unmatched.stream().filter(key -> known.explain(key).isPresent()).findFirst();
        String example = misspelled.orElse(unmatched.get(0));
        String cause = known.explain(example)
                .map(difference -> difference + "; write the ids in the same way in all files")
                .orElse("they may be ids of other data; take files that belong together");
        List<String> read = references.stream().filter(seen::containsKey).toList();
        DatasetException error = source.error(
                files.get(0),
                "",
                unmatched.size() + " of the " + all + " " + type.word() + " ids in " + String.join(", ", files)
                        + " are not in " + String.join(" or ", read) + ", such as '" + example + "': " + cause);
        return Optional.of(new Overlap(all - unmatched.size(), all, misspelled.isPresent(), error));
    }

    private BitSet seenIn(List<String> files) {
        BitSet ids = new BitSet();
        files.forEach(file -> ids.or(seen.getOrDefault(file, new BitSet())));
        return ids;
    }

    /**
     * Returns whether the index is empty.
     *
     * @return whether no key was added
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
