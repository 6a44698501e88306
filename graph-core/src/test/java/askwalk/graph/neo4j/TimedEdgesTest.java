package askwalk.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.GraphAccessException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

class TimedEdgesTest {

    private static final VertexIds ITEMS = VertexIds.of(new Object[] {"a", "b", "c"});

    static Stream<List<Object>> times() {
        return Stream.of(
                List.of(-5L, 0L, 7L),
                List.of(-2.5, -0.5, 1e9),
                List.of(LocalDate.parse("1969-12-31"), LocalDate.parse("1970-01-01"), LocalDate.parse("2024-02-29")),
                List.of(
                        LocalDateTime.parse("2024-01-01T00:00:00"),
                        LocalDateTime.parse("2024-01-01T00:00:00.5"),
                        LocalDateTime.parse("2024-01-02T00:00:00")),
                List.of(
                        ZonedDateTime.parse("2024-01-01T00:30:00+01:00"),
                        ZonedDateTime.parse("2024-01-01T00:00:00Z"),
                        ZonedDateTime.parse("2023-12-31T23:00:00-05:00")));
    }

    @ParameterizedTest
    @MethodSource("times")
    void laterIsLarger(List<Object> ascending) {
        TimedEdges edges = new TimedEdges();
        edges.add(
                4, list(pair("a", ascending.get(0)), pair("b", ascending.get(1)), pair("c", ascending.get(2))), ITEMS);
        List<Long> times = new ArrayList<>();
        edges.forEach((user, item, time) -> times.add(time));
        assertThat(times).hasSize(3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theEarliestOfParallelInteractionsCountsAndAnUnknownTimeIsTheEarliest() {
        TimedEdges edges = new TimedEdges();
        edges.add(1, list(pair("b", 9L), pair("b", 3L), pair("a", null), pair("not there", 1L)), ITEMS);
        edges.add(-1, list(pair("a", 1L)), ITEMS);
        List<String> seen = new ArrayList<>();
        edges.forEach((user, item, time) -> seen.add(user + " " + item + " " + time));
        assertThat(seen).containsExactly("1 0 " + Snapshot.NO_TIME, "1 1 3");
    }

    @Test
    void aKnownTimeOfParallelInteractionsCountsBeforeAnUnknownOne() {
        TimedEdges edges = new TimedEdges();
        edges.add(1, list(pair("a", null), pair("a", 9L), pair("a", 7L), pair("b", null), pair("b", null)), ITEMS);
        List<String> seen = new ArrayList<>();
        edges.forEach((user, item, time) -> seen.add(user + " " + item + " " + time));
        assertThat(seen).containsExactly("1 0 7", "1 1 " + Snapshot.NO_TIME);
    }

    @Test
    void timesWithoutAnOrderAreRejected() {
        assertThatThrownBy(() -> new TimedEdges().add(0, list(pair("a", "yesterday")), ITEMS))
                .isInstanceOf(GraphAccessException.class)
                .hasMessageContaining(
                        "the time of an interaction is \"yesterday\", which is neither a number nor a date");
        assertThatThrownBy(() -> new TimedEdges().add(0, list(pair("a", 1L), pair("b", 1.5)), ITEMS))
                .hasMessageContaining("is a whole number and of another a number with a fraction");
        ZonedDateTime zoned = ZonedDateTime.of(2020, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
        LocalDateTime local = zoned.toLocalDateTime();
        assertThatThrownBy(() -> new TimedEdges().add(0, list(pair("a", zoned), pair("b", local)), ITEMS))
                .hasMessageContaining("is a date and time with a zone and of another a date and time without zone");
        assertThatThrownBy(() -> new TimedEdges().add(0, list(pair("a", LocalDate.MAX)), ITEMS))
                .hasMessageContaining("too far away to be expressed in microseconds");
    }

    private static Value pair(String item, Object time) {
        return Values.value(Values.value(item), Values.value(time));
    }

    private static Value list(Value... pairs) {
        return Values.value(pairs);
    }
}
