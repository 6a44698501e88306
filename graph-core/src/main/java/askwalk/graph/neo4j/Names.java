package askwalk.graph.neo4j;

import java.util.regex.Pattern;

/**
 * The names of labels, types and properties that may become part of a query's text: letters, digits and underscores, so
 * that no name can end a query and begin another. All else that a query needs travels as a parameter.
 */
final class Names {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private Names() {}

    static void check(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name
                    + "' cannot be the name of a label, type or property here: up to 100 letters of A to Z, digits and"
                    + " underscores, and no digit first");
        }
    }
}
