package askwalk.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Vertex;
import askwalk.random.Seed;
import askwalk.testing.Talk;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathExportTest {

    private static final ExplainedPath PATH = new Explainer(TinyGraphs.music(), new Seed(1))
            .explain(
                    Talk.opening(TinyGraphs.ANN, TinyGraphs.JAZZ)
                            .yes(TinyGraphs.TRUMPET)
                            .transcript(),
                    TinyGraphs.BITCHES_BREW)
            .path();

    @Test
    void dotIsWhatGraphvizReads() {
        assertThat(PathExport.dot(PATH).lines())
                .containsExactly(
                        "strict digraph G {",
                        "  v0 [ label=\"Ann\" type=\"user\" key=\"user0\" name=\"Ann\" ];",
                        "  v1 [ label=\"jazz\" type=\"attribute\" key=\"attribute0\" name=\"jazz\" ];",
                        "  v2 [ label=\"trumpet\" type=\"attribute\" key=\"attribute2\" name=\"trumpet\" ];",
                        "  v3 [ label=\"Bitches Brew\" type=\"item\" key=\"item1\" name=\"Bitches Brew\" ];",
                        "  v0 -> v1 [ label=\"said\" ];",
                        "  v1 -> v2 [ label=\"shares 2 items\" ];",
                        "  v2 -> v3 [ label=\"has\" ];",
                        "}");
    }

    @Test
    void graphMlHasTheSame() {
        assertThat(graphMl(PathExport.graphMl(PATH)))
                .containsExactly(
                        "v0 {key=user0, name=Ann, type=user}",
                        "v1 {key=attribute0, name=jazz, type=attribute}",
                        "v2 {key=attribute2, name=trumpet, type=attribute}",
                        "v3 {key=item1, name=Bitches Brew, type=item}",
                        "v0 -> v1 {label=said}",
                        "v1 -> v2 {label=shares 2 items}",
                        "v2 -> v3 {label=has}");
    }

    @Test
    void aMissingStepIsNotAnEdge() {
        ExplainedPath gap = new Explainer(TinyGraphs.music(), new Seed(1))
                .explain(Talk.opening(WalkView.UNKNOWN_USER, TinyGraphs.SAX).transcript(), TinyGraphs.HARVEST)
                .path();

        assertThat(PathExport.dot(gap)).contains("v0 [", "v1 [").doesNotContain("->");
        assertThat(PathExport.graphMl(gap)).contains("<node", "</graphml>").doesNotContain("<edge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4'33\"",
                "AC\\DC",
                "ends with \\",
                "\\\"",
                "\\N",
                "two\nlines",
                "<b>&amp;</b>",
                "]]> -->",
                "Sigur Rós – Ágætis byrjun",
                "久石譲 \uD83C\uDFB7",
                "  blanks  "
            })
    void namesAreEscaped(String name) {
        ExplainedPath path = named(name);

        assertThat(graphMl(PathExport.graphMl(path)))
                .containsExactly("v0 {key=" + name + ", name=" + name + ", type=item}");
        List<String> lines = PathExport.dot(path).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(quoted(lines.get(1))).containsExactly(name.replace("&amp;", "&amp;amp;"), "item", name, name);
    }

    @Test
    void xmlCannotHoldEverything() {
        assertThat(graphMl(PathExport.graphMl(named("a\u0000b\u001Bc\uFFFFd\uD800e"))))
                .containsExactly(
                        "v0 {key=a\uFFFDb\uFFFDc\uFFFDd\uFFFDe, name=a\uFFFDb\uFFFDc\uFFFDd\uFFFDe," + " type=item}");
    }

    @Test
    void controlCharactersAreReplacedInDot() {
        assertThat(PathExport.dot(named("a\u001B[31mb\u202Ec\u0085d\re")))
                .contains(" name=\"a\uFFFD[31mb\uFFFDc\uFFFDd\\ne\" ");
    }

    @Test
    void everyLineEndIsTheSameInDot() {
        assertThat(PathExport.dot(named("a\r\nb\rc"))).contains(" name=\"a\\nb\\nc\" ");
    }

    private static ExplainedPath named(String name) {
        return new ExplainedPath(List.of(new NamedVertex(Vertex.item(0), name, name)), List.of());
    }

    /** The vertices and edges that JGraphT reads, with their attributes. */
    private static List<String> graphMl(String text) {
        Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        Map<String, Map<String, String>> vertices = new TreeMap<>();
        Map<DefaultEdge, Map<String, String>> edges = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) ->
                vertices.computeIfAbsent(key.getFirst(), v -> new TreeMap<>()).put(key.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((key, value) ->
                edges.computeIfAbsent(key.getFirst(), e -> new TreeMap<>()).put(key.getSecond(), value.getValue()));
        importer.importGraph(graph, new StringReader(text));
        List<String> read = new ArrayList<>();
        for (String vertex : graph.vertexSet()) {
            vertices.get(vertex).remove("ID");
            read.add(vertex + " " + vertices.get(vertex));
        }
        for (DefaultEdge edge : graph.edgeSet()) {
            read.add(graph.getEdgeSource(edge) + " -> " + graph.getEdgeTarget(edge) + " " + edges.get(edge));
        }
        return read;
    }

    /** The quoted texts in a line as Graphviz shows them: a backslash and the character after it stand for another. */
    private static List<String> quoted(String line) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (text == null) {
                text = c == '"' ? new StringBuilder() : null;
            } else if (c == '"') {
                texts.add(text.toString());
                text = null;
            } else if (c == '\\') {
                i++;
                text.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else {
                text.append(c);
            }
        }
        assertThat(text).as("an open quote").isNull();
        return texts;
    }
}
