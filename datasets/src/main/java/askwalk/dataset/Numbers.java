package askwalk.dataset;

/**
 * Reads numbers from the fields of a table, for layouts. What is no number is a flaw of the {@link SourceFolder}. Not
 * safe for concurrent use.
 */
public final class Numbers {

    private final SourceFolder source;
    private final Table table;
    private long time = TimedInteractions.NO_TIME;
    private double timeRest;

    /** Null before the first time. */
    private Boolean timesAreDates;

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
     * Checks a field of the current row that nothing depends on: it holds a number, or nothing.
     *
     * @param column its position
     * @param what what the number is, for the message, such as "a rating"
     * @return whether it does; {@code nan}, as tables of numbers write a missing one, is nothing too
     * @throws DatasetException if it holds something else, unless flaws are collected
     */
    public boolean isNumberOrMissing(int column, String what) {
        return isMissing(table.fieldOrEmpty(column)) || !Double.isNaN(number(column, what));
    }

    /**
     * Reads the time in a field of the current row, for {@link #time()} and {@link #timeRest()}. It is a number that is
     * larger the later it is, in any unit and with any number of digits, or a date such as {@code 2019-01-31},
     * {@code 2019-01-31 12:00:00} or {@code 2019-01-31T12:00:00.5Z}, which is in UTC if it does not say otherwise. All
     * times of a column are of the same form.
     *
     * @param column its position
     * @param needed whether a row cannot be used without a time; if not, one without has
     *     {@link TimedInteractions#NO_TIME}
     * @return whether the row can be used
     * @throws DatasetException if the field holds something else or, if it is needed, nothing, unless flaws are
     *     collected
     */
    public boolean readTime(int column, boolean needed) {
        time = TimedInteractions.NO_TIME;
        timeRest = 0;
        String field = needed ? table.field(column) : table.fieldOrEmpty(column);
        if (field.isEmpty() || (!needed && isMissing(field))) {
            return !needed;
        }
        Times.Instant read = Times.parse(field);
        if (read == null || (timesAreDates != null && timesAreDates != read.date())) {
            source.flaw(table.error(
                    column,
                    "expected a time, which is a number such as the seconds since 1970 or a date such as 2019-01-31"
                            + " 12:00:00, " + (read == null ? "" : "in the same form as in the rows above, ")
                            + "but found '" + field + "'"));
            return false;
        }
        timesAreDates = read.date();
        // The bits of a double, as a number, have the order of doubles; for negative ones, once all but the sign turn.
        long bits = Double.doubleToLongBits(read.value() + 0.0); // which makes the two zeros one
        time = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        timeRest = read.rest();
        return true;
    }

    /**
     * Returns the time in a field of the current row, as far as a double holds it; {@link #readTime} has the rest.
     *
     * @param column its position
     * @return a number that is larger the later the time is; {@link TimedInteractions#NO_TIME} where flaws are
     *     collected and this is one
     * @throws DatasetException if the field is empty or no time, unless flaws are collected
     */
    public long time(int column) {
        readTime(column, true);
        return time;
    }

    /**
     * Returns the time that was read last. It says nothing but the order.
     *
     * @return a number that is larger the later the time is, or {@link TimedInteractions#NO_TIME}
     */
    public long time() {
        return time;
    }

    /**
     * Returns what {@link #time()} leaves out of the time that was read last: of two with the same time, the one with
     * the larger rest is later.
     *
     * @return the rest; zero if the time has no more digits than a double holds
     */
    public double timeRest() {
        return timeRest;
    }

    private static boolean isMissing(String field) {
        return field.isEmpty() || field.equalsIgnoreCase("nan");
    }
}
