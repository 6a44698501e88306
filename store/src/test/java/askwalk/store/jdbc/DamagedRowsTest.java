package askwalk.store.jdbc;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.started;
import static askwalk.store.jdbc.StoreFailures.notRetryable;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Appended;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are changed by hand are refused with table and event, and the other conversations are read. */
class DamagedRowsTest {

    @TempDir
    private Path folder;

    private String url;
    private JdbcConversationStore store;

    @BeforeEach
    void open() {
        url = "jdbc:sqlite:" + folder.resolve("conversations.db");
        store = JdbcConversationStore.open(url, null, null);
        for (String id : new String[] {"c", "d"}) {
            store.append(id, 0, started(TIME, 1), "k1");
            store.append(id, 1, asked(TIME, "jazz"), null);
            store.append(id, 2, asked(TIME, "rock"), "k3");
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        update askwalk_events set body = replace(body, 'jazz', 'Jazz') where number = 2 | event 2: the check at the end does not fit
        update askwalk_events set body = '' where number = 3                             | event 3: the check at the end does not fit
        update askwalk_events set key = 'other' where number = 3                         | event 3: the line has another idempotency key
        update askwalk_events set key = null where number = 1                            | event 1: the line has another idempotency key
        delete from askwalk_events where number = 1                                      | event 1: this event is missing, the next has number 2
        delete from askwalk_events where number = 2                                      | event 2: this event is missing, the next has number 3
        delete from askwalk_events where number = 3                                      | askwalk_conversations: its version is 3, but it has 2 events
        delete from askwalk_events where number > 0                                      | askwalk_conversations: its version is 3, but it has 0 events
        update askwalk_events set number = 4 where number = 3                            | event 3: this event is missing, the next has number 4
        update askwalk_conversations set version = 2 where 1 = 1                         | askwalk_conversations: its version is 2, but it has 3 events
        update askwalk_events set body = (select body from askwalk_events x where x.conversation = 'd' and x.number = 2) where number = 2 | event 2: this is an event of conversation 'd', expected 'c'
        update askwalk_events set body = (select body from askwalk_events x where x.conversation = 'c' and x.number = 2) where number = 3 | event 3: this is event 2, expected event 3
        """)
    void aDamagedRowIsRefused(String statement, String problem) throws Exception {
        String column = statement.contains("askwalk_conversations") ? "id" : "conversation";
        execute(statement + " and " + column + " = 'c'");
        assertThat(notRetryable(() -> store.read("c")))
                .hasMessageContaining("conversation c in table askwalk_")
                .hasMessageContaining(problem)
                .hasMessageContaining("restore the database from a backup, or delete the conversation");
        assertThat(store.read("d").version()).isEqualTo(3);
        assertThat(store.delete("c")).isTrue();
        assertThat(store.append("c", 0, started(TIME, 1), "k1")).isEqualTo(new Appended(1, false));
    }

    @Test
    void eventsWithoutTheirConversationAreRefusedByAppends() throws Exception {
        execute("delete from askwalk_conversations where id = 'c'");
        assertThat(notRetryable(() -> store.append("c", 0, started(TIME, 1), "other")))
                .hasMessageContaining("conversation c in table askwalk_events: it has event 1, although the version"
                        + " of the conversation is 0");
        assertThat(store.delete("c")).isTrue();
        assertThat(store.append("c", 0, started(TIME, 1), "k1")).isEqualTo(new Appended(1, false));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
