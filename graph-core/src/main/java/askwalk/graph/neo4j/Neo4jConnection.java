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
 * A connection to a database, with a pool of sockets behind it. Queries run in the driver's managed transactions, which
 * retry temporary failures. The queries of a turn end at the {@linkplain Neo4jAddress#deadline() deadline}, whether the
 * server is down, slow, or accepts a query and never answers. Safe for concurrent use; must be closed.
 *
 * <p>Every failure is a {@link GraphAccessException} that names the problem, the server, and whether to retry.
 */
public final class Neo4jConnection implements AutoCloseable {

    /** The number of rows that a server sends per request, where a result may be of any length. */
    private static final int FETCH_SIZE = 2000;

    private static final int FETCH_ALL = -1;

    /** The maximum time between two rows of a bulk read, which runs before any turn. */
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** The maximum time to open a connection, even if the deadline is longer. */
    private static final Duration MAX_OPEN_TIMEOUT = Duration.ofSeconds(30);

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
     * Connects, and checks that the server answers, accepts the user and has the database. Nothing is retried, so that
     * a wrong address is reported at once.
     *
     * @param address the address of the database
     * @param user the name of the user; null for a server without authentication
     * @param password the user's password; it appears in no message
     * @return the open connection
     * @throws GraphAccessException if there is no such server, user, password or database
     */
    public static Neo4jConnection open(Neo4jAddress address, String user, String password) {
        return new Neo4jConnection(address, user == null ? AuthTokens.none() : AuthTokens.basic(user, password));
    }

    /** Creates a driver without a log, which would repeat every attempt; the exception has the result. */
    @SuppressWarnings("deprecation") // there is no other way to turn off the log of this driver only
    private static Driver driver(Neo4jAddress address, AuthToken token) {
        long deadline = address.deadline().toMillis();
        Config config = Config.builder()
                .withMaxTransactionRetryTime(deadline, TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(deadline, TimeUnit.MILLISECONDS)
                .withConnectionTimeout(Math.min(deadline, MAX_CONNECT_TIMEOUT.toMillis()), TimeUnit.MILLISECONDS)
                .withLogging(Logging.none())
                .withTelemetryDisabled(true)
                .withUserAgent("askwalk")
                .build();
        return GraphDatabase.driver(address.uri(), token, config);
    }

    /**
     * Returns the address of the database.
     *
     * @return the address, without user and password
     */
    public Neo4jAddress address() {
        return address;
    }

    /**
     * Returns the version that the server reports.
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

    /**
     * Runs a query in a transaction that only reads, within the connection's deadline. The driver repeats it after a
     * temporary failure.
     *
     * @param query the query with its parameters
     * @param row converts a row; it may be called again for the same row
     * @param <T> the type of a converted row
     * @return the converted rows, in order
     * @throws GraphAccessException if the database cannot be read, or refuses the query
     * @throws CancellationException if the thread is interrupted
     */
    public <T> List<T> read(Query query, Function<Record, T> row) {
        return read(query, address.deadline(), address.deadline(), row);
    }

    /** Reads a result for which no turn waits. */
    <T> List<T> read(Query query, Duration timeout, Function<Record, T> row) {
        return read(query, timeout, timeout, row);
    }

    /** Reads a result within the remaining time of a turn; a null turn stands for the connection's deadline. */
    <T> List<T> read(Query query, TurnDeadline turn, Function<Record, T> row) {
        return turn == null ? read(query, row) : read(query, turn.length(), turn.remaining(), row);
    }

    private <T> List<T> read(Query query, Duration deadline, Duration remaining, Function<Record, T> row) {
        return within(
                deadline,
                remaining,
                (session, config) -> session.executeReadAsync(
                        transaction -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync(row)),
                        config));
    }

    /**
     * Reads a result of any length into an object of {@code target}, and into a new object if the driver retries. There
     * is no time limit while rows arrive.
     */
    <T> T stream(Query query, Supplier<T> target, BiConsumer<T, Record> row) {
        LongAdder rows = new LongAdder();
        AsyncTransactionCallback<CompletionStage<T>> work = transaction -> {
            T into = target.get();
            return transaction.runAsync(query).thenCompose(cursor -> drain(cursor, into, row, rows));
        };
        AsyncSession session = session(FETCH_SIZE);
        try {
            CompletionStage<T> stage = session.executeReadAsync(work, TransactionConfig.empty());
            long seen = 0;
            while (true) {
                try {
                    return get(stage, MAX_PAUSE, MAX_PAUSE);
                } catch (TimeoutException e) {
                    if (rows.sum() == seen) {
                        throw failures.timedOut(MAX_PAUSE, e);
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

    /**
     * Runs a query in a transaction that writes. The driver repeats it after a temporary failure, even if the
     * transaction may have been committed: a query has to allow for its own repetition.
     *
     * @param query the query with its parameters
     * @param timeout the maximum time, including all repetitions; it may be longer than the connection's deadline
     * @param row converts a row; it may be called again for the same row
     * @param <T> the type of a converted row
     * @return the converted rows, in order
     * @throws GraphAccessException if the database cannot be written, or refuses the query; the transaction may have
     *     been committed if the failure is {@linkplain GraphAccessException#isRetryable() retryable}
     * @throws CancellationException if the thread is interrupted; the transaction may have been committed
     */
    public <T> List<T> write(Query query, Duration timeout, Function<Record, T> row) {
        return within(
                timeout,
                timeout,
                (session, config) -> session.executeWriteAsync(
                        transaction -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync(row)),
                        config));
    }

    /**
     * Runs a query that must not be in a managed transaction, such as a change of the schema. It is not repeated.
     *
     * @param cypher the query, without parameters
     * @param timeout the maximum time
     * @param row converts a row
     * @param <T> the type of a converted row
     * @return the converted rows, in order
     * @throws GraphAccessException if the database cannot be written, or refuses the query
     * @throws CancellationException if the thread is interrupted
     */
    public <T> List<T> runAutoCommit(String cypher, Duration timeout, Function<Record, T> row) {
        return within(
                timeout,
                timeout,
                (session, config) -> session.runAsync(cypher, config).thenCompose(cursor -> cursor.listAsync(row)));
    }

    private interface Work<T> {
        CompletionStage<T> run(AsyncSession session, TransactionConfig config);
    }

    /** Waits for the remaining time of a deadline; messages name the whole deadline. */
    private <T> T within(Duration deadline, Duration remaining, Work<T> work) {
        if (remaining.toMillis() <= 0) {
            throw failures.timedOut(deadline, null);
        }
        AsyncSession session = session(FETCH_ALL);
        try {
            TransactionConfig config = TransactionConfig.builder()
                    .withTimeout(Duration.ofMillis(remaining.toMillis())) // the protocol has no finer unit
                    .build();
            return get(work.run(session, config), deadline, remaining);
        } catch (TimeoutException e) {
            throw failures.timedOut(deadline, e);
        } finally {
            session.closeAsync(); // cancels the query if it still runs; not awaited
        }
    }

    private <T> T get(CompletionStage<T> stage, Duration deadline, Duration remaining) throws TimeoutException {
        try {
            return stage.toCompletableFuture().get(remaining.toNanos(), TimeUnit.NANOSECONDS);
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

    private AsyncSession session(int fetchSize) {
        SessionConfig.Builder config = SessionConfig.builder().withFetchSize(fetchSize);
        if (address.database() != null) {
            config.withDatabase(address.database());
        }
        return driver.session(AsyncSession.class, config.build());
    }

    private void connect() {
        Duration limit = address.deadline().compareTo(MAX_OPEN_TIMEOUT) < 0 ? address.deadline() : MAX_OPEN_TIMEOUT;
        try {
            driver.verifyConnectivityAsync().toCompletableFuture().get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failures.ofOpening(e.getCause(), limit);
        } catch (TimeoutException e) {
            throw failures.timedOut(limit, e);
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
