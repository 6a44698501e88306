package askwalk.dataset.hetrec;

import askwalk.dataset.DatasetException;
import askwalk.dataset.NumberReader;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import askwalk.dataset.TimedInteractions;
import askwalk.dataset.TsvTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The file of tag assignments, in one of its two formats. */
final class AssignmentTable {

    static final String DATES = "user_taggedartists.dat";
    static final String TIMESTAMPS = "user_taggedartists-timestamps.dat";

    /** Last.fm was founded in 2002; the few assignments with an earlier date have an unknown time. */
    private static final long EARLIEST = Instant.parse("2002-01-01T00:00:00Z").toEpochMilli();

    private final SourceFolder source;
    private final Table table;
    private final boolean dates;

    AssignmentTable(SourceFolder source, String file) {
        this.source = source;
        dates = file.equals(DATES);
        table = dates
                ? new TsvTable(source, file, "userID", "artistID", "tagID", "day", "month", "year")
                : new TsvTable(source, file, "userID", "artistID", "tagID", "timestamp");
    }

    Table table() {
        return table;
    }

    /** Returns the time of the current row in milliseconds since 1970, or {@link TimedInteractions#NO_TIME}. */
    long time() {
        long time = dates ? midnight() : millis();
        return time < EARLIEST ? TimedInteractions.NO_TIME : time;
    }

    private long midnight() {
        String year = table.fieldOrEmpty(table.column("year"));
        String month = table.fieldOrEmpty(table.column("month"));
        int dayColumn = table.column("day");
        String day = table.fieldOrEmpty(dayColumn);
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException | NumberFormatException e) {
            DatasetException issue = table.error(
                    dayColumn,
                    "there is no date with day '" + day + "', month '" + month + "' and year '" + year
                            + "'; correct or remove it");
            issue.initCause(e);
            source.reportIssue(issue);
            return TimedInteractions.NO_TIME;
        }
    }

    private long millis() {
        double millis = new NumberReader(source, table).number(table.column("timestamp"), "milliseconds since 1970");
        return Double.isNaN(millis) ? TimedInteractions.NO_TIME : (long) millis;
    }
}
