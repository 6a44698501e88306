package askwalk.graph.neo4j;

import java.util.regex.Pattern;

/**
 * The names of labels, types and properties that become part of a query's text. They are quoted, so that no name can
 * inject a query. All values are passed as parameters.
 */
final class CypherNames {

    /** A server may turn a backslash, u and 0060 into a quote before it looks for quotes. */
    private static final Pattern INVALID = Pattern.compile("\\p{Cntrl}|\\\\[uU]");

    private CypherNames() {}

    static void check(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a label, type or property is empty");
        }
        if (INVALID.matcher(name).find()) {
            throw new IllegalArgumentException("'" + name.replaceAll("\\p{Cntrl}", "\uFFFD")
                    + "' cannot be the name of a label, type or property here: it has a control character, or a backslash"
                    + " before a u, which would be an escape in a query");
        }
    }

    /** Returns the quoted name of a label, type or property. */
    static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** Returns a name as a string literal. */
    static String literal(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
