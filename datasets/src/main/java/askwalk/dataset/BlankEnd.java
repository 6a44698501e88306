package askwalk.dataset;

/** Blank lines at the end of a text file, which editors and spreadsheets leave there and which are no rows. */
final class BlankEnd {

    private BlankEnd() {}

    /** Returns a text without lines of spaces, or of nothing, at its end; a tab could be a row of empty fields. */
    static String removed(String text) {
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
