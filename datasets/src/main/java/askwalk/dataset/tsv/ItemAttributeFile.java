package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import askwalk.dataset.VertexKeys;
import askwalk.graph.Relation;

/** The file of the attributes that items have and, where it has a column "value", of those that they lack. */
final class ItemAttributeFile {

    static final String NAME = "item_attributes.tsv";
    static final String VALUE = "value";

    private ItemAttributeFile() {}

    /** Reads the file into the builder, and returns whether it has a row. */
    static boolean read(SourceFolder source, DatasetBuilder builder, VertexKeys items, VertexKeys attributes) {
        TsvTable table = new TsvTable(source, NAME, "item", "attribute");
        int item = table.column("item");
        int attribute = table.column("attribute");
        int value = table.column(VALUE);
        ValueColumns values = new ValueColumns(source, table, "");
        LocatedPairs present = new LocatedPairs(NAME);
        LocatedPairs absent = new LocatedPairs(NAME);
        while (table.next()) {
            values.check();
            int itemId = items.find(table, item);
            int attributeId = attributes.find(table, attribute);
            Boolean holds = value < 0 ? Boolean.TRUE : YesNo.read(source, table, value);
            if (itemId >= 0 && attributeId >= 0 && holds != null) {
                (holds ? present : absent).add(itemId, attributeId, table.line(), 0);
            }
        }
        builder.edges(Relation.HAS_ATTRIBUTE, present);
        builder.edges(Relation.LACKS_ATTRIBUTE, absent);
        return present.size() + absent.size() > 0;
    }
}
