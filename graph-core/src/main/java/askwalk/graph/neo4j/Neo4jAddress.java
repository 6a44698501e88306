package askwalk.graph.neo4j;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * Where a database is and how long to wait for it. Immutable.
 *
 * @param uri the server, such as {@code bolt://localhost:7687} or {@code neo4j+s://example.org}
 * @param database the name of the database; null for the user's home database
 * @param deadline how long what a turn asks may take, all tries together; what is read as a whole or written may take
 *     longer
 */
public record Neo4jAddress(URI uri, String database, Duration deadline) {

    /** How long an operation may take unless something else is said. */
    public static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /**
     * Makes an address.
     *
     * @param uri the server
     * @param database the name of the database, or null
     * @param deadline how long an operation may take
     * @throws IllegalArgumentException if the deadline is not positive
     */
    public Neo4jAddress {
        Objects.requireNonNull(uri, "uri");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline is longer than nothing, not " + deadline);
        }
    }

    /**
     * Reads an address.
     *
     * @param text the server's URI; user and password have no place in it
     * @return the address, with the user's home database and the {@linkplain #DEFAULT_DEADLINE default deadline}
     * @throws IllegalArgumentException if this is no such URI; the message does not repeat what may be a password
     */
    public static Neo4jAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(expected("the address is no URI"));
        }
        if (uri.getRawUserInfo() != null || text.contains("@")) {
            throw new IllegalArgumentException(expected("user and password do not belong into the address"));
        }
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
            throw new IllegalArgumentException(expected("'" + text + "' is no address of a Neo4j server"));
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(expected("'" + text + "' names no host"));
        }
        return new Neo4jAddress(uri, null, DEFAULT_DEADLINE);
    }

    /**
     * Returns the same server with another database.
     *
     * @param newDatabase the name of the database, or null for the user's home database
     * @return the address
     */
    public Neo4jAddress withDatabase(String newDatabase) {
        return new Neo4jAddress(uri, newDatabase, deadline);
    }

    /**
     * Returns the same database with another deadline.
     *
     * @param newDeadline how long an operation may take
     * @return the address
     * @throws IllegalArgumentException if it is not positive
     */
    public Neo4jAddress withDeadline(Duration newDeadline) {
        return new Neo4jAddress(uri, database, newDeadline);
    }

    private static String expected(String problem) {
        return problem + "; expected something like bolt://localhost:7687";
    }
}
