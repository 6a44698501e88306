package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.doctor.Doctor;
import askwalk.dataset.doctor.IssueKind;
import askwalk.graph.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {

    @TempDir
    Path folder;

    private void all(String... times) {
        Fixtures.tsv(folder);
        for (String role : new String[] {"train", "valid", "test"}) {
            Fixtures.delete(folder, "interactions_" + role + ".tsv");
        }
        StringBuilder rows = new StringBuilder("user\titem\ttimestamp");
        String[] items = {"10", "7", "8", "9"};
        for (int row = 0; row < times.length; row++) {
            rows.append("\nu1\t").append(items[row]).append('\t').append(times[row]);
        }
        Fixtures.write(folder, "interactions_all.tsv", rows.toString());
    }

    /** The times of the rows are in descending order. */
    @ParameterizedTest
    @CsvSource({
        "1700000000000000003, 1700000000000000002, 1700000000000000001, 1700000000000000000",
        "-9007199254740993, -9007199254740994, -9007199254740995, -9007199254740996",
        "1700000000.000000004, 1700000000.000000003, 1700000000.000000002, 1700000000.000000001",
        "2019-01-31 12:00:01, 2019-01-31 12:00:00.5, 2019-01-31T12:00, 2019-01-31",
        "2019-01-31T00:00:00.000000003, 2019-01-31T00:00:00.000000002, 2019-01-31T00:00:00.000000001Z, 2019-01-31",
        "2019-01-31T12:00:00+01:00, 2019-01-31T12:00:00+02:00, 2019-01-31 09:59:59Z, 1969-12-31"
    })
    void theOrderOfTimesIsExact(String fourth, String third, String second, String first) {
        all(fourth, third, second, first);

        Dataset data = Datasets.open(folder);

        assertThat(data.manifest().splitRule()).contains("by time");
        assertThat(Fixtures.tuples(data, Role.TRAIN)).containsExactly("u1>8", "u1>9");
        assertThat(Fixtures.tuples(data, Role.VALIDATION)).containsExactly("u1>7");
        assertThat(Fixtures.tuples(data, Role.TEST)).containsExactly("u1>10");
    }

    @Test
    void theSameTimeWithMoreDigitsIsTheSame() {
        assertThat(TimeParser.parse("0.10000000000000000000")).isEqualTo(TimeParser.parse("0.1"));
        assertThat(TimeParser.parse("17e2")).isEqualTo(TimeParser.parse("1700.000000000000000000"));
        assertThat(TimeParser.parse("0e-99999999999")).isEqualTo(TimeParser.parse("0"));
        assertThat(TimeParser.parse("2019-01-31T13:00:00.0+01:00")).isEqualTo(TimeParser.parse("2019-01-31 12:00:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noon",
                "2019-02-30",
                "31.01.2019",
                "2019-01-31 25:00",
                "2019-1-31",
                "12:00",
                "2019-01-31 ",
                "-",
                ""
            })
    void whatIsNotATimeIsRejected(String text) {
        assertThat(TimeParser.parse(text)).isNull();
    }

    @Test
    void numbersAndDatesCannotBeComparedInOneColumn() {
        all("2019-01-31", "1548892800");

        assertThatThrownBy(() -> Datasets.open(folder))
                .hasMessage(folder + "/interactions_all.tsv:3:timestamp: expected a time, which is a number such as the"
                        + " seconds since 1970 or a date such as 2019-01-31 12:00:00, in the same form as in the rows"
                        + " above, but found '1548892800'");
    }

    @Test
    void anInvalidTimeIsReportedOnce() {
        all("3", "noon", "2", "1");

        assertThat(Doctor.examine(folder).count(IssueKind.INVALID_DATA)).isEqualTo(1);
    }
}
