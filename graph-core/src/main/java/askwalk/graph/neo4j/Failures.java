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

/** Says in one line what went wrong between here and a server, and whether trying again may help. */
final class Failures {

    private final Neo4jAddress address;

    Failures(Neo4jAddress address) {
        this.address = address;
    }

    /**
     * What failed when the connection was opened. A connection that ends before a word was said tells of another way to
     * speak; one that ends later, of a server that went down.
     */
    GraphAccessException ofOpening(Throwable failure, Duration deadline) {
        if (Cause.of(failure) == Cause.HUNG_UP && !isEncrypted()) {
            return retryable(
                    "ended the connection before it said a word: if it wants TLS, write "
                            + address.uri().getScheme() + "+s://; else check that this is its Bolt port",
                    failure);
        }
        GraphAccessException wrong = ofAddress(failure);
        return wrong != null ? wrong : of(failure, deadline);
    }

    /**
     * What failed on a connection that was open before, and the deadline it had. The address was right then, so what
     * the sockets of the pool meet later may pass.
     */
    GraphAccessException of(Throwable failure, Duration deadline) {
        if (failure instanceof GraphAccessException known) {
            return known;
        }
        if (failure instanceof AuthenticationException) {
            return fatal("refuses the user or the password: check both", failure);
        }
        if (failure instanceof SecurityException) {
            String code = ((Neo4jException) failure).code();
            if (code.contains("AuthenticationRateLimit")) {
                return fatal("had too many wrong passwords and refuses all for some seconds", failure);
            }
            if (code.contains("CredentialsExpired")) {
                return fatal("wants the user's first password changed before anything else", failure);
            }
            return fatal("forbids this: " + firstLine(failure), failure);
        }
        if (isDatabaseMissing(failure)) {
            return fatal("has no database '" + address.database() + "'", failure);
        }
        if (isTimeout(failure)) {
            return late(deadline, failure);
        }
        GraphAccessException below = ofCause(failure, deadline);
        if (below != null) {
            return below;
        }
        if (failure instanceof ServiceUnavailableException) {
            return retryable("cannot be reached: is it running, and is the address right?", failure);
        }
        if (failure instanceof RetryableException) {
            return retryable("could not do it now: " + firstLine(failure), failure);
        }
        return fatal("refused a query: " + firstLine(failure), failure);
    }

    /** What is wrong with an address at which no server was met yet; null if that is not it. */
    private GraphAccessException ofAddress(Throwable failure) {
        String scheme = address.uri().getScheme();
        return switch (Cause.of(failure)) {
            case UNKNOWN_HOST ->
                fatal("cannot be found: no host '" + address.uri().getHost() + "' is known here", failure);
            case UNTRUSTED ->
                fatal(
                        "has a certificate that is not trusted here; " + plain(scheme)
                                + "+ssc:// takes one that it signed itself",
                        failure);
            case NO_TLS ->
                fatal(
                        "does not speak TLS, which " + scheme + ":// asks for: write " + plain(scheme)
                                + ":// or let the server have TLS",
                        failure);
            case HTTP -> fatal("speaks HTTP at this address: give the Bolt port, which is 7687 as a rule", failure);
            case NO_BOLT ->
                fatal(
                        "does not speak Bolt as it is known here: check that this is its Bolt port, 7687 as a rule"
                                + (isEncrypted() ? "" : ", and write " + scheme + "+s:// if it wants TLS"),
                        failure);
            case REFUSED, UNREACHABLE, SLOW, HUNG_UP, OTHER -> null;
        };
    }

    /** What failed below the driver; null if the driver itself or the server says it. */
    private GraphAccessException ofCause(Throwable failure, Duration deadline) {
        return switch (Cause.of(failure)) {
            case REFUSED ->
                retryable("refuses the connection: is it running, and is the port right (7687 as a rule)?", failure);
            case UNREACHABLE -> retryable("cannot be reached: there is no way to this host from here", failure);
            // The driver waits for a connection no longer than the connection's own deadline.
            case SLOW -> late(deadline.compareTo(address.deadline()) < 0 ? deadline : address.deadline(), failure);
            case UNKNOWN_HOST ->
                retryable("cannot be reached: no host '" + address.uri().getHost() + "' is known here now", failure);
            case UNTRUSTED -> retryable("cannot be reached: its certificate is not trusted here now", failure);
            case NO_TLS -> retryable("cannot be reached: the TLS connection to it failed", failure);
            case HTTP, NO_BOLT -> retryable("cannot be reached: what answers there now does not speak Bolt", failure);
            case HUNG_UP, OTHER -> null;
        };
    }

    private boolean isEncrypted() {
        return address.uri().getScheme().contains("+");
    }

    private static String plain(String scheme) {
        return scheme.replaceAll("\\+.*", "");
    }

    /** The deadline is over. */
    GraphAccessException late(Duration deadline, Throwable cause) {
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
