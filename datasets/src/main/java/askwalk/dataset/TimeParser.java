package askwalk.dataset;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Parses times that are written as numbers or as dates, with a precision of about thirty digits. */
final class TimeParser {

    /** Every whole number of up to this many characters is exact as a double. */
    private static final int EXACT_LENGTH = 15;

    /** A date with an optional time of day and offset. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * A time as the sum of a double and its rounding error.
     *
     * @param rest the exact time minus {@code value}
     * @param date whether it was written as a date; then it is in seconds since 1970
     */
    record ParsedTime(double value, double rest, boolean date) {}

    private TimeParser() {}

    /** Returns a time, or null if the text is not one. */
    static ParsedTime parse(String text) {
        double number = NumberReader.parse(text);
        if (Double.isNaN(number)) {
            return date(text);
        }
        boolean exact = number == 0 || (text.length() <= EXACT_LENGTH && isWhole(text));
        return new ParsedTime(number, exact ? 0 : rest(new BigDecimal(text), number), false);
    }

    private static boolean isWhole(String text) {
        for (int index = 1; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    private static ParsedTime date(String text) {
        if (text.length() < "2019-01-31".length()) {
            return null;
        }
        String standard = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" +", "T") : text;
        try {
            OffsetDateTime time = (OffsetDateTime) DATE.parseBest(
                    standard,
                    OffsetDateTime::from,
                    parsed -> LocalDateTime.from(parsed).atOffset(ZoneOffset.UTC),
                    parsed -> LocalDate.from(parsed).atStartOfDay().atOffset(ZoneOffset.UTC));
            BigDecimal seconds = BigDecimal.valueOf(time.toEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
            double value = seconds.doubleValue();
            return new ParsedTime(value, rest(seconds, value), true);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static double rest(BigDecimal exact, double value) {
        return exact.subtract(new BigDecimal(value)).doubleValue();
    }
}
