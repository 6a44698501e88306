package askwalk.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements on a connection. */
interface SqlWork<T> {

    T on(Connection connection) throws SQLException;
}
