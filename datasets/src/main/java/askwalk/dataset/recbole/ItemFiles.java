package askwalk.dataset.recbole;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.Keys;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.ValueAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what items are: the item file, and the knowledge graph with its links to items. */
final class ItemFiles {

    private final SourceFolder source;
    private final Keys items;
    private final ValueAttributes attributes;
    private final String itemFile;
    private final String linkFile;
    private final String graphFile;

    ItemFiles(SourceFolder source, DatasetBuilder builder, FileNames files, Keys items) {
        this.source = source;
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
        AtomicTable table = new AtomicTable(source, itemFile, "item_id");
        int id = table.column("item_id");
        int nameColumn = -1;
        List<Integer> valueColumns = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            if (column == id || table.type(column).startsWith("float")) {
                continue;
            }
            String header = table.header().get(column).toLowerCase(Locale.ROOT);
            if (!header.contains("title") && !header.contains("name")) {
                valueColumns.add(column);
            } else if (nameColumn < 0) {
                nameColumn = column;
            }
        }
        while (table.next()) {
            String name = nameColumn < 0 ? "" : table.fieldOrEmpty(nameColumn);
            int item = items.define(table, id, name.isBlank() ? "item " + table.fieldOrEmpty(id) : name);
            if (item < 0) {
                continue;
            }
            for (int column : valueColumns) {
                String field = table.fieldOrEmpty(column);
                String kind = table.header().get(column);
                String[] values =
                        table.type(column).equals(AtomicTable.TOKENS) ? field.split(" ", -1) : new String[] {field};
                for (String value : values) {
                    if (!value.isBlank()) {
                        attributes.add(item, kind, value, value, table);
                    }
                }
            }
        }
    }

    /** The items of each entity. */
    private Map<String, List<Integer>> readLinks() {
        Map<String, List<Integer>> itemsOf = new HashMap<>();
        AtomicTable table = new AtomicTable(source, linkFile, "item_id", "entity_id");
        int item = table.column("item_id");
        int entity = table.column("entity_id");
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
        AtomicTable table = new AtomicTable(source, graphFile, "head_id", "relation_id", "tail_id");
        int head = table.column("head_id");
        int relation = table.column("relation_id");
        int tail = table.column("tail_id");
        while (table.next()) {
            String kind = table.field(relation);
            String value = table.field(tail);
            if (kind.startsWith(DatasetBuilder.COARSE_PREFIX)) {
                source.flaw(table.error(
                        relation,
                        "names from '" + DatasetBuilder.COARSE_PREFIX + "' on are kept for coarse attributes; choose"
                                + " another"));
            } else if (!kind.isEmpty() && !value.isEmpty()) {
                for (int item : itemsOf.getOrDefault(table.field(head), List.of())) {
                    attributes.add(item, kind, value, kind + ": " + value, table);
                }
            }
        }
    }
}
