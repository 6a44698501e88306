package askwalk.graph.neo4j;

import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;

/**
 * Checks that the names of a mapping occur in the database. A mistyped name matches nothing, and a query returns the
 * same as for an empty graph; so the check reports the likely cause.
 */
final class MappingCheck {

    private static final Duration QUERY_TIMEOUT = Duration.ofMinutes(1);
    private static final int MAX_NAMES_SHOWN = 12;
    private static final String SAMPLE_LIMIT = " LIMIT 100";

    private final Neo4jConnection connection;
    private final GraphMapping mapping;

    MappingCheck(Neo4jConnection connection, GraphMapping mapping) {
        this.connection = connection;
        this.mapping = mapping;
    }

    /**
     * Returns the problem with the first name that does not occur in the database, and its likely cause; empty if there
     * is none.
     */
    String problem() {
        return Stream.of(
                        Stream.of(VertexType.ITEM, VertexType.ATTRIBUTE, VertexType.USER)
                                .filter(this::isRequired)
                                .map(this::problem),
                        mapping.edges().keySet().stream()
                                .filter(relation -> isForeign() || relation == Relation.HAS_ATTRIBUTE)
                                .map(this::problem),
                        mapping.schema().values().values().stream().map(this::numberProblem),
                        Stream.of(mapping.schema()).map(this::groupProblem))
                .flatMap(Function.identity())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns whether a type has no vertices and no query will need any. */
    boolean isAbsent(VertexType type) {
        return !isRequired(type) && !hasNodes(mapping.vertices().get(type).label());
    }

    /** Returns why there is no item, as a continuation of the sentence that states it. */
    String whyNoItem() {
        if (!isForeign()) {
            return "";
        }
        VertexMapping item = mapping.vertices().get(VertexType.ITEM);
        return hasNodes(item.label())
                ? "; nodes with this label have " + similar(item.id(), nodeKeys(item.label()))
                : "; " + labels(item.label());
    }

    /**
     * Returns whether the mapping is not that of a loader, whose graph may lack users, friends or likes, as data sets
     * do.
     */
    private boolean isForeign() {
        return !mapping.equals(GraphMapping.ASKWALK);
    }

    /** Returns whether vertices of a type are required. Users are required only if a relation starts at them. */
    private boolean isRequired(VertexType type) {
        return type != VertexType.USER
                || (isForeign() && mapping.edges().keySet().stream().anyMatch(relation -> relation.from() == type));
    }

    private String problem(VertexType type) {
        VertexMapping vertex = mapping.vertices().get(type);
        if (!hasNodes(vertex.label())) {
            return "no node has the label '" + vertex.label() + "' of " + type.word() + "s; " + labels(vertex.label());
        }
        Set<String> properties = new LinkedHashSet<>(List.of(vertex.id()));
        if (isForeign()) {
            properties.add(vertex.key());
            properties.add(vertex.name());
        }
        for (String property : properties) {
            if (!exists("MATCH (n:" + CypherNames.quote(vertex.label()) + ") WHERE n." + CypherNames.quote(property)
                    + " IS NOT NULL")) {
                return noProperty(vertex.label(), property);
            }
        }
        return "";
    }

    /** Returns the problem if no item has a number in a property. */
    private String numberProblem(String property) {
        String label = mapping.vertices().get(VertexType.ITEM).label();
        String read = "n." + CypherNames.quote(property);
        String having = "MATCH (n:" + CypherNames.quote(label) + ") WHERE " + read;
        if (!exists(having + " IS NOT NULL")) {
            return noProperty(label, property);
        }
        return exists(having + " < 0 OR " + read + " >= 0")
                ? ""
                : "no node with the label '" + label + "' has a number in '" + property + "'; a value of it is "
                        + value(having + " IS NOT NULL", read);
    }

    /** Returns the problem if no attribute has a group, or has one of the groups that are listed. */
    private String groupProblem(SchemaMapping schema) {
        if (schema.group() == null) {
            return "";
        }
        String label = mapping.vertices().get(VertexType.ATTRIBUTE).label();
        String read = "n." + CypherNames.quote(schema.group());
        String having = "MATCH (n:" + CypherNames.quote(label) + ") WHERE " + read + " IS NOT NULL";
        if (!exists(having)) {
            return noProperty(label, schema.group());
        }
        List<String> groups = names(having + " RETURN DISTINCT toStringOrNull(" + read + ") AS name");
        return Stream.concat(schema.incomplete().stream(), schema.exclusive().stream())
                .sorted()
                .filter(group -> !groups.contains(group))
                .findFirst()
                .map(group -> "no node with the label '" + label + "' has '" + group + "' in '" + schema.group()
                        + "'; they have " + similar(group, groups))
                .orElse("");
    }

    private String noProperty(String label, String property) {
        return "no node with the label '" + label + "' has the property '" + property + "'; they have "
                + similar(property, nodeKeys(label));
    }

    private String problem(Relation relation) {
        EdgeMapping edge = mapping.edges().get(relation);
        EdgeMapping all = new EdgeMapping(edge.type(), edge.reversed());
        if (!exists(edges(relation, all))) {
            return nothing(relation) + why(relation, all);
        }
        for (PropertyCondition condition : edge.where()) {
            if (!exists(
                    edges(relation, new EdgeMapping(edge.type(), edge.reversed(), null, List.of(condition))),
                    condition)) {
                return nothing(relation) + "none of the type '" + edge.type() + "' has " + condition.property() + " "
                        + condition.comparison().symbol() + " " + quoted(condition.value()) + "; "
                        + values(edge, condition.property());
            }
        }
        if (!exists(edges(relation, edge), edge.where().toArray(PropertyCondition[]::new))) {
            return nothing(relation) + "none of the type '" + edge.type() + "' meets all conditions together";
        }
        return edge.time() == null ? "" : timeProblem(relation, edge);
    }

    /** Returns the problem if no mapped relationship has the time, although others of the type may have it. */
    private String timeProblem(Relation relation, EdgeMapping edge) {
        if (exists(new Cypher(mapping).anyTimedEdge(relation), edge.where().toArray(PropertyCondition[]::new))) {
            return "";
        }
        return hasProperty(edge.type(), edge.time())
                ? "no relationship that is " + relation + " has the time '" + edge.time() + "'; of the type '"
                        + edge.type() + "' only those have it that link other nodes or do not meet the conditions"
                : "no relationship of the type '" + edge.type() + "' has the time '" + edge.time() + "'; "
                        + values(edge, edge.time());
    }

    private static String nothing(Relation relation) {
        return (relation == Relation.HAS_ATTRIBUTE
                        ? "no item has an attribute (HAS_ATTRIBUTE)"
                        : "no relationship is " + relation)
                + ": ";
    }

    /** Returns why there is no edge of a relation. */
    private String why(Relation relation, EdgeMapping edge) {
        String type = "'" + edge.type() + "'";
        String any = "MATCH (a)-[:" + CypherNames.quote(edge.type()) + "]->(b)";
        if (!exists(any)) {
            return "no relationship has the type " + type + "; the database has "
                    + similar(
                            edge.type(),
                            names("CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name"));
        }
        String from = mapping.vertices().get(relation.from()).label();
        String to = mapping.vertices().get(relation.to()).label();
        if (!relation.symmetric() && exists(edges(relation, new EdgeMapping(edge.type(), !edge.reversed())))) {
            return type + " points the other way, from " + (edge.reversed() ? from + " to " + to : to + " to " + from)
                    + ": " + (edge.reversed() ? "leave \"reversed\" out" : "add \"reversed\": true");
        }
        return type + " links no " + from + " to a " + to + ", but "
                + names(
                                any
                                        + " WITH DISTINCT labels(a) AS source, labels(b) AS target LIMIT 3 RETURN reduce(text = '', l IN source"
                                        + " | text + ':' + l) + ' to ' + reduce(text = '', l IN target | text + ':' + l) AS name")
                        .stream()
                        .collect(Collectors.joining(", "));
    }

    /** Returns the pattern of a relation's edges between vertices. */
    private String edges(Relation relation, EdgeMapping edge) {
        Map<Relation, EdgeMapping> edges = new EnumMap<>(mapping.edges());
        edges.put(relation, edge);
        return new Cypher(new GraphMapping(mapping.vertices(), edges)).anyEdge(relation);
    }

    private boolean exists(String pattern, PropertyCondition... conditions) {
        Map<String, Object> values = Cypher.values(List.of(conditions));
        return !connection
                .read(new Query(pattern + " RETURN true LIMIT 1", Values.value(values)), QUERY_TIMEOUT, Record::size)
                .isEmpty();
    }

    private boolean hasNodes(String label) {
        return exists("MATCH (n:" + CypherNames.quote(label) + ")");
    }

    private boolean hasProperty(String type, String property) {
        return exists("MATCH ()-[r:" + CypherNames.quote(type) + "]->() WHERE r." + CypherNames.quote(property)
                + " IS NOT NULL");
    }

    private String labels(String missing) {
        return "the database has " + similar(missing, names("CALL db.labels() YIELD label AS name RETURN name"));
    }

    private List<String> nodeKeys(String label) {
        return names("MATCH (n:" + CypherNames.quote(label) + ") WITH n" + SAMPLE_LIMIT
                + " UNWIND keys(n) AS name RETURN DISTINCT name");
    }

    /** Returns an example value of the property, or the properties that exist. */
    private String values(EdgeMapping edge, String property) {
        String relationship = "MATCH ()-[r:" + CypherNames.quote(edge.type()) + "]->()";
        if (!hasProperty(edge.type(), property)) {
            return "their properties are "
                    + similar(
                            property,
                            names(relationship + " WITH r" + SAMPLE_LIMIT
                                    + " UNWIND keys(r) AS name RETURN DISTINCT name"));
        }
        String read = "r." + CypherNames.quote(property);
        return "a value of it is " + value(relationship + " WHERE " + read + " IS NOT NULL", read);
    }

    /** Returns an example of a value that exists. */
    private String value(String pattern, String read) {
        return connection
                .read(
                        new Query(pattern + " RETURN " + read + " LIMIT 1"),
                        QUERY_TIMEOUT,
                        row -> quoted(row.get(0).asObject()))
                .get(0);
    }

    private List<String> names(String query) {
        return connection
                .read(new Query(query), QUERY_TIMEOUT, row -> row.get("name").asString())
                .stream()
                .sorted()
                .toList();
    }

    /** Returns the name that differs only in case if there is one, otherwise all names. */
    private static String similar(String missing, List<String> names) {
        List<String> others =
                names.stream().filter(name -> !name.equals(missing)).toList();
        for (String name : others) {
            if (name.equalsIgnoreCase(missing)) {
                return "'" + name + "', which differs in case";
            }
        }
        return others.isEmpty()
                ? "none"
                : others.stream().limit(MAX_NAMES_SHOWN).collect(Collectors.joining("', '", "'", "'"))
                        + (others.size() > MAX_NAMES_SHOWN
                                ? " and " + (others.size() - MAX_NAMES_SHOWN) + " more"
                                : "");
    }

    /** Returns a text in quotes, so that it differs from a number. */
    private static String quoted(Object value) {
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }
}
