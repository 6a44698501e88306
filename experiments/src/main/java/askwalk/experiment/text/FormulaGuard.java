package askwalk.experiment.text;

import java.util.regex.Pattern;

/**
 * Protects the cells of CSV files from being read as formulas by spreadsheets: a text that begins like a formula is
 * prefixed with an apostrophe. Numbers are not changed. The protection can be undone.
 */
public final class FormulaGuard {

    private static final char APOSTROPHE = '\'';
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\t\r-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private FormulaGuard() {}

    /** Returns a cell that spreadsheets do not read as a formula. */
    public static String protect(String cell) {
        return isFormula(cell) ? APOSTROPHE + cell : cell;
    }

    /** Returns the unprotected text of a cell. */
    public static String restore(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    }
}
