package askwalk.dataset;

/**
 * Reads numbers from the fields of a table, for layouts. What is no number is a flaw of the {@link SourceFolder}. Not
 * safe for concurrent use.
 */
public final class Numbers {

    private final SourceFolder source;
    private final Table table;

    /**
     * Makes a reader.
     *
     * @param source gets the flaws
     * @param table whose current row is read
     */
    public Numbers(SourceFolder source, Table table) {
        this.source = source;
        this.table = table;
    }

    /**
     * Reads a finite decimal number, such as {@code 3}, {@code -0.5} or {@code 1e6}. Java's own parser also takes what
     * no data file means to hold, such as {@code 0x1p3}, {@code 10d} or spaces around.
     *
     * @param text the text
     * @return the number, or NaN for any other text, such as {@code 1,5}, {@code 1e999} or nothing
     */
    public static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * Returns the number in a field of the current row.
     *
     * @param column its position
     * @param what what the number is, for the message, such as "a rating"
     * @return the number, which is finite; NaN where flaws are collected and this is one
     * @throws DatasetException if the field is empty or no finite number, unless flaws are collected
     */
    public double number(int column, String what) {
        String field = table.field(column);
        if (field.isEmpty()) {
            return Double.NaN;
        }
        double number = parse(field);
        if (!Double.isNaN(number)) {
            return number;
        }
        source.flaw(table.error(column, "expected " + what + ", which is a number, but found '" + field + "'"));
        return Double.NaN;
    }

    /**
     * Returns the time in a field of the current row as a number that is larger the later it is. It may be in any unit
     * and may have decimals, so it says nothing but the order.
     *
     * @param column its position
     * @return the time; {@link Interactions#NO_TIME} where flaws are collected and this is one
     * @throws DatasetException if the field is empty or no finite number, unless flaws are collected
     */
    public long time(int column) {
        double time = number(column, "a time, such as the seconds since 1970");
        if (Double.isNaN(time)) {
            return Interactions.NO_TIME;
        }
        // The bits of a double, as a number, have the order of doubles; for negative ones, once all but the sign turn.
        long bits = Double.doubleToLongBits(time + 0.0); // which makes the two zeros one
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
