package askwalk.graph;

/**
 * Text that is safe to display. Data can contain characters that move the cursor of a terminal, colour or clear it, end
 * a line or reverse the order of letters; these are replaced by U+FFFD, the replacement character. All methods are safe
 * for concurrent use.
 */
public final class DisplayText {

    /** The replacement for a control character. */
    public static final char REPLACEMENT = '\uFFFD';

    private DisplayText() {}

    /**
     * Returns whether a character only controls the display of others: the control characters (ESC, tab and line feed
     * among them), the line and paragraph separators, and the embeddings, overrides and isolates of the Unicode
     * bidirectional algorithm (UAX 9). The marks U+200E, U+200F and U+061C are part of ordinary text and are kept.
     *
     * @param c a UTF-16 unit; all such characters are one unit long
     * @return whether it is to be replaced
     */
    public static boolean isControl(char c) {
        return Character.isISOControl(c) || (c >= '\u2028' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /**
     * Replaces every control character, so that the text can be shown within a line.
     *
     * @param text a name, a key or a line
     * @return a text as long as this one, or this one if there is nothing to replace
     */
    public static String line(String text) {
        return replace(text, false);
    }

    /**
     * Replaces every control character but tabs and line ends, which are LF or CR LF.
     *
     * @param text any number of lines
     * @return a text as long as this one, or this one if there is nothing to replace
     */
    public static String lines(String text) {
        return replace(text, true);
    }

    private static String replace(String text, boolean keepLines) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i)) && !(keepLines && isTabOrLineEnd(text, i))) {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.setCharAt(i, REPLACEMENT);
            }
        }
        return shown == null ? text : shown.toString();
    }

    private static boolean isTabOrLineEnd(String text, int i) {
        char c = text.charAt(i);
        return c == '\t' || c == '\n' || (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n');
    }
}
