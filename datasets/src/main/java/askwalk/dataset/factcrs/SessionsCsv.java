package askwalk.dataset.factcrs;

import askwalk.dataset.SourceFolder;
import java.util.Iterator;

/** A reader of the file of sessions, row by row: two ids separated by a comma. Other rows are reported. */
final class SessionsCsv {

    private static final String HEADER = "user,item";

    private final SourceFolder source;
    private final String file;
    private final Iterator<String> lines;
    private int line = 1;
    private int user;
    private int item;

    SessionsCsv(SourceFolder source, String file) {
        this.source = source;
        this.file = file;
        lines = source.read(file).lines().iterator();
        String header = lines.hasNext() ? lines.next() : "";
        if (!header.equals(HEADER)) {
            throw source.error(file, ":1", "expected the header " + HEADER + ", but found '" + header + "'");
        }
    }

    /** Moves to the next valid row; returns false after the last one. */
    boolean next() {
        while (lines.hasNext()) {
            String text = lines.next();
            line++;
            int comma = text.indexOf(',');
            user = comma < 0 ? -1 : id(text.substring(0, comma));
            item = comma < 0 ? -1 : id(text.substring(comma + 1));
            if (user >= 0 && item >= 0) {
                return true;
            }
            source.reportIssue(source.error(
                    file,
                    ":" + line,
                    "expected a user and an item, two whole numbers from 0 to " + Integer.MAX_VALUE
                            + " with a comma between them, but found '" + text + "'"));
        }
        return false;
    }

    int user() {
        return user;
    }

    int item() {
        return item;
    }

    int line() {
        return line;
    }

    /** Reports an issue in a field of the current row. */
    void reportIssue(String field, String message) {
        source.reportIssue(source.error(file, ":" + line + ":" + field, message));
    }

    private static int id(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1; // too large
        }
    }
}
