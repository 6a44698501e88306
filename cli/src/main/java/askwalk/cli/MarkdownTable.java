package askwalk.cli;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;

/** Tables in GitHub's flavour of Markdown. */
final class MarkdownTable {

    private MarkdownTable() {}

    /**
     * Prints a table.
     *
     * @param rows rows of equal length, the first of which is the header
     */
    static void print(List<List<String>> rows, PrintWriter out) {
        out.println(line(rows.get(0)));
        out.println(line(Collections.nCopies(rows.get(0).size(), "---")));
        rows.subList(1, rows.size()).forEach(row -> out.println(line(row)));
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |"));
        return line.toString();
    }
}
