package askwalk.store.jdbc;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL server of the tests: an embedded one, shared by all tests of the process, or the one that the system
 * properties {@code askwalk.postgres.url}, {@code askwalk.postgres.user} and {@code askwalk.postgres.password} name.
 */
public final class PostgresServer {

    private static final String REMEDY = "; name a server by -Daskwalk.postgres.url=jdbc:postgresql://HOST/DATABASE"
            + " -Daskwalk.postgres.user=USER -Daskwalk.postgres.password=PASSWORD; the user must be permitted to create"
            + " databases";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static PostgresServer shared;
    private static String failure;

    private final String url;
    private final String user;
    private final String password;

    private PostgresServer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Returns the server, or skips the test with the reason. */
    public static synchronized PostgresServer shared() {
        if (shared == null && failure == null) {
            start();
        }
        if (shared == null) {
            abort("PostgreSQL does not run: " + failure + REMEDY);
        }
        return shared;
    }

    private static void start() {
        String named = System.getProperty("askwalk.postgres.url");
        if (named != null) {
            shared = new PostgresServer(
                    named,
                    System.getProperty("askwalk.postgres.user"),
                    System.getProperty("askwalk.postgres.password"));
            return;
        }
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder().start(); // stopped by its own shutdown hook
            shared = new PostgresServer(
                    "jdbc:postgresql://127.0.0.1:" + embedded.getPort() + "/postgres", "postgres", "postgres");
        } catch (IOException | RuntimeException e) {
            failure = "the embedded server cannot be started (" + e + ")";
        }
    }

    /** Creates an empty database and returns its URL. */
    public String newDatabase() throws SQLException {
        String name = "askwalk_test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        execute("create database " + name);
        int parameters = url.indexOf('?');
        String base = parameters < 0 ? url : url.substring(0, parameters);
        return base.substring(0, base.lastIndexOf('/') + 1) + name;
    }

    /** Executes a statement as the user of the server. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database, user, password);
    }

    String url() {
        return url;
    }

    /** Returns the user. */
    public String user() {
        return user;
    }

    /** Returns the password. */
    public String password() {
        return password;
    }
}
