package askwalk.store.jdbc;

import askwalk.conversation.ConversationStoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables, which are created in a database without them. */
final class Schema {

    static final String VERSIONS = "askwalk_version";
    static final String CONVERSATIONS = "askwalk_conversations";
    static final String EVENTS = "askwalk_events";

    static final int VERSION = 1;

    private Schema() {}

    /**
     * Creates the tables if there are none, and checks their version.
     *
     * @throws ConversationStoreException if they have another version
     */
    static void prepare(Dialect dialect, Connection connection, String place) throws SQLException {
        if (!exists(dialect, connection)) {
            Database.transaction(dialect, connection, within -> {
                create(dialect, within);
                return Optional.of(VERSION);
            });
        }
        checkVersion(connection, place);
    }

    private static void create(Dialect dialect, Connection connection) throws SQLException {
        dialect.lockSchema(connection);
        if (exists(dialect, connection)) {
            return; // another process was faster
        }
        for (String statement : statements(dialect)) {
            Dialect.execute(statement, connection);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + VERSIONS + " (version) values (?)")) {
            insert.setInt(1, VERSION);
            insert.executeUpdate();
        }
    }

    private static List<String> statements(Dialect dialect) {
        String id = "varchar(64)" + dialect.asciiOrder() + " not null";
        String key = "varchar(128)" + dialect.asciiOrder();
        return List.of(
                "create table " + VERSIONS + " (version integer not null)",
                "create table " + CONVERSATIONS + " (id " + id + " primary key, version bigint not null,"
                        + " updated bigint not null, ended boolean not null)",
                "create index askwalk_conversations_updated on " + CONVERSATIONS + " (updated)",
                "create table " + EVENTS + " (conversation " + id + ", number bigint not null, key " + key
                        + ", body text not null, primary key (conversation, number), unique (conversation, key))");
    }

    private static boolean exists(Dialect dialect, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(dialect.tableCount())) {
            query.setString(1, VERSIONS);
            try (ResultSet result = query.executeQuery()) {
                return result.next() && result.getInt(1) > 0;
            }
        }
    }

    private static void checkVersion(Connection connection, String place) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select version from " + VERSIONS);
                ResultSet result = query.executeQuery()) {
            String found = result.next() ? "version " + result.getInt(1) : "no version";
            if (!found.equals("version " + VERSION) || result.next()) {
                throw new ConversationStoreException(
                        "conversations in " + place + ": table " + VERSIONS + " has " + found + ", expected version "
                                + VERSION + ": use the version of Askwalk that created the tables, or another database",
                        false,
                        null);
            }
        }
    }
}
