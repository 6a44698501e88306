package askwalk.store.jdbc;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks URLs of databases, and shows them without secrets. */
final class JdbcUrl {

    /** A parameter with a secret, such as {@code password}, {@code sslpassword} or the key of an encrypted file. */
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("[?&;]\\s*([a-z0-9_%.-]*(password|passwd|pwd|secret)[a-z0-9_]*|(hex|text)?key)\\s*=");

    /** User and password in front of the host. */
    private static final Pattern SECRET_AUTHORITY = Pattern.compile("//[^/?@]*:[^/?]*@");

    private JdbcUrl() {}

    /**
     * Checks that a URL has no secret.
     *
     * @throws IllegalArgumentException if it has one
     */
    static void check(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (SECRET_PARAMETER.matcher(lower).find()
                || SECRET_AUTHORITY.matcher(lower).find()) {
            throw new IllegalArgumentException("'" + shown(url)
                    + "' is given with a password in the URL: give user and password separately, since URLs get into"
                    + " logs");
        }
    }

    /** Returns a URL without its parameters and without user and password. */
    static String shown(String url) {
        int parameters = url.indexOf('?');
        String shown = parameters < 0 ? url : url.substring(0, parameters);
        int at = shown.lastIndexOf('@');
        int slashes = shown.indexOf("//");
        return slashes >= 0 && at > slashes ? shown.substring(0, slashes + 2) + shown.substring(at + 1) : shown;
    }
}
