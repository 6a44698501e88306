package askwalk.dataset.tsv;

import askwalk.dataset.DatasetException;
import askwalk.dataset.SourceFolder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** A tab-separated file, row by row. CRLF line ends are read as LF. Not safe for concurrent use. */
final class TsvTable {

    private final SourceFolder source;
    private final String file;
    private final String text;
    private final List<String> header;

    /** Where the fields of the current row start, and after them where the next one would. */
    private final int[] starts;

    private int nextLineStart;
    private int line;

    /**
     * Reads a file and its header.
     *
     * @param required the columns that must be there
     * @throws DatasetException if it cannot be read or a column is missing
     */
    TsvTable(SourceFolder source, String file, String... required) {
        this.source = source;
        this.file = file;
        text = withoutCarriageReturns(source.read(file));
        int end = lineEnd();
        header = Arrays.asList(text.substring(0, end).split("\t", -1));
        nextLineStart = end + 1;
        line = 1;
        starts = new int[header.size() + 1];
        for (String name : required) {
            if (!header.contains(name)) {
                throw source.error(
                        file,
                        ":1",
                        "there is no column '" + name + "' among " + String.join(", ", header)
                                + "; the first line has to name it");
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw source.error(file, ":1", "two columns have the same name; give each its own");
        }
    }

    /** Says whether the header names a column. */
    boolean has(String column) {
        return header.contains(column);
    }

    /** Returns the position of a column that is there. */
    int column(String name) {
        return header.indexOf(name);
    }

    /** Moves to the next row; false after the last one. */
    boolean next() {
        if (nextLineStart >= text.length()) {
            return false;
        }
        line++;
        int fields = 0;
        int start = nextLineStart;
        int lineEnd = lineEnd();
        if (start == lineEnd) {
            throw source.error(file, ":" + line, "this line is empty; remove it");
        }
        while (start <= lineEnd) {
            if (fields < header.size()) {
                starts[fields] = start;
            }
            int end = start;
            while (end < lineEnd && text.charAt(end) != '\t') {
                end++;
            }
            start = end + 1;
            fields++;
        }
        if (fields != header.size()) {
            throw source.error(
                    file,
                    ":" + line,
                    "expected as many tabs as in the header, " + (header.size() - 1) + ", but found " + (fields - 1)
                            + "; put one tab between two fields and none inside one");
        }
        starts[fields] = lineEnd + 1;
        nextLineStart = lineEnd + 1;
        return true;
    }

    /** Returns a field of the current row, which may not be empty. */
    String field(int column) {
        String value = fieldOrEmpty(column);
        if (value.isEmpty()) {
            throw error(column, "this field is empty; give it a value");
        }
        return value;
    }

    /** Returns a field of the current row, which may be empty. */
    String fieldOrEmpty(int column) {
        return text.substring(starts[column], starts[column + 1] - 1);
    }

    /** Returns the line of the current row, from 1. */
    int line() {
        return line;
    }

    /** Makes an exception about a field of the current row. */
    DatasetException error(int column, String message) {
        return error(line, column, message);
    }

    /** Makes an exception about a field of an earlier row. */
    DatasetException error(int rowLine, int column, String message) {
        return source.error(file, ":" + rowLine + ":" + header.get(column), message);
    }

    private int lineEnd() {
        int end = text.indexOf('\n', nextLineStart);
        return end < 0 ? text.length() : end;
    }

    private String withoutCarriageReturns(String read) {
        if (read.indexOf('\r') < 0) {
            return read;
        }
        String clean = read.replace("\r\n", "\n");
        int stray = clean.indexOf('\r');
        if (stray >= 0) {
            long lines =
                    1 + clean.substring(0, stray).chars().filter(c -> c == '\n').count();
            throw source.error(
                    file, ":" + lines, "a carriage return without a line feed; save the file with LF line ends");
        }
        return clean;
    }
}
