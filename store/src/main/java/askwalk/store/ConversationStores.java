package askwalk.store;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.MemoryConversationStore;
import askwalk.graph.neo4j.Neo4jAddress;
import askwalk.store.folder.FolderConversationStore;
import askwalk.store.jdbc.JdbcConversationStore;
import askwalk.store.neo4j.Neo4jConversationStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Opens stores of conversations by URL.
 *
 * <table>
 * <caption>The URLs</caption>
 * <tr><th>URL</th><th>store</th></tr>
 * <tr><td>{@code memory:}</td><td>{@link MemoryConversationStore}</td></tr>
 * <tr><td>{@code folder:DIR}</td><td>{@link FolderConversationStore}</td></tr>
 * <tr><td>{@code sqlite:FILE}, {@code jdbc:sqlite:FILE}</td><td>{@link JdbcConversationStore}</td></tr>
 * <tr><td>{@code jdbc:postgresql://HOST:PORT/DATABASE}</td><td>{@link JdbcConversationStore}</td></tr>
 * <tr><td>{@code bolt://HOST:PORT}, {@code neo4j://HOST:PORT}, {@code +s} and {@code +ssc} for encryption, and
 *     {@code /DATABASE} at the end for another than the home database</td><td>{@link Neo4jConversationStore}</td></tr>
 * </table>
 *
 * <p>Drivers of databases are added by the application. A URL has no user and no password, since URLs get into logs.
 */
public final class ConversationStores {

    /** The known URLs, for messages and help. */
    public static final String KNOWN = "memory:, folder:DIR, sqlite:FILE, jdbc:sqlite:FILE,"
            + " jdbc:postgresql://HOST:PORT/DATABASE, bolt://HOST:PORT or neo4j://HOST:PORT";

    private static final Pattern SECRET_PARAMETER = Pattern.compile("(?i)[?&;][^=]*(password|passwd|pwd|secret)[^=]*=");

    private static final Set<String> SCHEMES =
            Set.of("memory", "folder", "sqlite", "jdbc", "bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    private ConversationStores() {}

    /**
     * Returns whether a text begins with a known kind of store and a colon, so that it names no file.
     *
     * @param text a URL or the name of a file
     * @return whether {@link #open} knows its kind
     */
    public static boolean isUrl(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && SCHEMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /**
     * Opens a store.
     *
     * @param url the URL, without user and password
     * @param credentials user and password; not used by stores without users
     * @return the store, which the caller closes
     * @throws IllegalArgumentException if the URL is that of no known store, or has a password
     * @throws ConversationStoreException if the store cannot be opened, or the driver of its database is missing
     */
    public static ConversationStore open(String url, StoreCredentials credentials) {
        Objects.requireNonNull(credentials, "credentials");
        int colon = url.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "the URL of a store begins with its kind and a colon: expected " + KNOWN);
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = url.substring(colon + 1);
        return switch (scheme) {
            case "memory" -> memory(rest);
            case "folder" -> FolderConversationStore.open(folder(rest));
            case "sqlite" -> JdbcConversationStore.open("jdbc:sqlite:" + named(scheme, rest, "FILE"), null, null);
            case "jdbc" -> JdbcConversationStore.open(url, credentials.user(), credentials.password());
            case "bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc" -> neo4j(url, credentials);
            default ->
                throw new IllegalArgumentException("'" + scheme + ":' is no known kind of store: expected " + KNOWN);
        };
    }

    private static ConversationStore memory(String rest) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("'memory:' has nothing after the colon");
        }
        return new MemoryConversationStore();
    }

    private static Path folder(String rest) {
        String name = named("folder", rest, "DIR");
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'folder:" + name + "' is not the name of a folder", e);
        }
    }

    private static String named(String scheme, String rest, String what) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("'" + scheme + ":' names no place: expected " + scheme + ":" + what);
        }
        return rest;
    }

    private static ConversationStore neo4j(String url, StoreCredentials credentials) {
        if (SECRET_PARAMETER.matcher(url).find()) {
            throw new IllegalArgumentException("user and password do not belong in the URL of a Neo4j database");
        }
        try {
            return Neo4jConversationStore.open(address(url), credentials.user(), credentials.password());
        } catch (NoClassDefFoundError e) {
            throw new ConversationStoreException(
                    "conversations in Neo4j: the driver is missing: add org.neo4j.driver:neo4j-java-driver to the class"
                            + " path",
                    false,
                    e);
        }
    }

    /** Splits the name of a database, which is the path, from the address of a server. */
    private static Neo4jAddress address(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Neo4jAddress.parse(url); // which refuses it with the reason
        }
        String path = uri.getPath();
        if (path == null || path.length() < 2 || url.contains("@")) {
            return Neo4jAddress.parse(url);
        }
        int begin = url.indexOf(uri.getRawPath(), url.indexOf("//") + 2);
        String server =
                url.substring(0, begin) + url.substring(begin + uri.getRawPath().length());
        return Neo4jAddress.parse(server).withDatabase(path.substring(1));
    }
}
