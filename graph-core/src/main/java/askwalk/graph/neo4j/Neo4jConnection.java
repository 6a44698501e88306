package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransactionCallback;
import org.neo4j.driver.async.ResultCursor;

/**
 * A connection to a database, with a pool of sockets behind it. Everything runs in the driver's managed transactions,
 * which try again while that may help. What a turn asks is over at the {@linkplain Neo4jAddress#deadline() deadline}:
 * whether the server is down, slow, or takes what is sent and never answers. Safe for concurrent use; to be closed.
 *
 * <p>What fails is a {@link GraphAccessException} that says what, where, and whether to try again.
 */
public final class Neo4jConnection implements AutoCloseable {

    /** GraphRows a server sends before it waits to be asked for more, where a result may be of any length. */
    private static final int ROWS_AT_A_TIME = 2000;

    private static final int ALL_ROWS = -1;

    /** What is read as a whole, before any turn, may make a server think for a while. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    /** A server that says nothing for so long is not there, whatever deadline its work would have. */
    private static final Duration LONGEST_OPEN = Duration.ofSeconds(30);

    private final Neo4jAddress address;
    private final Failures failures;
    private final Driver driver;
    private final String version;

    private Neo4jConnection(Neo4jAddress address, AuthToken token) {
        this.address = address;
        failures = new Failures(address);
        driver = driver(address, token);
        try {
            connect();
            version = readVersion();
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    /**
     * Connects, and makes sure that the server answers, lets the user in and has the database. Nothing is tried twice,
     * so that what is wrong with the address is known at once.
     *
     * @param address where the database is
     * @param user who reads and writes it; null for a server that asks nobody for a password
     * @param password the user's password; it appears in no message
     * @return the open connection
     * @throws GraphAccessException if there is no such server, user, password or database
     */
    public static Neo4jConnection open(Neo4jAddress address, String user, String password) {
        return new Neo4jConnection(address, user == null ? AuthTokens.none() : AuthTokens.basic(user, password));
    }

    /** The driver tells its log of each try; what comes of them is in the exception. */
    @SuppressWarnings("deprecation") // there is no other way to have no log from this driver alone
    private static Driver driver(Neo4jAddress address, AuthToken token) {
        long deadline = address.deadline().toMillis();
        Config config = Config.builder()
                .withMaxTransactionRetryTime(deadline, TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(deadline, TimeUnit.MILLISECONDS)
                .withConnectionTimeout(Math.min(deadline, LONGEST_CONNECT.toMillis()), TimeUnit.MILLISECONDS)
                .withLogging(Logging.none())
                .withTelemetryDisabled(true)
                .withUserAgent("askwalk")
                .build();
        return GraphDatabase.driver(address.uri(), token, config);
    }

    /**
     * Returns where the database is.
     *
     * @return the address, without user and password
     */
    public Neo4jAddress address() {
        return address;
    }

    /**
     * Returns what the server says it is.
     *
     * @return for instance {@code 5.26.30 community}
     */
    public String serverVersion() {
        return version;
    }

    /** Closes all sockets. */
    @Override
    public void close() {
        driver.close();
    }

    /** Reads a result within the connection's deadline. */
    <T> List<T> read(Query query, Function<Record, T> row) {
        return read(query, address.deadline(), address.deadline(), row);
    }

    /** Reads what no turn waits for. */
    <T> List<T> read(Query query, Duration patience, Function<Record, T> row) {
        return read(query, patience, patience, row);
    }

    /** Reads a result that a turn needs, within what is left of the turn; null for the connection's deadline. */
    <T> List<T> read(Query query, TurnDeadline turn, Function<Record, T> row) {
        return turn == null ? read(query, row) : read(query, turn.length(), turn.left(), row);
    }

    private <T> List<T> read(Query query, Duration deadline, Duration left, Function<Record, T> row) {
        return within(
                deadline,
                left,
                (session, config) -> session.executeReadAsync(
                        transaction -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync(row)),
                        config));
    }

    /**
     * Reads a result of any length into what {@code target} makes; if the driver starts anew, into a new one. It may
     * take as long as it likes while rows come.
     */
    <T> T stream(Query query, Supplier<T> target, BiConsumer<T, Record> row) {
        LongAdder rows = new LongAdder();
        AsyncTransactionCallback<CompletionStage<T>> work = transaction -> {
            T into = target.get();
            return transaction.runAsync(query).thenCompose(cursor -> drain(cursor, into, row, rows));
        };
        AsyncSession session = session(ROWS_AT_A_TIME);
        try {
            CompletionStage<T> stage = session.executeReadAsync(work, TransactionConfig.empty());
            long seen = 0;
            while (true) {
                try {
                    return get(stage, LONGEST_PAUSE, LONGEST_PAUSE);
                } catch (TimeoutException e) {
                    if (rows.sum() == seen) {
                        throw failures.late(LONGEST_PAUSE, e);
                    }
                    seen = rows.sum();
                }
            }
        } finally {
            session.closeAsync();
        }
    }

    private static <T> CompletionStage<T> drain(
            ResultCursor cursor, T into, BiConsumer<T, Record> row, LongAdder rows) {
        return cursor.forEachAsync(record -> {
                    row.accept(into, record);
                    rows.increment();
                })
                .thenApply(summary -> into);
    }

    /** Writes, and gives the rows that the query returns; a write may take longer than a turn. */
    <T> List<T> write(Query query, Duration patience, Function<Record, T> row) {
        return within(
                patience,
                patience,
                (session, config) -> session.executeWriteAsync(
                        transaction -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync(row)),
                        config));
    }

    /** Runs what must not be in a managed transaction, such as a change of the schema. */
    <T> List<T> runAlone(String cypher, Duration patience, Function<Record, T> row) {
        return within(
                patience,
                patience,
                (session, config) -> session.runAsync(cypher, config).thenCompose(cursor -> cursor.listAsync(row)));
    }

    private interface Work<T> {
        CompletionStage<T> in(AsyncSession session, TransactionConfig config);
    }

    /** Waits for what is left of a deadline; a message names the whole of it. */
    private <T> T within(Duration deadline, Duration left, Work<T> work) {
        if (left.toMillis() <= 0) {
            throw failures.late(deadline, null);
        }
        AsyncSession session = session(ALL_ROWS);
        try {
            TransactionConfig config = TransactionConfig.builder()
                    .withTimeout(Duration.ofMillis(left.toMillis())) // the protocol knows nothing shorter
                    .build();
            return get(work.in(session, config), deadline, left);
        } catch (TimeoutException e) {
            throw failures.late(deadline, e);
        } finally {
            session.closeAsync(); // sends the server what stops the query if it still runs; nobody waits for it
        }
    }

    private <T> T get(CompletionStage<T> stage, Duration deadline, Duration left) throws TimeoutException {
        try {
            return stage.toCompletableFuture().get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failures.of(e.getCause(), deadline);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }

    private AsyncSession session(int rowsAtATime) {
        SessionConfig.Builder config = SessionConfig.builder().withFetchSize(rowsAtATime);
        if (address.database() != null) {
            config.withDatabase(address.database());
        }
        return driver.session(AsyncSession.class, config.build());
    }

    private void connect() {
        Duration limit = address.deadline().compareTo(LONGEST_OPEN) < 0 ? address.deadline() : LONGEST_OPEN;
        try {
            driver.verifyConnectivityAsync().toCompletableFuture().get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failures.ofOpening(e.getCause(), limit);
        } catch (TimeoutException e) {
            throw failures.late(limit, e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private String readVersion() {
        return read(
                        new Query("CALL dbms.components() YIELD name, versions, edition RETURN versions[0], edition"),
                        row -> row.get(0).asString() + " " + row.get(1).asString())
                .get(0);
    }
}
