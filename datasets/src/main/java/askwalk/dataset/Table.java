package askwalk.dataset;

import java.util.HashSet;
import java.util.List;

/**
 * A file with a header and rows of fields, read row by row, for layouts. Invalid rows are reported to the
 * {@link SourceFolder} of the file. Not safe for concurrent use.
 */
public interface Table {

    /**
     * Returns the file.
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
     * @return false after the last row
     * @throws DatasetException if a row is empty or has more or fewer fields, unless issues are collected
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
     * Returns a required field of the current row.
     *
     * @param column its position
     * @return the field; empty only where issues are collected
     * @throws DatasetException if it is empty, unless issues are collected
     */
    String field(int column);

    /**
     * Returns the line of the current row.
     *
     * @return the line, from 1; the header is line 1
     */
    int line();

    /**
     * Creates an exception about a field of a row.
     *
     * @param rowLine the line of the row
     * @param column the position of the field
     * @param message the error, what was expected and the remedy
     * @return the exception, to be thrown or passed to {@link SourceFolder#reportIssue}
     */
    DatasetException error(int rowLine, int column, String message);

    /**
     * Creates an exception about a field of the current row.
     *
     * @param column its position
     * @param message the error, what was expected and the remedy
     * @return the exception, to be thrown or passed to {@link SourceFolder#reportIssue}
     */
    default DatasetException error(int column, String message) {
        return error(line(), column, message);
    }

    /**
     * Returns whether a column exists.
     *
     * @param name its name
     * @return whether the header names it
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
     * Returns the message for a missing column, with the remedy.
     *
     * @param name its name
     * @param header the names of the existing columns
     * @return the message
     */
    static String missingColumn(String name, List<String> header) {
        return "there is no column '" + name + "' among " + String.join(", ", header)
                + header.stream()
                        .filter(other -> other.strip().equalsIgnoreCase(name))
                        .findFirst()
                        .map(other -> "; '" + other + "' differs from it only in case or blanks: write '" + name + "'")
                        .orElse("; the first line has to name it");
    }

    /**
     * Checks a header, for implementations of this interface.
     *
     * @param source the folder
     * @param file the relative path of the file
     * @param header the names of its columns
     * @param required the required columns
     * @throws DatasetException if one of them is missing, or two columns have the same name
     */
    static void checkHeader(SourceFolder source, String file, List<String> header, List<String> required) {
        for (String name : required) {
            if (!header.contains(name)) {
                throw source.error(file, ":1", missingColumn(name, header));
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw source.error(file, ":1", "two columns have the same name; give each its own");
        }
    }
}
