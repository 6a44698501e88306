package askwalk.store.jdbc;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.started;
import static askwalk.store.jdbc.StoreFailures.notRetryable;
import static askwalk.store.jdbc.StoreFailures.retryable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

class SqliteFailuresTest {

    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void chooseFile() {
        url = "jdbc:sqlite:" + folder.resolve("conversations.db");
    }

    @Test
    void tablesOfAnotherVersionAreRefused() throws Exception {
        JdbcConversationStore.open(url, null, null).close();
        for (String change : List.of(
                "update askwalk_version set version = 2",
                "delete from askwalk_version",
                "insert into askwalk_version values (1), (1)")) {
            execute(change);
            assertThat(notRetryable(() -> JdbcConversationStore.open(url, null, null)))
                    .hasMessageContaining("table askwalk_version has ")
                    .hasMessageContaining("expected version 1");
        }
    }

    @Test
    void aBusyDatabaseIsRetryable() throws Exception {
        try (JdbcConversationStore store = JdbcConversationStore.open(url + "?busy_timeout=50", null, null)) {
            try (Connection other = DriverManager.getConnection(url);
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                long begin = System.nanoTime();
                assertThat(retryable(() -> store.append("c", 0, started(TIME, 1), "k")))
                        .hasMessageContaining("SQLITE_BUSY")
                        .hasMessageContaining("try again");
                assertThat(System.nanoTime() - begin)
                        .as("much less than the default of ten seconds")
                        .isLessThan(TimeUnit.SECONDS.toNanos(5));
                assertThat(store.read("c").version()).as("readers do not wait").isZero();
                statement.execute("rollback");
            }
            assertThat(store.append("c", 0, started(TIME, 1), "k")).isEqualTo(new Appended(1, false));
        }
    }

    @Test
    void aFullDatabaseIsRetryableAndKeepsWhatWasAcknowledged() {
        try (JdbcConversationStore store = JdbcConversationStore.open(url + "?max_page_count=20", null, null)) {
            store.append("c", 0, started(TIME, 1), null);
            long[] version = {1};
            assertThat(retryable(() -> {
                        for (; version[0] < 1000; version[0]++) {
                            store.append("c", version[0], asked(TIME, "jazz".repeat(99)), null);
                        }
                    }))
                    .hasMessageContaining("full")
                    .hasMessageEndingWith("; make room on the disk of the database");
            assertThat(store.read("c").version()).isEqualTo(version[0]);
        }
    }

    @Test
    void aFullDiskOfPostgresIsRetryable() {
        assertThat(SqlFailure.of(new SQLException("could not extend file", "53100"), "here"))
                .hasMessageEndingWith("; make room on the disk of the database")
                .extracting(ConversationStoreException::isRetryable)
                .isEqualTo(true);
        assertThat(SqlFailure.of(new SQLException("too many connections", "53300"), "here")
                        .isRetryable())
                .isTrue();
    }

    @Test
    void acknowledgedEventsAreForcedToTheDisk() throws Exception {
        try (Connection connection = DriverManager.getConnection(url, Dialect.SQLITE.properties(url))) {
            Dialect.SQLITE.prepareDatabase(connection);
            assertThat(value("pragma journal_mode", connection)).isEqualTo("wal");
            assertThat(value("pragma synchronous", connection)).as("full").isEqualTo("2");
        }
        try (Connection ofApplication = DriverManager.getConnection(url + "?synchronous=OFF")) {
            Dialect.SQLITE.prepare(ofApplication);
            assertThat(value("pragma synchronous", ofApplication)).as("full").isEqualTo("2");
        }
    }

    @Test
    void theUrlMayDoWithoutWaitingForTheDisk() throws Exception {
        String fast = url + "?synchronous=NORMAL";
        try (Connection connection = DriverManager.getConnection(fast, Dialect.SQLITE.properties(fast))) {
            assertThat(value("pragma synchronous", connection)).as("normal").isEqualTo("1");
        }
        try (JdbcConversationStore store = JdbcConversationStore.open(fast, null, null)) {
            store.append("c", 0, asked(TIME, "jazz"), null);
            assertThat(store.read("c").version()).isEqualTo(1);
        }
        assertThat(folder.resolve("conversations.db")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:sqlite:"})
    void aDatabaseInMemoryIsRefused(String memory) {
        assertThat(notRetryable(() -> JdbcConversationStore.open(memory, null, null)))
                .hasMessageContaining("journal mode")
                .hasMessageContaining("expected a file on a local disk");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(folder.resolve("conversations.db"), "these are no conversations".repeat(100));
        assertThat(notRetryable(() -> JdbcConversationStore.open(url, null, null)))
                .hasMessageContaining("no SQLite database");
    }

    @Test
    void aMissingFolderIsRefused() {
        String missing = "jdbc:sqlite:" + folder.resolve("missing").resolve("conversations.db");
        assertThat(notRetryable(() -> JdbcConversationStore.open(missing, null, null)))
                .hasMessageContaining("missing");
    }

    @Test
    void aClosedStoreIsRefused() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        for (JdbcConversationStore store :
                List.of(JdbcConversationStore.open(url, null, null), JdbcConversationStore.open(source))) {
            store.close();
            store.close();
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> store.append("c", 0, started(TIME, 1), null),
                    () -> store.read("c"),
                    () -> store.list(null, 1),
                    () -> store.expire(TIME),
                    () -> store.delete("c"))) {
                assertThat(notRetryable(call))
                        .hasMessage("conversations in " + url + ": the store is closed; open it again");
            }
        }
    }

    @Test
    void otherDatabasesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcConversationStore.open("jdbc:h2:mem:askwalk?user=ann", null, null))
                .withMessageContaining("'jdbc:h2:' is no supported database")
                .withMessageContaining("PostgreSQL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dialect.ofProduct("MySQL"))
                .withMessageContaining("MySQL is no supported database");
    }

    @Test
    void storesThatAreOpenedAtOnceCreateTheTablesOnce() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 10; round++) {
                String fresh = "jdbc:sqlite:" + folder.resolve(round + ".db");
                CyclicBarrier begin = new CyclicBarrier(threads);
                List<Future<Integer>> lists = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    lists.add(pool.submit(() -> {
                        begin.await();
                        try (JdbcConversationStore store = JdbcConversationStore.open(fresh, null, null)) {
                            return store.list(null, 1).size();
                        }
                    }));
                }
                for (Future<Integer> list : lists) {
                    assertThat(list.get()).isZero();
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String sql, Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getString(1);
        }
    }
}
