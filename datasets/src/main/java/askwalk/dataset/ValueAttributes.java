package askwalk.dataset;

import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes attributes of what items are said to be, for layouts that have no list of attributes: each value is a fine
 * attribute, and what it is a value of, such as its column, is the coarse one above. The key of a fine attribute is
 * "kind=value". Its name is the value, or "kind: value" where the value alone would not say what is meant: where two
 * kinds have it, or where it is a mere yes or no. Not safe for concurrent use.
 */
public final class ValueAttributes {

    /** Values that answer a question and do not name anything. */
    private static final Set<String> MERE_ANSWERS =
            Set.of("true", "false", "yes", "no", "t", "f", "y", "n", "0", "1", "0.0", "1.0");

    private record Kind(String file, int line, Map<String, Integer> values) {}

    private record Value(String kind, String value, String name, String file, int line) {}

    private final DatasetBuilder builder;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** By id, less that of the first one. */
    private final List<Value> values = new ArrayList<>();

    private final LocatedPairs itemAttributes;
    private final Set<Long> seen = new HashSet<>();

    /**
     * Makes an empty collection.
     *
     * @param builder gets the attributes and their edges
     * @param file the relative path of the file that most of it comes from
     */
    public ValueAttributes(DatasetBuilder builder, String file) {
        this.builder = builder;
        itemAttributes = new LocatedPairs(file);
    }

    /**
     * Says that an item has a value, in the current row of a table. It may be said twice.
     *
     * @param item the dense id of the item
     * @param kind what it is a value of; must not start with {@link DatasetBuilder#COARSE_PREFIX}
     * @param value the value
     * @param name what people call the attribute; if it is the value itself, the kind is put before it where it is
     *     needed
     * @param table the table
     */
    public void add(int item, String kind, String value, String name, Table table) {
        Kind of = kinds.computeIfAbsent(kind, unused -> new Kind(table.file(), table.line(), new LinkedHashMap<>()));
        Integer attribute = of.values().get(value);
        if (attribute == null) {
            attribute = values.size();
            values.add(new Value(kind, value, name, table.file(), table.line()));
            of.values().put(value, attribute);
        }
        if (seen.add((long) item << 32 | attribute)) {
            itemAttributes.add(item, attribute, table.file(), table.line(), 0);
        }
    }

    /** Without an equals sign, so that the first one ends it. */
    private static String escaped(String kind) {
        return kind.replace("%", "%25").replace("=", "%3D");
    }

    /**
     * Adds the attributes and all edges to the builder. To be called once, after all items and before any other
     * attribute.
     *
     * @throws IllegalStateException if the builder has attributes already
     */
    public void finish() {
        if (builder.count(VertexType.ATTRIBUTE) > 0) {
            throw new IllegalStateException("there are attributes already");
        }
        Map<String, Set<String>> kindsOf = new HashMap<>();
        for (Value value : values) {
            kindsOf.computeIfAbsent(plain(value.name()), unused -> new HashSet<>())
                    .add(value.kind());
        }
        for (Value value : values) {
            boolean clear = !value.name().equals(value.value())
                    || (kindsOf.get(plain(value.name())).size() == 1 && !MERE_ANSWERS.contains(plain(value.name())));
            builder.add(
                    VertexType.ATTRIBUTE,
                    escaped(value.kind()) + "=" + value.value(),
                    clear ? value.name() : value.kind() + ": " + value.value(),
                    value.file(),
                    value.line());
        }
        LocatedPairs childOf = new LocatedPairs(itemAttributes.file());
        kinds.forEach((name, kind) -> {
            int parent = builder.addCoarseAttribute(name, name, kind.file(), kind.line());
            kind.values().values().forEach(child -> childOf.add(child, parent, kind.line(), 0));
        });
        builder.edges(Relation.HAS_ATTRIBUTE, itemAttributes).edges(Relation.CHILD_OF, childOf);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
