package askwalk.dataset.hetrec;

import askwalk.dataset.DatasetException;
import askwalk.dataset.Numbers;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Table;
import askwalk.dataset.TimedInteractions;
import askwalk.dataset.TsvTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The file of tag assignments, in whichever of its two forms it is there. */
final class AssignmentTable {

    static final String DATES = "user_taggedartists.dat";
    static final String TIMESTAMPS = "user_taggedartists-timestamps.dat";

    /** Last.fm came to be in 2002; when the few assignments with an earlier date were made, nobody knows. */
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

    /** Returns the time of the current row in milliseconds since 1970, or that there is none. */
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
            DatasetException flaw = table.error(
                    dayColumn,
                    "there is no date with day '" + day + "', month '" + month + "' and year '" + year
                            + "'; correct or remove it");
            flaw.initCause(e);
            source.flaw(flaw);
            return TimedInteractions.NO_TIME;
        }
    }

    private long millis() {
        double millis = new Numbers(source, table).number(table.column("timestamp"), "milliseconds since 1970");
        return Double.isNaN(millis) ? TimedInteractions.NO_TIME : (long) millis;
    }
}
