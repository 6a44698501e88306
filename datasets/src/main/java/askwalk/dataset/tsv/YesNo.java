package askwalk.dataset.tsv;

import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;

/** Fields that hold yes or no. */
final class YesNo {

    static final String YES = "yes";
    static final String NO = "no";

    private YesNo() {}

    /** Returns the field for a value. */
    static String of(boolean value) {
        return value ? YES : NO;
    }

    /**
     * Reads a field of the current row.
     *
     * @return whether it is yes; null if it is neither and issues are collected
     */
    static Boolean read(SourceFolder source, Table table, int column) {
        String field = table.fieldOrEmpty(column);
        if (field.equals(YES) || field.equals(NO)) {
            return field.equals(YES);
        }
        source.reportIssue(table.error(column, "expected yes or no, but found '" + field + "'"));
        return null;
    }
}
