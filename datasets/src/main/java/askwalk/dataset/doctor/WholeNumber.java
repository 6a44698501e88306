package askwalk.dataset.doctor;

/** Reads keys as whole numbers. */
final class WholeNumber {

    /** Stands for a text that is no whole number. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 18;

    private WholeNumber() {}

    /** Returns a whole number as one writes ids, or {@link #NONE}: "07", "+7" and "-0" are texts. */
    static long of(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - sign;
        if (digits < 1 || digits > MOST_DIGITS || (text.charAt(sign) == '0' && text.length() > 1)) {
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
