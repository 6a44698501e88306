package askwalk.experiment.text;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a cell of a CSV file for a formula: a text that begins like one gets an apostrophe in
 * front. Numbers stay as they are. Protecting can be undone for every text.
 */
public final class FormulaGuard {

    private static final char APOSTROPHE = '\'';
    private static final Pattern FORMULA = Pattern.compile("'*[=+@\t\r-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private FormulaGuard() {}

    /** Returns a cell that no spreadsheet takes for a formula. */
    public static String protect(String cell) {
        return isFormula(cell) ? APOSTROPHE + cell : cell;
    }

    /** What a cell was before it was protected. */
    public static String restore(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    }
}
