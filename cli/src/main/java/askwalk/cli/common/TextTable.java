package askwalk.cli.common;

import askwalk.graph.DisplayText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text table with columns as wide as their widest cell: words are left-aligned, numbers right-aligned. */
public final class TextTable {

    private final BitSet left = new BitSet();
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates a table whose first columns are words. */
    public TextTable(int words) {
        left.set(0, words);
    }

    void alsoLeft(int column) {
        left.set(column);
    }

    public void row(List<String> cells) {
        rows.add(cells.stream().map(DisplayText::line).toList());
    }

    public void row(String first, String second, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        cells.addAll(others);
        row(cells);
    }

    public void print(PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? "" : "  ").append(left.get(i) ? row.get(i) + blanks : blanks + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
