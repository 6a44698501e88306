package askwalk.explanation;

import askwalk.graph.DisplayText;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/**
 * Exports paths for other programs. Vertices carry type ({@code user}, {@code item} or {@code attribute}), key and
 * name; edges carry a {@linkplain Step#label() label}. Steps that do not exist are left out.
 */
public final class PathExport {

    private static final String TYPE = "type";
    private static final String KEY = "key";
    private static final String NAME = "name";
    private static final String LABEL = "label";

    private PathExport() {}

    /**
     * Writes a path in the DOT language. Backslashes and line ends in keys and names are written as two characters
     * each, as Graphviz reads them in labels; other {@linkplain DisplayText control characters} are replaced by U+FFFD.
     *
     * @param path the path
     * @return the text
     */
    public static String dot(ExplainedPath path) {
        Objects.requireNonNull(path, "path");
        DOTExporter<NamedVertex, Step> exporter =
                new DOTExporter<>(vertex -> "v" + path.vertices().indexOf(vertex));
        exporter.setVertexAttributeProvider(vertex -> {
            Map<String, Attribute> attributes = new LinkedHashMap<>();
            attributes.put(LABEL, quotable(vertex.name().replaceAll("&(?=#?\\w+;)", "&amp;")));
            attributes.put(TYPE, quotable(vertex.vertex().type().word()));
            attributes.put(KEY, quotable(vertex.key()));
            attributes.put(NAME, quotable(vertex.name()));
            return attributes;
        });
        exporter.setEdgeAttributeProvider(step -> Map.of(LABEL, quotable(step.label())));
        StringWriter text = new StringWriter();
        exporter.exportGraph(graph(path), text);
        return text.toString();
    }

    /**
     * Writes a path as GraphML. Characters that XML cannot hold are replaced by U+FFFD.
     *
     * @param path the path
     * @return the text, to be encoded in UTF-8
     */
    public static String graphMl(ExplainedPath path) {
        Objects.requireNonNull(path, "path");
        GraphMLExporter<NamedVertex, Step> exporter =
                new GraphMLExporter<>(vertex -> "v" + path.vertices().indexOf(vertex));
        for (String name : new String[] {TYPE, KEY, NAME}) {
            exporter.registerAttribute(name, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute(LABEL, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(vertex ->
                Map.of(TYPE, xml(vertex.vertex().type().word()), KEY, xml(vertex.key()), NAME, xml(vertex.name())));
        exporter.setEdgeAttributeProvider(step -> Map.of(LABEL, xml(step.label())));
        StringWriter text = new StringWriter();
        exporter.exportGraph(graph(path), text);
        return text.toString();
    }

    private static Graph<NamedVertex, Step> graph(ExplainedPath path) {
        Graph<NamedVertex, Step> graph = new SimpleDirectedGraph<>(null, null, false);
        path.vertices().forEach(graph::addVertex);
        path.steps().forEach(step -> graph.addEdge(step.from(), step.to(), step));
        return graph;
    }

    /** The exporter escapes only quotes, and a backslash before one would undo that. */
    private static Attribute quotable(String text) {
        return DefaultAttribute.createAttribute(DisplayText.line(text.replace("\\", "\\\\")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n")));
    }

    private static Attribute xml(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints().forEach(point -> allowed.appendCodePoint(isXml(point) ? point : 0xFFFD));
        return DefaultAttribute.createAttribute(allowed.toString());
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }
}
