package askwalk.dataset;

/**
 * Removes blank lines at the end of a text file, which editors and spreadsheets leave there. For layouts; safe for
 * concurrent use.
 */
public final class TrailingBlankLines {

    private TrailingBlankLines() {}

    /**
     * Removes empty lines and lines of spaces at the end of a text. Lines with tabs stay, since they may be rows of
     * empty fields.
     *
     * @param text a whole file
     * @return the text without these lines
     */
    public static String remove(String text) {
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
