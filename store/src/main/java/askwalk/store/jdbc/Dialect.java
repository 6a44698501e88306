package askwalk.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The databases, with the SQL and the error codes in which they differ. */
enum Dialect {
    SQLITE("jdbc:sqlite:", "org.xerial:sqlite-jdbc", "") {
        private static final int BUSY = 5;
        private static final int LOCKED = 6;
        private static final int IO_ERROR = 10;
        private static final int CORRUPT = 11;
        private static final int FULL = 13;
        private static final int NOT_A_DATABASE = 26;

        /** The waiting time for the lock of another process, in milliseconds. */
        private static final String BUSY_TIMEOUT = "10000";

        private static final int MAX_ATTEMPTS = 50;
        private static final long PAUSE_NANOS = 20_000_000;

        @Override
        Properties properties(String url) {
            Properties properties = new Properties();
            if (!url.contains("busy_timeout=")) { // the driver prefers properties to the URL
                properties.setProperty("busy_timeout", BUSY_TIMEOUT);
            }
            if (!url.contains("synchronous=")) {
                properties.setProperty("synchronous", "FULL");
            }
            return properties;
        }

        @Override
        void prepareDatabase(Connection connection) throws SQLException {
            for (int attempt = 1; ; attempt++) {
                try {
                    requireWriteAheadLog(connection);
                    return;
                } catch (SQLException e) {
                    if (attempt == MAX_ATTEMPTS || kind(e) != SqlFailure.Kind.UNAVAILABLE) {
                        throw e;
                    }
                    LockSupport.parkNanos(PAUSE_NANOS); // another process changes the mode, for which none waits
                }
            }
        }

        private static void requireWriteAheadLog(Connection connection) throws SQLException {
            String mode = text("pragma journal_mode = wal", connection);
            if (!"wal".equals(mode)) {
                throw new SQLException("this database cannot have the journal mode 'wal', only '" + mode
                        + "': expected a file on a local disk");
            }
        }

        @Override
        void prepare(Connection connection) throws SQLException {
            execute("pragma synchronous = full", connection);
        }

        @Override
        void begin(Connection connection) throws SQLException {
            execute("begin immediate", connection); // a later change to a write transaction would not wait
        }

        @Override
        void commit(Connection connection) throws SQLException {
            execute("commit", connection);
        }

        @Override
        void rollback(Connection connection) throws SQLException {
            execute("rollback", connection);
        }

        @Override
        String tableCount() {
            return "select count(*) from sqlite_master where type = 'table' and name = ?";
        }

        @Override
        void lockSchema(Connection connection) {
            // a transaction that writes is alone already
        }

        @Override
        SqlFailure.Kind kind(SQLException e) {
            return switch (e.getErrorCode() & 0xff) {
                case BUSY, LOCKED, IO_ERROR -> SqlFailure.Kind.UNAVAILABLE;
                case FULL -> SqlFailure.Kind.FULL;
                case CORRUPT, NOT_A_DATABASE -> SqlFailure.Kind.DAMAGED;
                default -> SqlFailure.Kind.OTHER;
            };
        }

        @Override
        boolean isRolledBack(SQLException e) {
            return false;
        }
    },

