package askwalk.dataset.movielens;

import askwalk.dataset.DatasetException;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import askwalk.dataset.TrailingBlankLines;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file without a header and without quoting, in UTF-8 or ISO 8859-1, with a separator between fields. Blanks around a
 * field are stripped, and blank lines at the end are ignored. Not safe for concurrent use.
 */
final class PlainTable implements Table {

    private final SourceFolder source;
    private final String file;
    private final String separator;
    private final Pattern separators;
    private final List<String> columns;
    private final List<String> lines;
    private List<String> fields = List.of();
    private int line;

    /**
     * Reads a file.
     *
     * @param columns the names of its columns, in their order
     * @throws DatasetException if it cannot be read
     */
    PlainTable(SourceFolder source, String file, String separator, List<String> columns) {
        this.source = source;
        this.file = file;
        this.separator = separator;
        separators = Pattern.compile(separator, Pattern.LITERAL);
        this.columns = List.copyOf(columns);
        lines = TrailingBlankLines.remove(source.readLatin(file)).lines().toList();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<String> header() {
        return columns;
    }

    @Override
    public boolean next() {
        while (line < lines.size()) {
            String row = lines.get(line);
            line++;
            fields = List.of(separators.split(row, -1));
            if (fields.size() == columns.size()) {
                return true;
            }
            source.reportIssue(source.error(
                    file,
                    ":" + line,
                    row.isBlank()
                            ? "this line is empty; remove it"
                            : "expected " + columns.size() + " fields with " + shown() + " between them, but found "
                                    + fields.size() + "; fetch the file again"));
        }
        return false;
    }

    private String shown() {
        return separator.equals("\t") ? "a tab" : "'" + separator + "'";
    }

    @Override
    public String fieldOrEmpty(int column) {
        return fields.get(column).strip();
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
    public int line() {
        return line;
    }

    @Override
    public DatasetException error(int rowLine, int column, String message) {
        return source.error(file, ":" + rowLine + ":" + columns.get(column), message);
    }
}
