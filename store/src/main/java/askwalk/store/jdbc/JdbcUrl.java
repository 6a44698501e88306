package askwalk.store.jdbc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks URLs of databases, and shows them without secrets. */
final class JdbcUrl {

    /** A parameter with a secret, such as {@code password}, {@code sslpassword} or the key of an encrypted file. */
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("[?&;]\\s*([a-z0-9_%.-]*(password|passwd|pwd|secret)[a-z0-9_]*|(hex|text)?key)\\s*=");

    private static final Pattern KIND = Pattern.compile("jdbc:[a-z0-9+_-]+:");
    private static final Pattern PARAMETERS = Pattern.compile("[?;&].*", Pattern.DOTALL);

    /** The name of a file, which may have an at sign; no user and password. */
    private static final Pattern FILE = Pattern.compile("jdbc:sqlite:(?!(?s:.*)//).*", Pattern.DOTALL);

    private JdbcUrl() {}

    /**
     * Checks that a URL of a known database has no secret.
     *
     * @throws IllegalArgumentException if it may have one
     */
    static void check(String url) {
        if (hasUser(url)
                || SECRET_PARAMETER.matcher(url.toLowerCase(Locale.ROOT)).find()) {
            throw new IllegalArgumentException(kind(url) + " has a user or a password in the URL: give user and"
                    + " password separately, since URLs get into logs");
        }
    }

    /** Returns the URL of a known database without its parameters; only its kind if it may have a password. */
    static String shown(String url) {
        return hasUser(url) ? kind(url) : PARAMETERS.matcher(url).replaceFirst("");
    }

    /** Returns the kind of database, such as {@code 'jdbc:h2:'}, and nothing else of a URL. */
    static String kind(String url) {
        Matcher kind = KIND.matcher(url);
        return kind.lookingAt() ? "'" + kind.group() + "'" : "this URL";
    }

    private static boolean hasUser(String url) {
        return url.contains("@") && !FILE.matcher(url).matches();
    }
}
