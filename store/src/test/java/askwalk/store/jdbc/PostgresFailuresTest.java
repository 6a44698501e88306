package askwalk.store.jdbc;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.started;
import static askwalk.store.jdbc.StoreFailures.notRetryable;
import static askwalk.store.jdbc.StoreFailures.retryable;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Appended;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresFailuresTest {

    private static final String WRONG = "not-the-password";

    private final PostgresServer server = PostgresServer.shared();

    @Test
    void aWrongPasswordIsNotRetryableAndNotShown() throws Exception {
        String url = server.newDatabase();
        server.requirePassword("askwalk_signs_in", "right");
        JdbcConversationStore.open(url, server.user(), server.password()).close();
        assertThat(notRetryable(() -> JdbcConversationStore.open(url, "askwalk_signs_in", WRONG)))
                .hasMessageContaining("askwalk_signs_in")
                .hasMessageContaining("check user and password")
                .satisfies(PostgresFailuresTest::hasNoPassword);
        assertThat(notRetryable(() -> JdbcConversationStore.open(url, "askwalk_signs_in", null)))
                .hasMessageContaining("check user and password");
    }

    private static void hasNoPassword(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage())).doesNotContain(WRONG);
        }
    }

    @Test
    void aMissingDatabaseIsNotRetryable() throws Exception {
        String missing = server.newDatabase() + "_missing";
        assertThat(notRetryable(() -> JdbcConversationStore.open(missing, server.user(), server.password())))
                .hasMessageContaining("_missing");
    }

    @Test
    void tablesOfAnotherVersionAreRefused() throws Exception {
        String url = server.newDatabase();
        JdbcConversationStore.open(url, server.user(), server.password()).close();
        execute("update askwalk_version set version = 2", url);
        assertThat(notRetryable(() -> JdbcConversationStore.open(url, server.user(), server.password())))
                .hasMessageContaining("table askwalk_version has version 2, expected version 1");
    }

    @Test
    void aLostConnectionIsRetryableAndReplaced() throws Exception {
        String url = server.newDatabase();
        try (JdbcConversationStore store = open(url, Duration.ofDays(1))) {
            store.append("c", 0, started(TIME, 1), "k1");
            endConnections(url);
            retryable(() -> store.append("c", 1, asked(TIME, "jazz"), "k2"));
            assertThat(store.append("c", 1, asked(TIME, "jazz"), "k2")).isEqualTo(new Appended(2, false));
        }
    }

    @Test
    void aConnectionThatWasLostWhileIdleIsReplacedBeforeACall() throws Exception {
        String url = server.newDatabase();
        try (JdbcConversationStore store = open(url, Duration.ZERO)) {
            store.append("c", 0, started(TIME, 1), "k1");
            endConnections(url);
            assertThat(store.append("c", 1, asked(TIME, "jazz"), null)).isEqualTo(new Appended(2, false));
        }
    }

    private JdbcConversationStore open(String url, Duration checkedAfterIdle) {
        return JdbcConversationStore.open(url, server.user(), server.password(), checkedAfterIdle);
    }

    @Test
    void aServerThatIsStoppedAndStartedIsRetryableInBetween(@TempDir Path folder) throws Exception {
        server.requireEmbedded();
        Path data = folder.resolve("data");
        int port;
        JdbcConversationStore store;
        try (EmbeddedPostgres first = start(data, 0)) {
            port = first.getPort();
            store = JdbcConversationStore.open("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "x");
            store.append("c", 0, started(TIME, 1), "k1");
        }
        try (store) {
            for (int attempt = 0; attempt < 2; attempt++) {
                retryable(() -> store.append("c", 1, asked(TIME, "jazz"), "k2"));
                retryable(() -> store.read("c"));
            }
            try (EmbeddedPostgres second = start(data, port)) {
                assertThat(second.getPort()).isEqualTo(port);
                assertThat(store.append("c", 1, asked(TIME, "jazz"), "k2")).isEqualTo(new Appended(2, false));
                assertThat(store.read("c").version()).isEqualTo(2);
            }
        }
    }

    private static EmbeddedPostgres start(Path data, int port) throws Exception {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @Test
    void idsAndKeysAreComparedByAsciiInEveryCollation() throws Exception {
        String url = server.newDatabase();
        JdbcConversationStore.open(url, server.user(), server.password()).close();
        try (Connection connection = server.connect(url);
                Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(
                        "select column_name, collation_name from"
                                + " information_schema.columns where table_name like 'askwalk%' and data_type like 'character%'")) {
            int count = 0;
            while (columns.next()) {
                assertThat(columns.getString(2)).as(columns.getString(1)).isEqualTo("C");
                count++;
            }
            assertThat(count).isEqualTo(3);
        }
    }

    @Test
    void eachCallGivesItsConnectionBack() throws Exception {
        String url = server.newDatabase();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(server.user());
        source.setPassword(server.password());
        try (JdbcConversationStore store = JdbcConversationStore.open(source)) {
            for (int i = 0; i < 30; i++) {
                store.append("c", i, i == 0 ? started(TIME, 1) : asked(TIME, "jazz"), "k" + i);
            }
            execute("update askwalk_events set body = '' where number = 3", url);
            for (int i = 0; i < 30; i++) {
                notRetryable(() -> store.read("c"));
            }
        }
        assertThat(connections(url)).isLessThan(10);
    }

    @Test
    void storesThatAreOpenedAtOnceCreateTheTablesOnce() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 5; round++) {
                String url = server.newDatabase();
                CyclicBarrier begin = new CyclicBarrier(threads);
                List<Future<Integer>> lists = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    lists.add(pool.submit(() -> {
                        begin.await();
                        try (JdbcConversationStore store =
                                JdbcConversationStore.open(url, server.user(), server.password())) {
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

    private void execute(String sql, String url) throws Exception {
        try (Connection connection = server.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void endConnections(String url) throws Exception {
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()",
                url);
    }

    private int connections(String url) throws Exception {
        try (Connection connection = server.connect(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database()")) {
            count.next();
            return count.getInt(1);
        }
    }
}
