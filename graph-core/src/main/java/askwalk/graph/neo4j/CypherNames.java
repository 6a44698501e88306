package askwalk.graph.neo4j;

import java.util.regex.Pattern;

/**
 * The names of labels, types and properties that become part of a query's text. They are quoted, so that no name can
 * end a query and begin another, whatever is in it. All else that a query needs travels as a parameter.
 */
final class CypherNames {

    /** A server may turn a backslash, u and 0060 into a quote before it looks for quotes. */
    private static final Pattern REFUSED = Pattern.compile("\\p{Cntrl}|\\\\[uU]");

    private CypherNames() {}

    static void check(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a label, type or property is empty");
        }
        if (REFUSED.matcher(name).find()) {
            throw new IllegalArgumentException("'" + name.replaceAll("\\p{Cntrl}", "\uFFFD")
                    + "' cannot be the name of a label, type or property here: it has a control character, or a backslash"
                    + " before a u, which would be an escape in a query");
        }
    }

    /** The name of a label, type or property as a query takes it. */
    static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A name as a text in a query. */
    static String literal(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
