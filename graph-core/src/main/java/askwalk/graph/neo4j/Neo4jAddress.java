package askwalk.graph.neo4j;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The address of a database and the deadline of its queries. Immutable.
 *
 * @param uri the server, such as {@code bolt://localhost:7687} or {@code neo4j+s://example.org}
 * @param database the name of the database; null for the user's home database
 * @param deadline the maximum time of the queries of a turn, including retries; bulk reads and writes may take longer
 */
public record Neo4jAddress(URI uri, String database, Duration deadline) {

    /** The deadline unless another one is given. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    private static final int MAX_PORT = 65_535;

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /**
     * Creates an address.
     *
     * @throws IllegalArgumentException if the URI is not the address of a Neo4j server, or has other parts; if the name
     *     of the database is empty; or if the deadline is not positive. The message does not repeat what may be a
     *     password
     */
    public Neo4jAddress {
        check(Objects.requireNonNull(uri, "uri"));
        if (database != null && database.isBlank()) {
            throw new IllegalArgumentException("the name of the database is empty: leave it out for the home database");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline must be positive, not " + deadline);
        }
    }

    /**
     * Reads an address.
     *
     * @param text the server's URI, without user and password
     * @return the address, with the user's home database and the {@linkplain #DEFAULT_DEADLINE default deadline}
     * @throws IllegalArgumentException if this is not such a URI, or it also names a database; the message does not
     *     repeat what may be a password
     */
    public static Neo4jAddress parse(String text) {
        try {
            return new Neo4jAddress(new URI(text), null, DEFAULT_DEADLINE);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(expected("the address is not a URI"));
        }
    }

    /**
     * Returns the same server with another database.
     *
     * @param newDatabase the name of the database, or null for the user's home database
     * @return the address
     * @throws IllegalArgumentException if the name is empty
     */
    public Neo4jAddress withDatabase(String newDatabase) {
        return new Neo4jAddress(uri, newDatabase, deadline);
    }

    /**
     * Returns the same database with another deadline.
     *
     * @param newDeadline the maximum time of the queries of a turn
     * @return the address
     * @throws IllegalArgumentException if it is not positive
     */
    public Neo4jAddress withDeadline(Duration newDeadline) {
        return new Neo4jAddress(uri, database, newDeadline);
    }

    private static void check(URI uri) {
        String text = uri.toString();
        if (text.contains("@")) {
            throw new IllegalArgumentException(expected("user and password do not belong in the address"));
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw new IllegalArgumentException(expected("'" + text + "' is not the address of a Neo4j server"));
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(
                    expected("'" + text + "' names no host, or a port that is not a number"));
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException(
                    expected("port " + uri.getPort() + " in '" + text + "' is not from 1 to " + MAX_PORT));
        }
        String path = uri.getPath();
        if (!path.isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException("the address '" + text + "' names a database, which is given separately:"
                    + " --database " + path.substring(1) + " on the command line, withDatabase(...) in code");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(expected("'#' and the text after it do not belong in '" + text + "'"));
        }
        if (uri.getRawQuery() != null) {
            checkRouting(uri);
        }
    }

    /** Checks the routing context after the question mark, which only addresses with routing have. */
    private static void checkRouting(URI uri) {
        if (!uri.getScheme().startsWith("neo4j")) {
            throw new IllegalArgumentException(expected("'?" + uri.getRawQuery() + "' in '" + uri
                    + "' is for addresses that begin with neo4j: leave it out"));
        }
        Set<String> keys = new HashSet<>();
        for (String pair : uri.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank() || !keys.add(parts[0])) {
                throw new IllegalArgumentException("'?" + uri.getRawQuery() + "' in '" + uri
                        + "': expected each key once and with a value, such as ?policy=europe");
            }
        }
    }

    private static String expected(String problem) {
        return problem + "; expected something like bolt://localhost:7687";
    }
}
