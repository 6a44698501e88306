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
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.AsyncTransactionCallback;
import org.neo4j.driver.async.ResultCursor;

/**
 * A connection to a database, with a pool of sockets behind it. Everything runs in the driver's managed transactions,
 * which try again while that may help, and is over at the {@linkplain Neo4jAddress#deadline() deadline}: whether the
 * server is down, slow, or takes what is sent and never answers. Safe for concurrent use; to be closed.
 *
 * <p>What fails is a {@link GraphAccessException} that says what, where, and whether to try again.
 */
public final class Neo4jConnection implements AutoCloseable {

    /** Rows a server sends before it waits to be asked for more, where a result may be of any length. */
    private static final int ROWS_AT_A_TIME = 2000;

    private static final int ALL_ROWS = -1;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

    private final Neo4jAddress address;
    private final Failures failures;
    private final Driver driver;
    private final String version;

    private Neo4jConnection(Neo4jAddress address, AuthToken token) {
        this.address = address;
        failures = new Failures(address);
        driver = driver(address, token);
        try {
            version = readVersion();
        } catch (RuntimeException e) {
            driver.close();
            throw e;
        }
    }

    /**
     * Connects, and makes sure that the server answers, lets the user in and has the database.
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

    private static Driver driver(Neo4jAddress address, AuthToken token) {
        long deadline = address.deadline().toMillis();
        Config config = Config.builder()
                .withMaxTransactionRetryTime(deadline, TimeUnit.MILLISECONDS)
                .withConnectionAcquisitionTimeout(deadline, TimeUnit.MILLISECONDS)
                .withConnectionTimeout(Math.min(deadline, LONGEST_CONNECT.toMillis()), TimeUnit.MILLISECONDS)
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

    /** Reads a result that the caller's turn needs, within the deadline. */
    <T> List<T> read(Query query, Function<Record, T> row) {
        return within(
                ALL_ROWS,
                address.deadline(),
                (session, config) -> session.executeReadAsync(
                        transaction -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync(row)),
                        config));
    }

    /** Reads a result of any length into what {@code target} makes; if the driver starts anew, into a new one. */
    <T> T stream(Query query, Supplier<T> target, BiConsumer<T, Record> row) {
        LongAdder rows = new LongAdder();
        AsyncTransactionCallback<CompletionStage<T>> work = transaction -> {
            T into = target.get();
            return transaction.runAsync(query).thenCompose(cursor -> drain(cursor, into, row, rows));
        };
        AsyncSession session = session(ROWS_AT_A_TIME);
        try {
            return await(session.executeReadAsync(work, TransactionConfig.empty()), address.deadline(), rows);
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
                ALL_ROWS,
                patience,
                (session, config) -> session.executeWriteAsync(
                        transaction -> transaction.runAsync(query).thenCompose(cursor -> cursor.listAsync(row)),
                        config));
    }

    /** Runs what must not be in a managed transaction, such as a change of the schema. */
    <T> List<T> runAlone(String cypher, Duration patience, Function<Record, T> row) {
        return within(
                ALL_ROWS,
                patience,
                (session, config) -> session.runAsync(cypher, config).thenCompose(cursor -> cursor.listAsync(row)));
    }

    private interface Work<T> {
        CompletionStage<T> in(AsyncSession session, TransactionConfig config);
    }

    private <T> T within(int rowsAtATime, Duration deadline, Work<T> work) {
        AsyncSession session = session(rowsAtATime);
        TransactionConfig config =
                TransactionConfig.builder().withTimeout(deadline).build();
        try {
            return await(work.in(session, config), deadline, null);
        } finally {
            session.closeAsync(); // sends the server what stops the query if it still runs; nobody waits for it
        }
    }

    private AsyncSession session(int rowsAtATime) {
        SessionConfig.Builder config = SessionConfig.builder().withFetchSize(rowsAtATime);
        if (address.database() != null) {
            config.withDatabase(address.database());
        }
        return driver.session(AsyncSession.class, config.build());
    }

    /** Waits for a result; one that comes in rows may take as long as it likes while rows come. */
    private <T> T await(CompletionStage<T> stage, Duration deadline, LongAdder rows) {
        long seen = -1;
        while (true) {
            try {
                return stage.toCompletableFuture().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (rows == null || rows.sum() == seen) {
                    throw failures.late(e);
                }
                seen = rows.sum();
            } catch (ExecutionException e) {
                throw failures.of(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private String readVersion() {
        return read(
                        new Query("CALL dbms.components() YIELD name, versions, edition RETURN versions[0], edition"),
                        row -> row.get(0).asString() + " " + row.get(1).asString())
                .get(0);
    }
}
