package askwalk.store.jdbc;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.store.format.EpochMillis;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A store in an SQL database: SQLite for the processes of one machine, PostgreSQL for any number. The driver,
 * {@code org.xerial:sqlite-jdbc} or {@code org.postgresql:postgresql}, is added by the application.
 *
 * <p>The tables {@code askwalk_version}, {@code askwalk_conversations} and {@code askwalk_events} are created in an
 * empty database. The body of an event is the JSON line of {@link askwalk.store.format.EventLine}. An append is one
 * transaction, which is right at the isolation level READ COMMITTED and every stricter one.
 *
 * <p>A {@link ConversationStoreException} is retryable if the database is down or busy, its disk is full, or the
 * connection was lost. It is not if the user is refused, a table has another version or a row is damaged.
 *
 * <p>Safe for concurrent use, by any number of threads and processes.
 */
public final class JdbcConversationStore implements ConversationStore {

    private static final String LIST =
            "select id, version, updated, ended from " + Schema.CONVERSATIONS + " where id > ? order by id limit ?";
    private static final String OLD = "select id from " + Schema.CONVERSATIONS + " where updated < ? limit ?";
    private static final String EXPIRE = "delete from " + Schema.CONVERSATIONS + " where id = ? and updated < ?";
    private static final String DELETE = "delete from " + Schema.CONVERSATIONS + " where id = ?";
    private static final String DELETE_EVENTS = "delete from " + Schema.EVENTS + " where conversation = ?";

    private static final int EXPIRED_AT_ONCE = 500;

    /** The time after which a connection is checked before it is used, since servers close idle connections. */
    private static final Duration CHECKED_AFTER_IDLE = Duration.ofSeconds(1);

    private final Database database;

    private JdbcConversationStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a store with a single connection, which threads use in turn. It is opened again when it was lost. On
     * SQLite, it waits 10 seconds for the lock of another process; on PostgreSQL, 10 seconds for a connection and 30
     * for a response. Parameters of the URL, such as {@code ?busy_timeout=1000} or {@code ?socketTimeout=5}, change
     * that. With {@code ?synchronous=NORMAL}, SQLite does not wait for the disk: what is acknowledged survives the end
     * of the process, but a power failure may lose the events of the last moments.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST:PORT/DATABASE}; without a password
     * @param user the user; null on SQLite, or for the driver's default
     * @param password the password; null for none
     * @return the store
     * @throws IllegalArgumentException if the URL may have a password, or is that of another database
     * @throws ConversationStoreException if the driver is missing, the database cannot be opened, or its tables have
     *     another version
     */
    public static JdbcConversationStore open(String url, String user, String password) {
        return open(url, user, password, CHECKED_AFTER_IDLE);
    }

    static JdbcConversationStore open(String url, String user, String password, Duration checkedAfterIdle) {
        Dialect dialect = Dialect.of(url);
        JdbcUrl.check(url);
        String place = JdbcUrl.shown(url);
        requireDriver(url, dialect, place);
        Properties properties = dialect.properties(url);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        SingleConnection single =
                new SingleConnection(() -> prepared(dialect, properties, url, place), place, checkedAfterIdle);
        return opened(new Database(dialect, single, place));
    }

    /**
     * Opens a store on the connections of an application, usually a pool. Each call takes one and gives it back. The
     * isolation level of the data source is not changed; it should wait for locks of SQLite for some seconds.
     *
     * @param source the source of connections, which {@link #close()} leaves open
     * @return the store
     * @throws IllegalArgumentException if it is another database than SQLite or PostgreSQL
     * @throws ConversationStoreException if the database cannot be opened, or its tables have another version
     */
    public static JdbcConversationStore open(DataSource source) {
        Product product = Product.of(source);
        DataSourceConnections connections = new DataSourceConnections(source, product.dialect(), product.place());
        Database database = new Database(product.dialect(), connections, product.place());
        database.read(connection -> {
            product.dialect().prepareDatabase(connection);
            Schema.prepare(product.dialect(), connection, product.place());
            return null;
        });
        return new JdbcConversationStore(database);
    }

    private static void requireDriver(String url, Dialect dialect, String place) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new ConversationStoreException(
                    "conversations in " + place + ": no driver accepts this URL: add " + dialect.driver()
                            + " to the class path, or correct the URL",
                    false,
                    e);
        }
    }

    private static Connection prepared(Dialect dialect, Properties properties, String url, String place)
            throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        try {
            dialect.prepareDatabase(connection);
            Schema.prepare(dialect, connection, place);
            return connection;
        } catch (SQLException | RuntimeException | Error e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Takes a connection once, so that a database that cannot be used is refused now. */
    private static JdbcConversationStore opened(Database database) {
        database.read(connection -> null);
        return new JdbcConversationStore(database);
    }

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        ConversationStore.checkAppend(id, expectedVersion, key);
        Objects.requireNonNull(event, "event");
        return new Append(id, expectedVersion, event, key).run(database);
    }

    @Override
    public StoredEvents read(String id) {
        ConversationStore.checkId(id);
        return database.read(new EventRows(id, database.place())::read);
    }

    @Override
    public List<ConversationSummary> list(String after, int limit) {
        ConversationStore.checkLimit(limit);
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setString(1, after == null ? "" : after);
                query.setInt(2, limit);
                return summaries(query);
            }
        });
    }

    private static List<ConversationSummary> summaries(PreparedStatement query) throws SQLException {
        List<ConversationSummary> page = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                page.add(new ConversationSummary(
                        rows.getString(1), rows.getLong(2), Instant.ofEpochMilli(rows.getLong(3)), rows.getBoolean(4)));
            }
        }
        return page;
    }

    @Override
    public int expire(Instant before) {
        long millis = EpochMillis.of(before);
        int expired = 0;
        while (true) {
            List<String> old = database.read(connection -> old(connection, millis));
            if (old.isEmpty()) {
                return expired;
            }
            expired += database.write(connection -> Optional.of(expire(connection, old, millis)))
                    .orElseThrow();
        }
    }

    private static List<String> old(Connection connection, long millis) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OLD)) {
            query.setLong(1, millis);
            query.setInt(2, EXPIRED_AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids.stream().sorted().toList(); // an order of locks, so that no two processes wait for each other
    }

    private static int expire(Connection connection, List<String> ids, long millis) throws SQLException {
        int expired = 0;
        try (PreparedStatement expire = connection.prepareStatement(EXPIRE);
                PreparedStatement deleteEvents = connection.prepareStatement(DELETE_EVENTS)) {
            for (String id : ids) {
                expire.setString(1, id);
                expire.setLong(2, millis);
                if (expire.executeUpdate() == 1) { // unless it was continued in the meantime
                    deleteEvents.setString(1, id);
                    deleteEvents.executeUpdate();
                    expired++;
                }
            }
        }
        return expired;
    }

    @Override
    public boolean delete(String id) {
        ConversationStore.checkId(id);
        return database.write(connection -> Optional.of(deleteRows(connection, id)))
                .orElseThrow();
    }

    /** Deletes the row of the conversation first, which excludes writers, and then its events. */
    private static boolean deleteRows(Connection connection, String id) throws SQLException {
        int deleted = 0;
        for (String statement : List.of(DELETE, DELETE_EVENTS)) {
            try (PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setString(1, id);
                deleted += delete.executeUpdate();
            }
        }
        return deleted > 0;
    }

    /** Closes the connection if the store has opened it; a data source stays open. Later calls fail. */
    @Override
    public void close() {
        database.close();
    }
}
