package askwalk.dataset.tsv;

/** Texts that can be fields of a UTF-8 TSV file without being changed. */
final class TsvFields {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private TsvFields() {}

    /** Returns whether a text can be written unchanged. */
    static boolean isWritable(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (written(text, index) != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Replaces characters that cannot be written by a space or the Unicode replacement character. */
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
        return isUnpaired(text, index) ? REPLACEMENT : c;
    }

    /** Returns whether a character is an unpaired surrogate, which UTF-8 cannot represent. */
    private static boolean isUnpaired(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
