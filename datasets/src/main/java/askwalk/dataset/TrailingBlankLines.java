package askwalk.dataset;

/**
 * Blank lines at the end of a text file, which editors and spreadsheets leave there and which are no rows. For layouts;
 * safe for concurrent use.
 */
public final class TrailingBlankLines {

    private TrailingBlankLines() {}

    /**
     * Leaves out lines of spaces, or of nothing, at the end of a text; a tab could be a row of empty fields.
     *
     * @param text a whole file
     * @return the text without them
     */
    public static String removed(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int lineEnd = text.indexOf('\n', end);
        return lineEnd < 0 ? text : text.substring(0, lineEnd + 1);
    }

    private static boolean isBlank(char c) {
        return c == '\n' || c == '\r' || c == ' ';
    }
}
