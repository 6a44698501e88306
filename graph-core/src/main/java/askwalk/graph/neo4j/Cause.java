package askwalk.graph.neo4j;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * The cause of a connection failure. The driver reports most failures alike; they differ in the exception of the
 * socket, which is among the causes, or among the suppressed exceptions where several servers were tried.
 */
enum Cause {
    REFUSED,
    UNKNOWN_HOST,
    UNREACHABLE,
    TIMEOUT,
    UNTRUSTED,
    NO_TLS,
    HTTP,
    NO_BOLT,
    DISCONNECTED,
    OTHER;

    static Cause of(Throwable failure) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, all);
        for (Cause cause :
                List.of(UNKNOWN_HOST, TIMEOUT, REFUSED, UNREACHABLE, UNTRUSTED, NO_TLS, HTTP, NO_BOLT, DISCONNECTED)) {
            if (all.stream().anyMatch(cause::matches)) {
                return cause;
            }
        }
        return OTHER;
    }

    private boolean matches(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (this) {
            case UNKNOWN_HOST -> failure instanceof UnknownHostException;
            // Netty's timeout while connecting is a ConnectException too.
            case TIMEOUT -> failure instanceof TimeoutException || isConnectTimeout(failure);
            case REFUSED -> failure instanceof ConnectException && !isConnectTimeout(failure);
            case UNREACHABLE -> failure instanceof NoRouteToHostException;
            case UNTRUSTED -> failure instanceof CertificateException;
            case NO_TLS -> failure instanceof SSLException || message.startsWith("SSL handshake with ");
            case HTTP -> message.startsWith("Server responded HTTP");
            case NO_BOLT ->
                message.startsWith("Protocol error") || message.contains("any of the protocol versions supported by");
            case DISCONNECTED ->
                failure instanceof ClosedChannelException
                        || message.startsWith("Connection to the database terminated");
            case OTHER -> true;
        };
    }

    private static boolean isConnectTimeout(Throwable failure) {
        return failure instanceof ConnectException
                && failure.getClass().getSimpleName().equals("ConnectTimeoutException");
    }

    private static void collect(Throwable failure, Set<Throwable> into) {
        if (failure != null && into.add(failure)) {
            collect(failure.getCause(), into);
            Stream.of(failure.getSuppressed()).forEach(each -> collect(each, into));
        }
    }
}
