package askwalk.graph.neo4j;

import askwalk.graph.GraphAccessException;
import java.time.Duration;
import java.util.Locale;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * Creates exceptions for failures of a connection to a server, with a message of one line and whether a retry may help.
 */
final class Failures {

    private final Neo4jAddress address;

    Failures(Neo4jAddress address) {
        this.address = address;
    }

    /**
     * Returns the exception for a failure to open the connection. A connection that is closed before any data is
     * received points to another protocol; one that is closed later, to a server that went down.
     */
    GraphAccessException ofOpening(Throwable failure, Duration deadline) {
        if (Cause.of(failure) == Cause.DISCONNECTED && !isEncrypted()) {
            return retryable(
                    "closed the connection without an answer: if it requires TLS, write "
                            + address.uri().getScheme() + "+s://; otherwise check that this is its Bolt port",
                    failure);
        }
        GraphAccessException wrong = ofAddress(failure);
        return wrong != null ? wrong : of(failure, deadline);
    }

    /**
     * Returns the exception for a failure on an open connection with a deadline. The address was right before, so later
     * failures of the pool's sockets may be temporary.
     */
    GraphAccessException of(Throwable failure, Duration deadline) {
        if (failure instanceof GraphAccessException known) {
            return known;
        }
        if (failure instanceof AuthenticationException) {
            return fatal("rejects the user or the password: check both", failure);
        }
        if (failure instanceof SecurityException) {
            String code = ((Neo4jException) failure).code();
            if (code.contains("AuthenticationRateLimit")) {
                return fatal("received too many wrong passwords and rejects all for some seconds", failure);
            }
            if (code.contains("CredentialsExpired")) {
                return fatal("requires the user's initial password to be changed first", failure);
            }
            return fatal("denies permission: " + firstLine(failure), failure);
        }
        if (isDatabaseMissing(failure)) {
            return fatal("has no database '" + address.database() + "'", failure);
        }
        if (isTimeout(failure)) {
            return timedOut(deadline, failure);
        }
        GraphAccessException below = ofCause(failure, deadline);
        if (below != null) {
            return below;
        }
        if (failure instanceof ServiceUnavailableException) {
            return retryable("cannot be reached: is it running, and is the address right?", failure);
        }
        if (failure instanceof RetryableException) {
            return retryable("could not run the query now: " + firstLine(failure), failure);
        }
        return fatal("rejected a query: " + firstLine(failure), failure);
    }

    /**
     * Returns the exception for a wrong address, before any server was reached; null if the address is not the cause.
     */
    private GraphAccessException ofAddress(Throwable failure) {
        String scheme = address.uri().getScheme();
        return switch (Cause.of(failure)) {
            case UNKNOWN_HOST ->
                fatal("cannot be found: unknown host '" + address.uri().getHost() + "'", failure);
            case UNTRUSTED ->
                fatal(
                        "has a certificate that is not trusted here; " + withoutSecurity(scheme)
                                + "+ssc:// accepts a self-signed one",
                        failure);
            case NO_TLS ->
                fatal(
                        "does not use TLS, which " + scheme + ":// requires: write " + withoutSecurity(scheme)
                                + ":// or enable TLS on the server",
                        failure);
            case HTTP -> fatal("speaks HTTP at this address: give the Bolt port, which is usually 7687", failure);
            case NO_BOLT ->
                fatal(
                        "does not speak a supported version of Bolt: check that this is its Bolt port, usually 7687"
                                + (isEncrypted() ? "" : ", and write " + scheme + "+s:// if it requires TLS"),
                        failure);
            case REFUSED, UNREACHABLE, TIMEOUT, DISCONNECTED, OTHER -> null;
        };
    }

    /** Returns the exception for a failure below the driver; null if the driver itself or the server reports it. */
    private GraphAccessException ofCause(Throwable failure, Duration deadline) {
        return switch (Cause.of(failure)) {
            case REFUSED ->
                retryable("refuses the connection: is it running, and is the port right (usually 7687)?", failure);
            case UNREACHABLE -> retryable("cannot be reached: there is no route to this host", failure);
            // The driver waits for a connection no longer than the connection's own deadline.
            case TIMEOUT ->
                timedOut(deadline.compareTo(address.deadline()) < 0 ? deadline : address.deadline(), failure);
            case UNKNOWN_HOST ->
                retryable("cannot be reached: unknown host '" + address.uri().getHost() + "'", failure);
            case UNTRUSTED -> retryable("cannot be reached: its certificate is not trusted now", failure);
            case NO_TLS -> retryable("cannot be reached: the TLS connection to it failed", failure);
            case HTTP, NO_BOLT ->
                retryable("cannot be reached: the server at this address does not speak Bolt now", failure);
            case DISCONNECTED, OTHER -> null;
        };
    }

    private boolean isEncrypted() {
        return address.uri().getScheme().contains("+");
    }

    private static String withoutSecurity(String scheme) {
        return scheme.replaceAll("\\+.*", "");
    }

    /** Returns the exception for an exceeded deadline. */
    GraphAccessException timedOut(Duration deadline, Throwable cause) {
        String seconds = String.format(Locale.ROOT, "%.3g", deadline.toMillis() / 1000.0);
        return retryable("gave no answer within " + seconds + " s: it is down or slow", cause);
    }

    private GraphAccessException retryable(String problem, Throwable cause) {
        return new GraphAccessException(server() + problem + "; try again", true, cause);
    }

    private GraphAccessException fatal(String problem, Throwable cause) {
        return new GraphAccessException(server() + problem, false, cause);
    }

    private String server() {
        return "the Neo4j server at " + address.uri() + " ";
    }

    private static boolean isDatabaseMissing(Throwable failure) {
        return failure instanceof FatalDiscoveryException
                || (failure instanceof Neo4jException e && e.code().contains("DatabaseNotFound"));
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof Neo4jException e && e.code().contains("TransactionTimedOut");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
