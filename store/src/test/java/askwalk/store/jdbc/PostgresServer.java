package askwalk.store.jdbc;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL server of the tests: an embedded one on Linux on x86-64, shared by all tests of the process, or the
 * one that the system properties {@code askwalk.postgres.url}, {@code askwalk.postgres.user} and
 * {@code askwalk.postgres.password} name.
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
    private final boolean embedded;

    private PostgresServer(String url, String user, String password, boolean embedded) {
        this.embedded = embedded;
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

    /** Skips the test unless the tests start their server themselves. */
    void requireEmbedded() {
        assumeTrue(embedded, "the named server is not configured by tests");
    }

    private static void start() {
        String named = System.getProperty("askwalk.postgres.url");
        if (named != null) {
            shared = new PostgresServer(
                    named,
                    System.getProperty("askwalk.postgres.user"),
                    System.getProperty("askwalk.postgres.password"),
                    false);
            return;
        }
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off") // no test is about a crash of the machine
                    .start(); // stopped by its own shutdown hook
            shared = new PostgresServer(
                    "jdbc:postgresql://127.0.0.1:" + embedded.getPort() + "/postgres", "postgres", "postgres", true);
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

    /** Creates a user who has to sign in with a password, or skips the test if the server cannot be configured so. */
    void requirePassword(String name, String secret) throws SQLException, IOException {
        requireEmbedded();
        execute("create role " + name + " login password '" + secret + "'");
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet file = statement.executeQuery("show hba_file")) {
            file.next();
            Path rules = Path.of(file.getString(1));
            Files.writeString(rules, "host all " + name + " all scram-sha-256\n" + Files.readString(rules));
        }
        execute("select pg_reload_conf()");
    }

    /** Executes a statement as the user of the server. */
    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(database, user, password);
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
