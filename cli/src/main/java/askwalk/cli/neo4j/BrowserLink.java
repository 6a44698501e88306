package askwalk.cli.neo4j;

import askwalk.cli.common.UsageException;
import askwalk.graph.neo4j.Neo4jAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The link that opens a drawn conversation in Neo4j Browser. */
final class BrowserLink {

    private static final String BEFORE_ID = "MATCH (c:Conversation {id: '";
    private static final String AFTER_ID = "'}) OPTIONAL MATCH path = (c)-[:ASKED|RECOMMENDED|HELD]-() RETURN c, path";

    private BrowserLink() {}

    /**
     * Returns the link, with {@code {id}} in place of the id of the conversation. Browser puts the query into its
     * editor.
     *
     * @param browser the address of Neo4j Browser
     * @param user the user to connect as, for the form of Browser; null to leave it empty
     * @param database the database with the drawings
     */
    static String template(String browser, String user, Neo4jAddress database) {
        String server = database.uri().toString();
        return browser + "?dbms=" + encoded(user == null ? server : server.replace("://", "://" + user + "@"))
                + (database.database() == null ? "" : "&db=" + encoded(database.database()))
                + "&cmd=edit&arg=" + encoded(BEFORE_ID) + "{id}" + encoded(AFTER_ID);
    }

    /** Returns the usual address of Neo4j Browser on a server. */
    static String usual(Neo4jAddress server) {
        boolean encrypted = server.uri().getScheme().contains("+");
        return (encrypted ? "https://" : "http://") + server.uri().getHost() + (encrypted ? ":7473" : ":7474")
                + "/browser/";
    }

    /** Checks an address that the user gives. */
    static String checked(String url) {
        try {
            URI uri = new URI(url);
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (isHttp
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // refused as other texts are
        }
        throw new UsageException(
                "--browser-url: expected the address of Neo4j Browser without user, query and fragment,"
                        + " such as http://localhost:7474/browser/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
