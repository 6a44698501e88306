package askwalk.dataset.doctor;

/** Parses keys that are whole numbers. */
final class WholeNumber {

    /** The result for a text that is not a whole number. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MAX_DIGITS = 18;

    private WholeNumber() {}

    /** Returns a whole number in canonical form, or {@link #NONE}; "07", "+7" and "-0" are texts. */
    static long of(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - sign;
        if (digits < 1 || digits > MAX_DIGITS || (text.charAt(sign) == '0' && text.length() > 1)) {
            return NONE;
        }
        for (int index = sign; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return NONE;
            }
        }
        return Long.parseLong(text);
    }
}