    POSTGRESQL("jdbc:postgresql:", "org.postgresql:postgresql", " collate \"C\"") {
        /** The key of the lock under which tables are created. */
        private static final String SCHEMA_LOCK = "select pg_advisory_xact_lock(4702394921427289928)";

        private static final List<String> SIGN_IN = List.of("28", "08004");
        private static final List<String> FULL = List.of("53100");
        private static final List<String> UNAVAILABLE = List.of(
                "08", // connection
                "25006", // a standby that is read-only, until it takes over
                "40", // rolled back because of another transaction
                "53", // too many connections, out of memory
                "55P03", // lock not available
                "57", // shutdown, start, cancelled
                "58"); // input or output

        @Override
        Properties properties(String url) {
            Properties properties = new Properties();
            properties.setProperty("ApplicationName", "askwalk");
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("loginTimeout", "15");
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("tcpKeepAlive", "true");
            return properties;
        }

        @Override
        void prepareDatabase(Connection connection) {
            // nothing to set
        }

        @Override
        void prepare(Connection connection) {
            // nothing to set
        }

        @Override
        void begin(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
        }

        @Override
        void commit(Connection connection) throws SQLException {
            connection.commit();
        }

        @Override
        void rollback(Connection connection) throws SQLException {
            connection.rollback();
        }

        @Override
        String tableCount() {
            return "select count(*) from pg_catalog.pg_class where oid = to_regclass(?)";
        }

        @Override
        void lockSchema(Connection connection) throws SQLException {
            execute(SCHEMA_LOCK, connection);
        }

        @Override
        SqlFailure.Kind kind(SQLException e) {
            if (hasState(e, SIGN_IN)) {
                return SqlFailure.Kind.SIGN_IN;
            }
            if (hasState(e, FULL)) {
                return SqlFailure.Kind.FULL;
            }
            return hasState(e, UNAVAILABLE) ? SqlFailure.Kind.UNAVAILABLE : SqlFailure.Kind.OTHER;
        }

        @Override
        boolean isRolledBack(SQLException e) {
            return hasState(e, List.of("40"));
        }
    };

    private final String prefix;
    private final String driver;
    private final String asciiOrder;

    Dialect(String prefix, String driver, String asciiOrder) {
        this.prefix = prefix;
        this.driver = driver;
        this.asciiOrder = asciiOrder;
    }

    /** Returns the dialect of a URL. */
    static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.prefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(unsupported(JdbcUrl.kind(url)));
    }

    /** Returns the dialect of a database by the name that its driver gives. */
    static Dialect ofProduct(String product) {
        for (Dialect dialect : values()) {
            if (product.toUpperCase(Locale.ROOT).equals(dialect.name())) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(unsupported(product));
    }

    /** Returns the kind of a failure of any of the databases; their codes do not overlap. */
    static SqlFailure.Kind kindOf(SQLException e) {
        return Arrays.stream(values())
                .map(dialect -> dialect.kind(e))
                .filter(kind -> kind != SqlFailure.Kind.OTHER)
                .findFirst()
                .orElse(SqlFailure.Kind.OTHER);
    }

    private static String unsupported(String what) {
        return what + " is no supported database: expected SQLite (jdbc:sqlite:FILE) or PostgreSQL"
                + " (jdbc:postgresql://HOST/DATABASE)";
    }

    /** Returns the Maven coordinates of the driver. */
    String driver() {
        return driver;
    }

    /** Returns the collation of columns that are compared and sorted by ASCII; empty if it is the default. */
    String asciiOrder() {
        return asciiOrder;
    }

    /** Returns the properties of a connection that the store opens itself; the URL can override them. */
    abstract Properties properties(String url);

    /** Sets what is kept in the database. */
    abstract void prepareDatabase(Connection connection) throws SQLException;

    /** Sets what a connection of an application needs, when it is taken for a call. */
    abstract void prepare(Connection connection) throws SQLException;

    /** Begins a transaction that writes; the connection commits each statement before. */
    abstract void begin(Connection connection) throws SQLException;

    abstract void commit(Connection connection) throws SQLException;

    abstract void rollback(Connection connection) throws SQLException;

    /** Returns the query for the number of tables with a name. */
    abstract String tableCount();

    /** Excludes other processes from creating tables until the end of the transaction. */
    abstract void lockSchema(Connection connection) throws SQLException;

    /** Returns the kind of a failure by its code. */
    abstract SqlFailure.Kind kind(SQLException e);

    /** Returns whether the transaction was rolled back because of another one, so that it can be made again. */
    abstract boolean isRolledBack(SQLException e);

    static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static boolean hasState(SQLException e, List<String> prefixes) {
        String state = e.getSQLState();
        return state != null && prefixes.stream().anyMatch(state::startsWith);
    }
}
