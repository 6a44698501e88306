package askwalk.dataset.recbole;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.FieldNames;
import askwalk.dataset.NumberColumns;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.ValueAttributes;
import askwalk.dataset.VertexKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the items and their attributes: the item file, and the knowledge graph with its links to items. */
final class ItemFiles {

    static final String ENTITY = "entity_id";
    static final String HEAD = "head_id";
    static final String RELATION = "relation_id";
    static final String TAIL = "tail_id";

    private final SourceFolder source;
    private final FieldNames fields;
    private final IdFields ids;
    private final DatasetBuilder builder;
    private final VertexKeys items;
    private final ValueAttributes attributes;
    private final String itemFile;
    private final String linkFile;
    private final String graphFile;

    ItemFiles(
            SourceFolder source,
            FieldNames fields,
            IdFields ids,
            DatasetBuilder builder,
            FileNames files,
            VertexKeys items) {
        this.source = source;
        this.fields = fields;
        this.ids = ids;
        this.builder = builder;
        this.items = items;
        itemFile = files.with(".item");
        linkFile = files.with(".link");
        graphFile = files.with(".kg");
        attributes = new ValueAttributes(builder, source.has(itemFile) ? itemFile : graphFile);
    }

    void read() {
        boolean knowledge = source.has(graphFile) && source.has(linkFile);
        if (!source.has(itemFile) && !knowledge) {
            throw source.error(
                    itemFile,
                    "",
                    "this file is missing, and so is " + graphFile + " or " + linkFile
                            + "; without them items have no attributes to ask about: add it");
        }
        if (source.has(itemFile)) {
            readItems();
        }
        if (knowledge) {
            readKnowledge(readLinks());
        }
        attributes.finish();
    }

    private void readItems() {
        AtomicTable table = new AtomicTable(source, fields, itemFile);
        int id = ids.item(table);
        NumberColumns numbers = new NumberColumns(source, builder, table);
        int nameColumn = -1;
        List<Integer> valueColumns = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            if (column == id || numbers.contains(column) || table.type(column).startsWith("float")) {
                continue;
            }
            String header = table.header().get(column).toLowerCase(Locale.ROOT);
            if (!header.contains("title") && !header.contains("name")) {
                valueColumns.add(column);
            } else if (nameColumn < 0) {
                nameColumn = column;
            }
        }
        builder.noAttributesHint(
                valueColumns.isEmpty()
                        ? "there is no column to make attributes of, since those of names and floats are excluded, among "
                                + String.join(", ", table.header()) + "; add a column of type token or token_seq"
                        : "all fields of "
                                + valueColumns.stream()
                                        .map(column -> table.header().get(column))
                                        .collect(Collectors.joining(", "))
                                + " are empty; fill them");
        while (table.next()) {
            String name = nameColumn < 0 ? "" : table.fieldOrEmpty(nameColumn);
            int item = items.define(table, id, name.isBlank() ? "item " + table.fieldOrEmpty(id) : name);
            if (item < 0) {
                continue;
            }
            numbers.read(item);
            for (int column : valueColumns) {
                String field = table.fieldOrEmpty(column);
                String kind = table.header().get(column);
                String[] values =
                        table.type(column).equals(AtomicTable.TOKENS) ? field.split("\\s+", -1) : new String[] {field};
                for (String value : values) {
                    if (!value.isBlank()) {
                        attributes.add(item, kind, value, value, table);
                    }
                }
            }
        }
    }

    /** Reads the items of each entity. */
    private Map<String, List<Integer>> readLinks() {
        Map<String, List<Integer>> itemsOf = new HashMap<>();
        AtomicTable table = new AtomicTable(source, fields, linkFile);
        int entity = table.required(ENTITY);
        int item = ids.item(table, table.nameOf(ENTITY));
        while (table.next()) {
            int id = items.findOrAdd(table, item, "item ");
            String of = table.field(entity);
            if (id >= 0 && !of.isEmpty()) {
                itemsOf.computeIfAbsent(of, unused -> new ArrayList<>()).add(id);
            }
        }
        return itemsOf;
    }

    private void readKnowledge(Map<String, List<Integer>> itemsOf) {
        AtomicTable table = new AtomicTable(source, fields, graphFile);
        int head = table.required(HEAD);
        int relation = table.required(RELATION);
        int tail = table.required(TAIL);
        boolean tailsAreItems = false;
        String firstHead = "";
        while (table.next()) {
            tailsAreItems |= itemsOf.containsKey(table.fieldOrEmpty(tail));
            firstHead = firstHead.isEmpty() ? table.fieldOrEmpty(head) : firstHead;
            String kind = table.field(relation);
            String value = table.field(tail);
            if (kind.startsWith(DatasetBuilder.COARSE_PREFIX)) {
                source.reportIssue(table.error(
                        relation,
                        "names that start with '" + DatasetBuilder.COARSE_PREFIX
                                + "' are reserved for coarse attributes;" + " choose another"));
            } else if (!kind.isEmpty() && !value.isEmpty()) {
                for (int item : itemsOf.getOrDefault(table.field(head), List.of())) {
                    attributes.add(item, kind, value, kind + ": " + value, table);
                }
            }
        }
        builder.noAttributesHint("no " + table.nameOf(HEAD) + " here, such as '" + firstHead
                + "', is an entity that "
                + linkFile + " links an item to"
                + (tailsAreItems
                        ? ", but some of the " + table.nameOf(TAIL) + " column are: swap the names of the two columns"
                        : exampleHint(itemsOf, firstHead)));
    }

    private static String exampleHint(Map<String, List<Integer>> itemsOf, String head) {
        String linked = itemsOf.keySet().stream().sorted().findFirst().orElse("");
        return linked.isEmpty() || head.isEmpty()
                ? "; write both files for the same data"
                : ", such as '" + linked + "'; write the entities in the same way in both files";
    }
}
