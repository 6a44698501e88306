package askwalk.dataset;

/**
 * A reader of numbers and times from the fields of a table, for layouts. Invalid ones are reported to the
 * {@link SourceFolder}. Not safe for concurrent use.
 */
public final class NumberReader {

    private final SourceFolder source;
    private final Table table;
    private long time = TimedInteractions.NO_TIME;
    private double timeRest;

    /** Null before the first time. */
    private Boolean timesAreDates;

    /**
     * Creates a reader.
     *
     * @param source receives the issues
     * @param table the table whose current row is read
     */
    public NumberReader(SourceFolder source, Table table) {
        this.source = source;
        this.table = table;
    }

    /**
     * Parses a finite decimal number, such as {@code 3}, {@code -0.5} or {@code 1e6}. Unlike
     * {@link Double#parseDouble}, it rejects {@code 0x1p3}, {@code 10d} and surrounding spaces.
     *
     * @param text the text
     * @return the number, or NaN for any other text, such as {@code 1,5}, {@code 1e999} or the empty string
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
     * @param what a description of the number for the message, such as "a rating"
     * @return the number, which is finite; NaN if it is invalid and issues are collected
     * @throws DatasetException if the field is empty or not a finite number, unless issues are collected
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
        source.reportIssue(table.error(column, "expected " + what + ", which is a number, but found '" + field + "'"));
        return Double.NaN;
    }

    /**
     * Checks an optional field of the current row: it holds a number or no value.
     *
     * @param column its position
     * @param what a description of the number for the message, such as "a rating"
     * @return whether it does; {@code nan} counts as no value
     * @throws DatasetException if it holds anything else, unless issues are collected
     */
    public boolean isNumberOrMissing(int column, String what) {
        return isMissing(table.fieldOrEmpty(column)) || !Double.isNaN(number(column, what));
    }

    /**
     * Reads the time in a field of the current row, for {@link #time()} and {@link #timeRest()}. It is a number that
     * grows with time, in any unit and with any number of digits, or a date such as {@code 2019-01-31},
     * {@code 2019-01-31 12:00:00} or {@code 2019-01-31T12:00:00.5Z}, in UTC if it has no offset. All times of a column
     * have the same form.
     *
     * @param column its position
     * @param required whether a row needs a time; if not, a row without one has {@link TimedInteractions#NO_TIME}
     * @return whether the row can be used
     * @throws DatasetException if the field holds anything else or, if it is required, no value, unless issues are
     *     collected
     */
    public boolean readTime(int column, boolean required) {
        time = TimedInteractions.NO_TIME;
        timeRest = 0;
        String field = required ? table.field(column) : table.fieldOrEmpty(column);
        if (field.isEmpty() || (!required && isMissing(field))) {
            return !required;
        }
        TimeParser.ParsedTime read = TimeParser.parse(field);
        if (read == null || (timesAreDates != null && timesAreDates != read.date())) {
            source.reportIssue(table.error(
                    column,
                    "expected a time, which is a number such as the seconds since 1970 or a date such as 2019-01-31"
                            + " 12:00:00, " + (read == null ? "" : "in the same form as in the rows above, ")
                            + "but found '" + field + "'"));
            return false;
        }
        timesAreDates = read.date();
        // The bits of a double compare like the double; for negative ones, after all bits except the sign are flipped.
        long bits = Double.doubleToLongBits(read.value() + 0.0); // turns -0.0 into 0.0
        time = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        timeRest = read.rest();
        return true;
    }

    /**
     * Returns the time in a field of the current row in double precision; {@link #timeRest} has the rest.
     *
     * @param column its position
     * @return a number that grows with time; {@link TimedInteractions#NO_TIME} if it is invalid and issues are
     *     collected
     * @throws DatasetException if the field is empty or not a time, unless issues are collected
     */
    public long time(int column) {
        readTime(column, true);
        return time;
    }

    /**
     * Returns the time that was read last. Only its order is meaningful.
     *
     * @return a number that grows with time, or {@link TimedInteractions#NO_TIME}
     */
    public long time() {
        return time;
    }

    /**
     * Returns the difference between the exact time that was read last and {@link #time()}: of two equal times, the one
     * with the larger rest is later.
     *
     * @return the rest; zero if a double represents the time exactly
     */
    public double timeRest() {
        return timeRest;
    }

    private static boolean isMissing(String field) {
        return field.isEmpty() || field.equalsIgnoreCase("nan");
    }
}
