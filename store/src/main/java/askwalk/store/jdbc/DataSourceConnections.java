package askwalk.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections of an application's data source, whose settings are restored before they are given back. */
final class DataSourceConnections implements ConnectionSource {

    private static final System.Logger LOG = System.getLogger(DataSourceConnections.class.getName());

    private final DataSource source;
    private final Dialect dialect;
    private final String place;
    private volatile boolean closed;

    /** The mode in which the data source hands out connections. */
    private volatile boolean autoCommit = true;

    DataSourceConnections(DataSource source, Dialect dialect, String place) {
        this.source = source;
        this.dialect = dialect;
        this.place = place;
    }

    @Override
    public Connection take() throws SQLException {
        if (closed) {
            throw SqlFailure.closed(place);
        }
        Connection connection = source.getConnection();
        try {
            autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            dialect.prepare(connection);
        } catch (SQLException e) {
            giveBack(connection, true);
            throw e;
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection, boolean broken) {
        try (connection) {
            if (broken) {
                connection.abort(Runnable::run); // so that a pool does not hand it out again
            } else if (!autoCommit) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection could not be given back", e);
        }
    }

    /** Leaves the data source open, which belongs to the application. */
    @Override
    public void close() {
        closed = true;
    }
}
