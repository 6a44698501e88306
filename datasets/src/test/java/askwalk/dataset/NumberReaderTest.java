package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @TempDir
    Path folder;

    @Test
    void timesHaveTheOrderOfTheirNumbers() {
        String[] ascending = {
            "-1e300",
            "-1300000000",
            "-100.5",
            "-100.25",
            "-1e-5",
            "0",
            "1e-5",
            "1",
            "1.5",
            "964982703",
            "9.64982704E8",
            "1e300"
        };

        List<Long> times = times(ascending);

        assertThat(times).isSorted().doesNotHaveDuplicates().doesNotContain(TimedInteractions.NO_TIME);
        assertThat(times("0", "-0.0", "3", "3.00", "+3").stream().distinct()).hasSize(2);
    }

    @Test
    void readsNumbers() {
        assertThat(number("0.5")).isEqualTo(0.5);
        assertThat(number("-3")).isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "-Infinity", "1e999", "0x1p3", "10d", "10f", " 3", "1,5", "1_000", "e", "-"})
    void refusesWhatIsNoFiniteNumber(String text) {
        assertThatThrownBy(() -> number(text))
                .hasMessage(folder + "/t.tsv:2:x: expected a weight, which is a number, but found '" + text + "'");
    }

    @Test
    void anInspectionGoesOn() {
        Fixtures.write(folder, "t.tsv", "x\ty", "NaN\t1", "\t1", "7\t1");
        List<String> issues = new ArrayList<>();
        SourceFolder source = new SourceFolder(folder, issue -> issues.add(issue.getMessage()));
        TsvTable table = new TsvTable(source, "t.tsv");
        NumberReader numbers = new NumberReader(source, table);

        assertThat(table.next()).isTrue();
        assertThat(numbers.number(0, "a weight")).isNaN();
        assertThat(numbers.time(0)).isEqualTo(TimedInteractions.NO_TIME);
        assertThat(table.next()).isTrue();
        assertThat(numbers.number(0, "a weight")).isNaN();
        assertThat(table.next()).isTrue();
        assertThat(numbers.number(0, "a weight")).isEqualTo(7);
        assertThat(issues).hasSize(3);
    }

    private double number(String text) {
        Fixtures.write(folder, "t.tsv", "x", text);
        SourceFolder source = new SourceFolder(folder);
        TsvTable table = new TsvTable(source, "t.tsv");
        table.next();
        return new NumberReader(source, table).number(0, "a weight");
    }

    private List<Long> times(String... texts) {
        Fixtures.write(folder, "times.tsv", "x\n" + String.join("\n", texts));
        SourceFolder source = new SourceFolder(folder);
        TsvTable table = new TsvTable(source, "times.tsv");
        List<Long> times = new ArrayList<>();
        while (table.next()) {
            times.add(new NumberReader(source, table).time(0));
        }
        return times;
    }
}
