package askwalk.dataset.doctor;

import askwalk.dataset.Numbers;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of items.tsv that are numbers and that nobody reads, such as the ids of a source. */
final class ItemColumns {

    private static final String ITEMS = "items.tsv";
    private static final List<String> READ = List.of("id", "name");

    private ItemColumns() {}

    /**
     * Reads them.
     *
     * @return by name, the number of each item, NaN where it has none; empty if the layout is another
     */
    static Map<String, double[]> read(Inspection patient) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        if (!patient.layout().equals("tsv")) {
            return columns;
        }
        // What is wrong with the file was found when it was read first.
        TsvTable table = new TsvTable(new SourceFolder(patient.source().folder(), flaw -> {}), ITEMS, "id");
        List<String> candidates = new ArrayList<>(table.header());
        candidates.removeAll(READ);
        if (candidates.isEmpty()) {
            return columns;
        }
        int items = patient.count(VertexType.ITEM);
        Map<String, Integer> ids = new HashMap<>();
        for (int item = 0; item < items; item++) {
            ids.put(patient.builder().key(VertexType.ITEM, item), item);
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

    /** Takes a number or an empty field; returns whether it was one of them. */
    private static boolean readNumber(String text, double[] into, int item) {
        into[item] = Numbers.parse(text);
        return text.isEmpty() || !Double.isNaN(into[item]);
    }
}
