package askwalk.insights;

import java.util.List;
import java.util.Objects;

/**
 * A table of insights as text, the same in the terminal and on a page. Cells may contain any characters of names, which
 * the reader of the table escapes.
 *
 * @param title the heading
 * @param note a sentence for readers of the table; empty if there is none
 * @param words the number of columns at the left that are words; the others are numbers
 * @param head the names of the columns
 * @param rows the cells
 * @param omitted the number of rows that were left out at the end
 */
public record InsightsTable(
        String title, String note, int words, List<String> head, List<List<String>> rows, int omitted) {

    /** Creates a table and copies the lists. */
    public InsightsTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns the table with its first rows only. */
    InsightsTable limitedTo(int limit) {
        return rows.size() <= limit
                ? this
                : new InsightsTable(title, note, words, head, rows.subList(0, limit), rows.size() - limit);
    }
}
