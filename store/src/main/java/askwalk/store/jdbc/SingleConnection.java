package askwalk.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** One connection that callers use in turn. A broken connection is replaced at the next call. */
final class SingleConnection implements ConnectionSource {

    private static final System.Logger LOG = System.getLogger(SingleConnection.class.getName());
    private static final int CHECK_SECONDS = 5;

    private final Opening opening;
    private final String place;
    private final long checkedAfterIdle;
    private final ReentrantLock lock = new ReentrantLock(true);
    private Connection connection;
    private long used;
    private boolean closed;

    /** Opens a connection. */
    interface Opening {
        Connection open() throws SQLException;
    }

    /** Creates a source that checks the connection before a call if it was not used for some time. */
    SingleConnection(Opening opening, String place, Duration checkedAfterIdle) {
        this.opening = opening;
        this.place = place;
        this.checkedAfterIdle = checkedAfterIdle.toNanos();
    }

    @Override
    public Connection take() throws SQLException {
        lock.lock();
        try {
            if (closed) {
                throw SqlFailure.closed(place);
            }
            if (connection != null && System.nanoTime() - used >= checkedAfterIdle) {
                dropUnlessValid();
            }
            if (connection == null) {
                connection = opening.open();
            }
            return connection;
        } catch (SQLException | RuntimeException | Error e) {
            lock.unlock();
            throw e;
        }
    }

    private void dropUnlessValid() throws SQLException {
        if (!connection.isValid(CHECK_SECONDS)) {
            drop();
        }
    }

    @Override
    public void giveBack(Connection taken, boolean broken) {
        used = System.nanoTime();
        if (broken) {
            drop();
        }
        lock.unlock();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        Connection dropped = connection;
        connection = null;
        if (dropped == null) {
            return;
        }
        try {
            dropped.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "a broken connection could not be closed", e);
        }
    }
}
