package askwalk.service;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of a {@link ConversationServer}. Immutable.
 *
 * @param host the address to bind to, a name or a number
 * @param port the port; 0 for a free one
 * @param token the token that requests need, except for the page and {@code /health} and {@code /ready}; required if
 *     the address is not a loopback address
 * @param allowedOrigins the origins of other pages that may use the service, such as {@code https://shop.example}
 * @param maxBody the maximum size of a request's body, in bytes
 * @param requestsPerSecond the maximum rate of one client, of which twice as many may come at once; 0 for no limit
 * @param idle the time without a request after which a conversation leaves memory
 * @param maxOpen the maximum number of conversations in memory; others are read from the store at their next request
 * @param retention the age at which conversations that are not continued are deleted; empty to keep them
 * @param drain the maximum time that requests may take after the server begins to stop
 */
public record ServiceSettings(
        String host,
        int port,
        Optional<String> token,
        List<String> allowedOrigins,
        int maxBody,
        int requestsPerSecond,
        Duration idle,
        int maxOpen,
        Optional<Duration> retention,
        Duration drain) {

    /** The loopback address, port 8080 and no token. */
    public static final ServiceSettings DEFAULT = new ServiceSettings(
            "127.0.0.1",
            8080,
            Optional.empty(),
            List.of(),
            64 * 1024,
            100,
            Duration.ofMinutes(5),
            1000,
            Optional.empty(),
            Duration.ofSeconds(20));

    private static final int MAX_PORT = 65535;
    private static final int MIN_TOKEN = 16;

    /**
     * Checks the settings and copies the list.
     *
     * @throws IllegalArgumentException if a value is out of range, the token is shorter than 16 characters, or it is
     *     missing although the address is not a loopback address
     */
    public ServiceSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(drain, "drain");
        allowedOrigins = List.copyOf(allowedOrigins);
        check(port >= 0 && port <= MAX_PORT, "the port is 0 to 65535, not " + port);
        check(maxBody > 0, "the maximum size of a body is one byte or more, not " + maxBody);
        check(requestsPerSecond >= 0, "the requests per second are zero or more, not " + requestsPerSecond);
        check(maxOpen > 0, "the number of conversations in memory is one or more, not " + maxOpen);
        check(!idle.isNegative() && !idle.isZero(), "the idle time is above zero, not " + idle);
        check(
                retention.isEmpty() || retention.get().compareTo(idle) >= 0,
                "the retention is the idle time or more, not " + retention.orElse(null));
        check(!drain.isNegative(), "the time to stop is zero or more, not " + drain);
        check(
                token.isEmpty() || token.get().matches("[!-~]{" + MIN_TOKEN + ",}"),
                "a token has " + MIN_TOKEN + " or more printable ASCII characters without spaces");
        check(
                token.isPresent() || Hosts.isLoopback(host),
                "the address " + host + " can be reached by others: it needs a token");
        allowedOrigins.forEach(origin -> check(
                Hosts.isOrigin(origin),
                "'" + origin + "' is not an origin: expected scheme://host or scheme://host:port, without a path"));
    }

    private static void check(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }

    /**
     * Returns these settings with another address.
     *
     * @param newHost the address
     * @param newPort the port; 0 for a free one
     * @return the settings
     */
    public ServiceSettings at(String newHost, int newPort) {
        return new ServiceSettings(
                newHost, newPort, token, allowedOrigins, maxBody, requestsPerSecond, idle, maxOpen, retention, drain);
    }

    /**
     * Returns these settings with another limit on the rate of one client.
     *
     * @param limit the requests per second; 0 for no limit
     * @return the settings
     */
    public ServiceSettings withRequestsPerSecond(int limit) {
        return new ServiceSettings(host, port, token, allowedOrigins, maxBody, limit, idle, maxOpen, retention, drain);
    }

    /**
     * Returns these settings with other limits on the conversations in memory.
     *
     * @param newIdle the time without a request after which a conversation leaves memory
     * @param newMaxOpen the maximum number of conversations in memory
     * @return the settings
     */
    public ServiceSettings withOpen(Duration newIdle, int newMaxOpen) {
        return new ServiceSettings(
                host, port, token, allowedOrigins, maxBody, requestsPerSecond, newIdle, newMaxOpen, retention, drain);
    }

    /**
     * Returns these settings with a token and allowed origins.
     *
     * @param newToken the token
     * @param origins the origins of other pages that may use the service
     * @return the settings
     */
    public ServiceSettings withAccess(Optional<String> newToken, List<String> origins) {
        return new ServiceSettings(
                host, port, newToken, origins, maxBody, requestsPerSecond, idle, maxOpen, retention, drain);
    }
}
