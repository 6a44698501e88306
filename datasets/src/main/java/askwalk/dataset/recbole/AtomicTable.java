package askwalk.dataset.recbole;

import askwalk.dataset.DatasetException;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import askwalk.dataset.TsvTable;
import java.util.ArrayList;
import java.util.List;

/** An atomic file: tab-separated, with a header of "name:type" for each column. Not safe for concurrent use. */
final class AtomicTable implements Table {

    static final String TOKEN = "token";
    static final String TOKENS = "token_seq";
    private static final List<String> TYPES = List.of(TOKEN, TOKENS, "float", "float_seq");

    private final SourceFolder source;
    private final TsvTable table;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    /**
     * Reads a file and its header.
     *
     * @param required the names of the columns that must be there
     * @throws DatasetException if it cannot be read, a column has no type or one is missing
     */
    AtomicTable(SourceFolder source, String file, String... required) {
        this.source = source;
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
            if (has(column.substring(0, colon))) {
                throw source.error(file, ":1", "two columns have the same name; give each its own");
            }
            names.add(column.substring(0, colon));
            types.add(type);
        }
        for (String name : required) {
            if (!names.contains(name)) {
                throw source.error(
                        file,
                        ":1",
                        "there is no column '" + name + "' among " + String.join(", ", names)
                                + "; the first line has to name it");
            }
        }
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
        return table.fieldOrEmpty(column);
    }

    @Override
    public String field(int column) {
        String value = fieldOrEmpty(column);
        if (value.isEmpty()) {
            source.flaw(error(column, "this field is empty; give it a value"));
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
