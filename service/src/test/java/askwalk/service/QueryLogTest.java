package askwalk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries by conversation and turn. */
class QueryLogTest {

    private final QueryLog log = new QueryLog(100);

    @Test
    void aQueryOutsideOfACallBelongsToNoConversation() {
        log.add(query("a"));
        call("c", 1, "b");
        log.add(query("c"));

        assertThat(statements("c")).containsExactly("1 b");
    }

    @Test
    void queriesOfPartsThatLeadToNoTurnAreLeftOut() {
        log.during(
                "c",
                () -> {
                    log.add(query("a"));
                    log.without(() -> {
                        log.add(query("b"));
                        return null;
                    });
                    log.add(query("c"));
                    return null;
                },
                () -> 1);
        log.without(() -> {
            log.add(query("d"));
            return null;
        });

        assertThat(statements("c")).containsExactly("1 a", "1 c");
    }

    @Test
    void queriesOfAnUndoneTurnAreDropped() {
        call("c", 1, "a");
        call("c", 2, "b");
        call("c", 3, "c");
        call("c", 2, "d");

        assertThat(statements("c")).containsExactly("1 a", "2 b", "2 d");
    }

    @Test
    void queriesOfAFailedCallAreThoseOfTheTurnBefore() {
        fail("c", "lost");
        call("c", 1, "a");
        fail("c", "b");
        call("c", 2, "c");

        assertThat(statements("c")).containsExactly("1 a", "1 b", "2 c");
    }

    @Test
    void theConversationsThatWereNotContinuedForTheLongestTimeGiveWay() {
        call("a", 1, "x".repeat(40));
        call("b", 1, "y".repeat(40));
        call("a", 2, "z");
        call("c", 1, "x".repeat(40));
        assertThat(log.of("a")).hasSize(2);
        assertThat(log.of("b")).isEmpty();
        assertThat(log.of("c")).hasSize(1);

        call("d", 1, "x".repeat(101));
        assertThat(List.of(log.of("a"), log.of("c"), log.of("d"))).allMatch(List::isEmpty);
    }

    @Test
    void whatIsForgottenTakesNoRoom() {
        for (int i = 0; i < 10; i++) {
            call("c" + i, 2, "x".repeat(90));
            call("c" + i, 1);
            call("d" + i, 1, "x".repeat(90));
            log.forget("d" + i);
        }
        call("a", 1, "x".repeat(90));

        assertThat(log.of("a")).hasSize(1);
    }

    @Test
    void ofAConversationTheLatestQueriesAreKept() {
        QueryLog large = new QueryLog();
        large.during(
                "c",
                () -> {
                    for (int i = 0; i <= QueryLog.MAX_QUERIES; i++) {
                        large.add(query("" + i));
                    }
                    return null;
                },
                () -> 1);

        assertThat(large.of("c").get(0).queries())
                .hasSize(QueryLog.MAX_QUERIES)
                .first()
                .isEqualTo(query("1"));
    }

    private void call(String id, int turn, String... statements) {
        log.during(
                id,
                () -> {
                    List.of(statements).forEach(each -> log.add(query(each)));
                    return null;
                },
                () -> turn);
    }

    private void fail(String id, String statement) {
        assertThatThrownBy(() -> log.during(
                        id,
                        () -> {
                            log.add(query(statement));
                            throw new IllegalStateException("down");
                        },
                        () -> 9))
                .hasMessage("down");
    }

    private static GraphQuery query(String statement) {
        return new GraphQuery(statement, Map.of(), 1, 0.5);
    }

    private List<String> statements(String id) {
        return log.of(id).stream()
                .flatMap(turn -> turn.queries().stream().map(query -> turn.turn() + " " + query.statement()))
                .toList();
    }
}
