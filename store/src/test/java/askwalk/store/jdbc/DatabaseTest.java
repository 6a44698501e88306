package askwalk.store.jdbc;

import static askwalk.store.jdbc.StoreFailures.retryable;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that the database rolls back because of other transactions. */
class DatabaseTest {

    private final AtomicInteger attempts = new AtomicInteger();

    /** Without pauses, all attempts would be over in less than a millisecond. */
    @Test
    void itIsRepeatedForLongerThanOthersNeed() throws SQLException {
        try (Database database = database()) {
            retryable(() -> database.read(connection -> {
                throw rolledBack();
            })); // loads classes, which takes time too
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(60);
            assertThat(database.<String>read(connection -> {
                        attempts.incrementAndGet();
                        if (System.nanoTime() < end) {
                            throw rolledBack();
                        }
                        return "done";
                    }))
                    .isEqualTo("done");
            assertThat(attempts).hasValueBetween(2, 10);
        }
    }

    @Test
    void itIsNotRepeatedForEver() throws SQLException {
        try (Database database = database()) {
            retryable(() -> database.read(connection -> {
                attempts.incrementAndGet();
                throw rolledBack();
            }));
            assertThat(attempts).hasValue(10);
        }
    }

    private static SQLException rolledBack() {
        return new SQLException("could not serialize access", "40001");
    }

    private static Database database() throws SQLException {
        Connection only = DriverManager.getConnection("jdbc:sqlite:");
        return new Database(
                Dialect.POSTGRESQL,
                new ConnectionSource() {
                    @Override
                    public Connection take() {
                        return only;
                    }

                    @Override
                    public void giveBack(Connection connection, boolean broken) {
                        assertThat(broken).isFalse();
                    }

                    @Override
                    public void close() {
                        try {
                            only.close();
                        } catch (SQLException e) {
                            throw new AssertionError(e);
                        }
                    }
                },
                "here");
    }
}
