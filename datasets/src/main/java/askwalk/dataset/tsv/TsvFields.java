package askwalk.dataset.tsv;

/** What can stand between two tabs, as UTF-8, and be read again as it was. */
final class TsvFields {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private TsvFields() {}

    /** Says whether a text can be written as it is. */
    static boolean isWritable(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (written(text, index) != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Puts a space, or the sign for a broken character, in the place of whatever cannot be written. */
    static String cleaned(String text) {
        if (isWritable(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            clean.append(written(text, index));
        }
        return clean.toString();
    }

    private static char written(String text, int index) {
        char c = text.charAt(index);
        if (c == '\t' || c == '\n' || c == '\r' || (c == BYTE_ORDER_MARK && index == 0)) {
            return ' ';
        }
        return isHalf(text, index) ? REPLACEMENT : c;
    }

    /** Says whether this is one half of a character beyond 16 bits without the other, which UTF-8 does not have. */
    private static boolean isHalf(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
