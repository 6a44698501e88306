package askwalk.dataset.doctor;

import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the numeric columns of items.tsv that the layout does not use, such as the ids of a source. */
final class ItemColumns {

    private static final String ITEMS = "items.tsv";
    private static final List<String> USED = List.of("id", "name");

    private ItemColumns() {}

    /**
     * Reads the columns.
     *
     * @return the numbers of each column by its name, [items], NaN where missing; empty for other layouts
     */
    static Map<String, double[]> read(Inspection inspection) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        if (!inspection.layout().equals("tsv")) {
            return columns;
        }
        // Issues of this file were reported when it was first read.
        TsvTable table = new TsvTable(new SourceFolder(inspection.source().folder(), issue -> {}), ITEMS, "id");
        List<String> candidates = new ArrayList<>(table.header());
        candidates.removeAll(USED);
        if (candidates.isEmpty()) {
            return columns;
        }
        int items = inspection.count(VertexType.ITEM);
        Map<String, Integer> ids = new HashMap<>();
        for (int item = 0; item < items; item++) {
            ids.put(inspection.builder().key(VertexType.ITEM, item), item);
        }
        for (String column : candidates) {
            double[] none = new double[items];
            Arrays.fill(none, Double.NaN);
            columns.put(column, none);
        }
        int key = table.column("id");
        while (table.next()) {
            Integer item = ids.get(table.fieldOrEmpty(key));
            if (item != null) {
                columns.entrySet()
                        .removeIf(column -> !readNumber(
                                table.fieldOrEmpty(table.column(column.getKey())), column.getValue(), item));
            }
        }
        return columns;
    }

    /** Stores the number in a field, NaN if it is empty; returns whether the field was one of the two. */
    private static boolean readNumber(String text, double[] into, int item) {
        into[item] = NumberReader.parse(text);
        return text.isEmpty() || !Double.isNaN(into[item]);
    }
}
