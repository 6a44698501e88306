package askwalk.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * A tab-separated file with a header and without quoting, read row by row, for layouts. CRLF line ends are read as LF,
 * and blank lines at the end are ignored. Invalid rows are reported to the {@link SourceFolder}. Not safe for
 * concurrent use.
 */
public final class TsvTable implements Table {

    private final SourceFolder source;
    private final String file;
    private final String text;
    private final List<String> header;

    /** The start offsets of the fields of the current row, followed by that of the next field if there were one. */
    private final int[] starts;

    private int nextLineStart;
    private int line;

    /**
     * Reads a file and its header.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param required the required columns
     * @throws DatasetException if it cannot be read or a column is missing
     */
    public TsvTable(SourceFolder source, String file, String... required) {
        this(source, file, source.read(file), List.of(required));
    }

    /**
     * Creates a table from the content of a file that was already read.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param content the content of the file
     * @param required the required columns
     * @throws DatasetException if a column is missing
     */
    public TsvTable(SourceFolder source, String file, String content, List<String> required) {
        this.source = source;
        this.file = file;
        text = TrailingBlankLines.remove(withoutCarriageReturns(content));
        int end = lineEnd();
        header = Arrays.asList(text.substring(0, end).split("\t", -1));
        nextLineStart = end + 1;
        line = 1;
        starts = new int[header.size() + 1];
        Table.checkHeader(source, file, header, required);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        while (nextLineStart < text.length()) {
            line++;
            int start = nextLineStart;
            int lineEnd = lineEnd();
            nextLineStart = lineEnd + 1;
            if (start == lineEnd) {
                source.reportIssue(source.error(file, ":" + line, "this line is empty; remove it"));
                continue;
            }
            int fields = findFields(start, lineEnd);
            if (fields == header.size()) {
                return true;
            }
            source.reportIssue(source.error(
                    file,
                    ":" + line,
                    "expected as many tabs as in the header, " + (header.size() - 1) + ", but found " + (fields - 1)
                            + "; put one tab between two fields and none inside one"));
        }
        return false;
    }

    /** Finds the start offsets of the fields of a line, as far as the header names them, and returns their number. */
    private int findFields(int lineStart, int lineEnd) {
        int fields = 0;
        int start = lineStart;
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
        starts[header.size()] = lineEnd + 1;
        return fields;
    }

    @Override
    public String field(int column) {
        String value = fieldOrEmpty(column);
        if (value.isEmpty()) {
            source.reportIssue(error(column, "this field is empty; give it a value"));
        }
        return value;
    }

    @Override
    public String fieldOrEmpty(int column) {
        return text.substring(starts[column], starts[column + 1] - 1);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public DatasetException error(int rowLine, int column, String message) {
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
