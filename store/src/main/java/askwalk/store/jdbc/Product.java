package askwalk.store.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database behind a data source: its dialect and its URL without secrets. */
record Product(Dialect dialect, String place) {

    static Product of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            String url = data.getURL();
            Dialect dialect = Dialect.ofProduct(data.getDatabaseProductName());
            return new Product(dialect, url == null ? "a data source" : JdbcUrl.shown(url));
        } catch (SQLException e) {
            throw SqlFailure.of(e, "a data source");
        }
    }
}
