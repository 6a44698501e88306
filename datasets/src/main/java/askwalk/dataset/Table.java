package askwalk.dataset;

import java.util.HashSet;
import java.util.List;

/**
 * A file with a header and rows of fields, row by row, for layouts. Rows that cannot be used are flaws of the
 * {@link SourceFolder} that the file is in. Not safe for concurrent use.
 */
public interface Table {

    /**
     * Returns the file that is read.
     *
     * @return its relative path
     */
    String file();

    /**
     * Returns the names of the columns.
     *
     * @return the header
     */
    List<String> header();

    /**
     * Moves to the next row that has as many fields as the header.
     *
     * @return false after the last one
     * @throws DatasetException if a row is empty or has more or fewer fields, unless flaws are collected
     */
    boolean next();

    /**
     * Returns a field of the current row, which may be empty.
     *
     * @param column its position
     * @return the field
     */
    String fieldOrEmpty(int column);

    /**
     * Returns a field of the current row, which should not be empty.
     *
     * @param column its position
     * @return the field; empty only where flaws are collected
     * @throws DatasetException if it is empty, unless flaws are collected
     */
    String field(int column);

    /**
     * Returns the line of the current row.
     *
     * @return the line, from 1; the header is line 1
     */
    int line();

    /**
     * Makes an exception about a field of a row.
     *
     * @param rowLine the line of the row
     * @param column the position of the field
     * @param message what is wrong, what was expected and what to do
     * @return the exception, to be thrown or given to {@link SourceFolder#flaw}
     */
    DatasetException error(int rowLine, int column, String message);

    /**
     * Makes an exception about a field of the current row.
     *
     * @param column its position
     * @param message what is wrong, what was expected and what to do
     * @return the exception, to be thrown or given to {@link SourceFolder#flaw}
     */
    default DatasetException error(int column, String message) {
        return error(line(), column, message);
    }

    /**
     * Says whether the header names a column.
     *
     * @param name its name
     * @return whether it is there
     */
    default boolean has(String name) {
        return header().contains(name);
    }

    /**
     * Returns the position of a column.
     *
     * @param name its name
     * @return the position from zero, or -1 if the header does not name it
     */
    default int column(String name) {
        return header().indexOf(name);
    }

    /**
     * Says that a column is missing, and what to do.
     *
     * @param name its name
     * @param header the names of the columns that are there
     * @return the message
     */
    static String noColumn(String name, List<String> header) {
        return "there is no column '" + name + "' among " + String.join(", ", header)
                + header.stream()
                        .filter(other -> other.strip().equalsIgnoreCase(name))
                        .findFirst()
                        .map(other -> "; '" + other + "' differs from it in case or blanks alone: write '" + name + "'")
                        .orElse("; the first line has to name it");
    }

    /**
     * Checks a header, for those who implement a table.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param header the names of its columns
     * @param required the columns that must be there
     * @throws DatasetException if one of them is missing, or two columns have the same name
     */
    static void checkHeader(SourceFolder source, String file, List<String> header, List<String> required) {
        for (String name : required) {
            if (!header.contains(name)) {
                throw source.error(file, ":1", noColumn(name, header));
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw source.error(file, ":1", "two columns have the same name; give each its own");
        }
    }
}
