package askwalk.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Iterator;
import java.util.List;

/**
 * A comma-separated file with a header and optional double quotes around fields (RFC 4180), read row by row, for
 * layouts. Blanks around a field are stripped, and blank lines at the end are ignored. Not safe for concurrent use.
 */
public final class CsvTable implements Table {

    private final SourceFolder source;
    private final String file;
    private final RowHandler rows = new RowHandler();
    private final Iterator<List<String>> reader;
    private final List<String> header;
    private List<String> fields;

    /**
     * Reads a file and its header.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param required the required columns
     * @throws DatasetException if it cannot be read or a column is missing
     */
    public CsvTable(SourceFolder source, String file, String... required) {
        this.source = source;
        this.file = file;
        reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(rows, TrailingBlankLines.remove(source.read(file)))
                .iterator();
        header = row().stream().map(String::strip).toList();
        Table.checkHeader(source, file, header, List.of(required));
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
        for (fields = row(); fields != null; fields = row()) {
            if (fields.size() == header.size()) {
                return true;
            }
            source.reportIssue(source.error(
                    file,
                    ":" + line(),
                    fields.isEmpty()
                            ? "this line is empty; remove it"
                            : "expected as many fields as in the header, " + header.size() + ", but found "
                                    + fields.size() + "; put double quotes around a field with a comma in it"));
        }
        return false;
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
        return fields.get(column).strip();
    }

    @Override
    public int line() {
        return rows.line();
    }

    @Override
    public DatasetException error(int rowLine, int column, String message) {
        return source.error(file, ":" + rowLine + ":" + header.get(column), message);
    }

    /** Returns the next row, of any length, or null after the last one. */
    private List<String> row() {
        try {
            return reader.hasNext() ? reader.next() : null;
        } catch (CsvParseException e) {
            DatasetException broken = source.error(
                    file,
                    ":" + rows.line(),
                    "the quotes of the row that begins here do not match, or are never closed; put double quotes around the"
                            + " whole field and write those inside it twice");
            broken.initCause(e);
            throw broken;
        }
    }
}
