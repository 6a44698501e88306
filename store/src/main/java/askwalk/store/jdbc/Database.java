package askwalk.store.jdbc;

import askwalk.conversation.ConversationStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Runs statements in a database, alone or in transactions. Safe for concurrent use. */
final class Database implements AutoCloseable {

    /** Attempts of a transaction that is rolled back because of others. */
    private static final int MAX_ATTEMPTS = 10;

    /** The longest pause after the first attempt; it doubles with each further one. */
    private static final long FIRST_PAUSE_NANOS = 1_000_000;

    private static final long MAX_PAUSE_NANOS = 64_000_000;

    private static final int CHECK_SECONDS = 5;

    private final Dialect dialect;
    private final ConnectionSource connections;
    private final String place;

    Database(Dialect dialect, ConnectionSource connections, String place) {
        this.dialect = dialect;
        this.connections = connections;
        this.place = place;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Returns the URL without secrets, for messages. */
    String place() {
        return place;
    }

    /**
     * Runs a single query.
     *
     * @throws ConversationStoreException if it fails
     */
    <T> T read(SqlWork<T> work) {
        return repeated(work);
    }

    /**
     * Runs statements in one transaction, which may be run several times. If their result is empty, it is rolled back.
     *
     * @throws ConversationStoreException if it fails; then nothing has changed, unless the connection was lost
     */
    <T> Optional<T> write(SqlWork<Optional<T>> work) {
        return repeated(connection -> transaction(dialect, connection, work));
    }

    private <T> T repeated(SqlWork<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == MAX_ATTEMPTS || !dialect.isRolledBack(e)) {
                    throw SqlFailure.of(e, place);
                }
            }
            pause(attempt);
        }
    }

    /** Lets others finish. The time is drawn, since transactions that wait equally long would meet again. */
    private static void pause(int attempt) {
        long half = Math.min(FIRST_PAUSE_NANOS << (attempt - 1), MAX_PAUSE_NANOS) / 2;
        LockSupport.parkNanos(half + new SplittableRandom(System.nanoTime()).nextLong(half));
    }

    private <T> T once(SqlWork<T> work) throws SQLException {
        Connection connection = connections.take();
        boolean broken = true;
        try {
            connection.setAutoCommit(true);
            T result = work.on(connection);
            broken = false;
            return result;
        } catch (SQLException | RuntimeException e) {
            broken = !isUsable(connection, e);
            throw e;
        } finally {
            connections.giveBack(connection, broken);
        }
    }

    /** Returns whether a connection works after a failure, and has no transaction that could not be rolled back. */
    private static boolean isUsable(Connection connection, Exception failure) {
        try {
            return failure.getSuppressed().length == 0 && connection.isValid(CHECK_SECONDS);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    /**
     * Runs statements in a transaction of a connection that commits each statement otherwise. If their result is empty,
     * it is rolled back.
     */
    static <T> Optional<T> transaction(Dialect dialect, Connection connection, SqlWork<Optional<T>> work)
            throws SQLException {
        dialect.begin(connection);
        Optional<T> result;
        try {
            result = work.on(connection);
            if (result.isPresent()) {
                dialect.commit(connection);
            } else {
                dialect.rollback(connection);
            }
        } catch (SQLException | RuntimeException | Error e) {
            undo(dialect, connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    private static void undo(Dialect dialect, Connection connection, Throwable failure) {
        try {
            dialect.rollback(connection);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
