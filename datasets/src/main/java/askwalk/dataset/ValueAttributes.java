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
 * Builds attributes from the values of items, for layouts without a list of attributes. Each value becomes a fine
 * attribute under a coarse one for its kind, such as its column. The key of a fine attribute is "kind=value". Its name
 * is the value, or "kind: value" if the value would be ambiguous: two kinds have it, or it is only a yes or no. Not
 * safe for concurrent use.
 */
public final class ValueAttributes {

    /** The values that need their kind to be understood. */
    private static final Set<String> BOOLEAN_VALUES =
            Set.of("true", "false", "yes", "no", "t", "f", "y", "n", "0", "1", "0.0", "1.0");

    private record Kind(String file, int line, Map<String, Integer> values) {}

    private record Value(String kind, String value, String name, String file, int line) {}

    private final DatasetBuilder builder;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** The values by attribute id. */
    private final List<Value> values = new ArrayList<>();

    private final LocatedPairs itemAttributes;
    private final Set<Long> seen = new HashSet<>();

    /**
     * Creates an empty collection.
     *
     * @param builder receives the attributes and their edges
     * @param file the relative path of the file that most values come from
     */
    public ValueAttributes(DatasetBuilder builder, String file) {
        this.builder = builder;
        itemAttributes = new LocatedPairs(file);
    }

    /**
     * Adds a value of an item from the current row of a table. Adding it twice has no effect.
     *
     * @param item the dense id of the item
     * @param kind the kind of the value, such as its column; must not start with {@link DatasetBuilder#COARSE_PREFIX}
     * @param value the value
     * @param name the display name of the attribute; if it equals the value, the kind is put before it where necessary
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

    /** Escapes equals signs, so that the first one in a key ends the kind. */
    private static String escaped(String kind) {
        return kind.replace("%", "%25").replace("=", "%3D");
    }

    /**
     * Adds the attributes and all edges to the builder. Call this once, after all items and before any other attribute.
     *
     * @throws IllegalStateException if the builder already has attributes
     */
    public void finish() {
        if (builder.count(VertexType.ATTRIBUTE) > 0) {
            throw new IllegalStateException("the builder already has attributes");
        }
        Map<String, Set<String>> kindsOf = new HashMap<>();
        for (Value value : values) {
            kindsOf.computeIfAbsent(lowerCase(value.name()), unused -> new HashSet<>())
                    .add(value.kind());
        }
        for (Value value : values) {
            boolean unambiguous = !value.name().equals(value.value())
                    || (kindsOf.get(lowerCase(value.name())).size() == 1
                            && !BOOLEAN_VALUES.contains(lowerCase(value.name())));
            builder.add(
                    VertexType.ATTRIBUTE,
                    escaped(value.kind()) + "=" + value.value(),
                    unambiguous ? value.name() : value.kind() + ": " + value.value(),
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

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
