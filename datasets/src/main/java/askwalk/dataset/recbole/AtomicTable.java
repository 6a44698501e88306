package askwalk.dataset.recbole;

import askwalk.dataset.DatasetException;
import askwalk.dataset.FieldNames;
import askwalk.dataset.Header;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import askwalk.dataset.TsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An atomic file: tab-separated, with a header of "name:type" for each column. Blanks around a field are stripped. Not
 * safe for concurrent use.
 */
final class AtomicTable implements Table {

    static final String TOKEN = "token";
    static final String TOKENS = "token_seq";
    private static final List<String> TYPES = List.of(TOKEN, TOKENS, "float", "float_seq");

    private final SourceFolder source;
    private final TsvTable table;
    private final FieldNames fields;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    /**
     * Reads a file and its header.
     *
     * @throws DatasetException if it cannot be read or a column has no type
     */
    AtomicTable(SourceFolder source, FieldNames fields, String file) {
        this.source = source;
        this.fields = fields;
        table = new TsvTable(source, file);
        List<String> header = table.header();
        if (header.size() == 1 && header.get(0).indexOf(':') != header.get(0).lastIndexOf(':')) {
            throw source.error(
                    file,
                    ":1",
                    "expected tabs between the columns, but found none in '" + header.get(0)
                            + "'; save the file with tabs");
        }
        for (String column : header) {
            int colon = column.indexOf(':');
            String type = column.substring(colon + 1);
            if (colon <= 0 || !TYPES.contains(type)) {
                throw source.error(
                        file,
                        ":1",
                        "expected columns as name:type with a tab between them, where the type is "
                                + String.join(", ", TYPES) + ", but found '" + column + "'; correct the first line");
            }
            if (names.contains(column.substring(0, colon))) {
                throw source.error(file, ":1", "two columns have the same name; give each its own");
            }
            names.add(column.substring(0, colon));
            types.add(type);
        }
    }

    /** Returns the names in the header of a file without reading the rest. */
    static List<String> fieldsOf(Path folder, String file) {
        return Header.of(folder, file).stream()
                .map(column -> column.replaceFirst(":.*", ""))
                .toList();
    }

    /**
     * Returns the position of a field.
     *
     * @param field RecBole's name for it; it may have another one here
     * @throws DatasetException if there is no such column
     */
    int required(String field) {
        int column = column(field);
        if (column < 0) {
            throw noField(field);
        }
        return column;
    }

    /** Creates an exception about a missing field. */
    DatasetException noField(String field) {
        String missing = Table.missingColumn(nameOf(field), names);
        return source.error(
                file(),
                ":1",
                isNamed(field)
                        ? missing
                        : missing + ", or say which column it is with --field " + field
                                + "=NAME or in dataset.json with \"fields\": {\"" + field + "\": \"NAME\"}");
    }

    /** Returns whether a field has a custom name. */
    boolean isNamed(String field) {
        return fields.isGiven(field);
    }

    /** Returns the name of a field in the files. */
    String nameOf(String field) {
        return fields.of(field);
    }

    @Override
    public boolean has(String field) {
        return column(field) >= 0;
    }

    @Override
    public int column(String field) {
        return names.indexOf(nameOf(field));
    }

    /** Returns the type of a column. */
    String type(int column) {
        return types.get(column);
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public List<String> header() {
        return names;
    }

    @Override
    public boolean next() {
        return table.next();
    }

    @Override
    public String fieldOrEmpty(int column) {
        return table.fieldOrEmpty(column).strip();
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
        return table.line();
    }

    @Override
    public DatasetException error(int rowLine, int column, String message) {
        return source.error(file(), ":" + rowLine + ":" + names.get(column), message);
    }
}
