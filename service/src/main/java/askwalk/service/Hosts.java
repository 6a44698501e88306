package askwalk.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses and the headers Host and Origin. */
final class Hosts {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

    private Hosts() {}

    /** Returns whether an address can only be reached from the same machine. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Returns whether a Host header names a loopback address, or the address that the service is bound to. A page of
     * another name that resolves to this machine does not pass, so that it cannot use the service of its visitor.
     */
    static boolean namesLoopback(String header, String bound) {
        if (header == null) {
            return false;
        }
        String name = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
        return LOOPBACK.contains(name) || name.equals(bound.toLowerCase(Locale.ROOT));
    }

    static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches();
    }

    /** Returns whether an Origin header is that of the service itself, reached under the name in the Host header. */
    static boolean isSame(String origin, String host) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }
}
