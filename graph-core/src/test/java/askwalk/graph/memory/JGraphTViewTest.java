package askwalk.graph.memory;

import static askwalk.graph.TinyGraph.ANN;
import static askwalk.graph.TinyGraph.BLUE_TRAIN;
import static askwalk.graph.TinyGraph.BOB;
import static askwalk.graph.TinyGraph.CALM;
import static askwalk.graph.TinyGraph.CY;
import static askwalk.graph.TinyGraph.HARVEST;
import static askwalk.graph.TinyGraph.JAZZ;
import static askwalk.graph.TinyGraph.KIND_OF_BLUE;
import static askwalk.graph.TinyGraph.OPERA;
import static askwalk.graph.TinyGraph.ROCK;
import static askwalk.graph.TinyGraph.SAX;
import static askwalk.graph.TinyGraph.SILENCE;
import static askwalk.graph.TinyGraph.TRUMPET;
import static askwalk.graph.TinyGraph.WIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.RandomGraphs;
import askwalk.graph.Relation;
import askwalk.graph.TinyGraph;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsUndirectedGraph;
import org.junit.jupiter.api.Test;

class JGraphTViewTest {

    private static final Vertex ABSENT = Vertex.item(6);

    private final InMemoryGraph tiny = InMemoryGraph.of(TinyGraph.data());
    private final Graph<Vertex, Edge> view = tiny.asJGraphT();

    @Test
    void isASimpleDirectedGraphThatCannotBeChanged() {
        assertThat(view.getType().isDirected()).isTrue();
        assertThat(view.getType().isUndirected()).isFalse();
        assertThat(view.getType().isWeighted()).isFalse();
        assertThat(view.getType().isAllowingMultipleEdges()).isFalse();
        assertThat(view.getType().isAllowingSelfLoops()).isFalse();
        assertThat(view.getType().isAllowingCycles()).isTrue();
        assertThat(view.getType().isModifiable()).isFalse();
    }

    @Test
    void hasExactlyTheVerticesOfTheGraph() {
        List<Vertex> all = new ArrayList<>();
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < tiny.count(type); id++) {
                all.add(new Vertex(type, id));
            }
        }
        assertThat(all).hasSize(3 + 6 + 7);
        assertThat(view.vertexSet()).containsExactlyElementsOf(all);
        assertThat(all).allMatch(view::containsVertex);
        assertThat(view.containsVertex(Vertex.user(3))).isFalse();
        assertThat(view.containsVertex(ABSENT)).isFalse();
        assertThat(view.containsVertex(Vertex.attribute(7))).isFalse();
        assertThat(view.containsVertex(null)).isFalse();
    }

    @Test
    void hasAllEdges() {
        assertThat(view.edgeSet())
                .hasSize(4 + 4 + 3 + 11 + 3)
                .contains(
                        new Edge(Relation.INTERACTED_WITH, ANN, HARVEST),
                        new Edge(Relation.LIKES, CY, JAZZ),
                        new Edge(Relation.HAS_ATTRIBUTE, BLUE_TRAIN, SAX),
                        new Edge(Relation.CHILD_OF, SAX, WIND))
                .doesNotContain(
                        new Edge(Relation.LIKES, BOB, JAZZ),
                        new Edge(Relation.HAS_ATTRIBUTE, SILENCE, JAZZ),
                        new Edge(Relation.CHILD_OF, WIND, SAX));
    }

    @Test
    void friendsAreJoinedInBothDirections() {
        Edge toBob = new Edge(Relation.FRIEND_OF, ANN, BOB);
        Edge toAnn = new Edge(Relation.FRIEND_OF, BOB, ANN);
        assertThat(view.getEdge(Vertex.user(ANN), Vertex.user(BOB))).isEqualTo(toBob);
        assertThat(view.getEdge(Vertex.user(BOB), Vertex.user(ANN))).isEqualTo(toAnn);
        assertThat(view.edgeSet()).contains(toBob, toAnn);
        assertThat(view.edgesOf(Vertex.user(CY)))
                .containsExactlyInAnyOrder(
                        new Edge(Relation.FRIEND_OF, CY, BOB),
                        new Edge(Relation.FRIEND_OF, BOB, CY),
                        new Edge(Relation.LIKES, CY, JAZZ));
    }

    @Test
    void edgesGoOneWay() {
        Vertex ann = Vertex.user(ANN);
        Vertex blue = Vertex.item(KIND_OF_BLUE);
        Edge edge = new Edge(Relation.INTERACTED_WITH, ANN, KIND_OF_BLUE);
        assertThat(view.getEdge(ann, blue)).isEqualTo(edge);
        assertThat(view.getAllEdges(ann, blue)).containsExactly(edge);
        assertThat(view.containsEdge(ann, blue)).isTrue();
        assertThat(view.getEdge(blue, ann)).isNull();
        assertThat(view.getAllEdges(blue, ann)).isEmpty();
        assertThat(view.containsEdge(blue, ann)).isFalse();
        assertThat(view.getEdge(Vertex.user(CY), blue)).isNull();
        assertThat(view.getEdge(Vertex.attribute(SAX), Vertex.attribute(JAZZ)))
                .isEqualTo(new Edge(Relation.CHILD_OF, SAX, JAZZ));
        assertThat(view.getEdge(Vertex.attribute(JAZZ), Vertex.attribute(SAX))).isNull();
    }

    @Test
    void everyEdgeLeadsFromItsSourceToItsTarget() {
        for (Edge edge : view.edgeSet()) {
            Vertex source = view.getEdgeSource(edge);
            Vertex target = view.getEdgeTarget(edge);
            assertThat(source).isEqualTo(new Vertex(edge.relation().from(), edge.from()));
            assertThat(target).isEqualTo(new Vertex(edge.relation().to(), edge.to()));
            assertThat(view.containsEdge(edge)).isTrue();
            assertThat(view.getEdge(source, target)).isEqualTo(edge);
            assertThat(view.getEdgeWeight(edge)).isEqualTo(1.0);
        }
    }

    @Test
    void missingEdgesAreNotContained() {
        assertThat(view.containsEdge(null)).isFalse();
        assertThat(view.containsEdge(new Edge(Relation.LIKES, BOB, JAZZ))).isFalse();
        assertThat(view.containsEdge(new Edge(Relation.LIKES, -1, JAZZ))).isFalse();
        assertThat(view.containsEdge(new Edge(Relation.LIKES, 3, JAZZ))).isFalse();
        assertThat(view.containsEdge(new Edge(Relation.LIKES, ANN, -1))).isFalse();
        assertThat(view.containsEdge(new Edge(Relation.LIKES, ANN, 7))).isFalse();
        assertThatThrownBy(() -> new Edge(null, 0, 0))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("relation");
    }

    @Test
    void degreesCountEveryRelation() {
        assertDegrees(Vertex.user(ANN), 1, 2 + 1 + 2);
        assertDegrees(Vertex.user(CY), 1, 1 + 1);
        assertDegrees(Vertex.item(KIND_OF_BLUE), 1, 3);
        assertDegrees(Vertex.item(SILENCE), 0, 0);
        assertDegrees(Vertex.attribute(JAZZ), 2 + 3 + 1, 0);
        assertDegrees(Vertex.attribute(TRUMPET), 2, 1);
        assertDegrees(Vertex.attribute(SAX), 1, 2);
        assertDegrees(Vertex.attribute(OPERA), 0, 0);
    }

    @Test
    void edgesOfAVertex() {
        Vertex sax = Vertex.attribute(SAX);
        assertThat(view.incomingEdgesOf(sax)).containsExactly(new Edge(Relation.HAS_ATTRIBUTE, BLUE_TRAIN, SAX));
        assertThat(view.outgoingEdgesOf(sax))
                .containsExactly(new Edge(Relation.CHILD_OF, SAX, JAZZ), new Edge(Relation.CHILD_OF, SAX, WIND));
        assertThat(view.edgesOf(sax))
                .containsExactlyInAnyOrder(
                        new Edge(Relation.HAS_ATTRIBUTE, BLUE_TRAIN, SAX),
                        new Edge(Relation.CHILD_OF, SAX, JAZZ),
                        new Edge(Relation.CHILD_OF, SAX, WIND));
        assertThat(view.edgesOf(Vertex.attribute(OPERA))).isEmpty();
    }

    @Test
    void missingVerticesHaveNoEdge() {
        Vertex ann = Vertex.user(ANN);
        Vertex blue = Vertex.item(KIND_OF_BLUE);
        assertThat(view.getEdge(ann, null)).isNull();
        assertThat(view.getEdge(null, blue)).isNull();
        assertThat(view.getEdge(ann, ABSENT)).isNull();
        assertThat(view.getEdge(Vertex.user(3), blue)).isNull();
        assertThat(view.getAllEdges(ann, null)).isNull();
        assertThat(view.getAllEdges(null, blue)).isNull();
        assertThat(view.getAllEdges(ann, ABSENT)).isNull();
        assertThat(view.getAllEdges(Vertex.user(3), blue)).isNull();
        assertThat(view.containsEdge(ann, ABSENT)).isFalse();
        assertThat(view.containsEdge(null, null)).isFalse();
    }

    @Test
    void edgesAndDegreesOfMissingVerticesAreRejected() {
        assertAbsent(() -> view.edgesOf(ABSENT));
        assertAbsent(() -> view.incomingEdgesOf(ABSENT));
        assertAbsent(() -> view.outgoingEdgesOf(ABSENT));
        assertAbsent(() -> view.degreeOf(ABSENT));
        assertAbsent(() -> view.inDegreeOf(ABSENT));
        assertAbsent(() -> view.outDegreeOf(ABSENT));
        assertThatThrownBy(() -> view.edgesOf(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> view.incomingEdgesOf(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> view.outgoingEdgesOf(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> view.degreeOf(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void nothingCanBeChanged() {
        Vertex ann = Vertex.user(ANN);
        Vertex blue = Vertex.item(KIND_OF_BLUE);
        Edge edge = view.getEdge(ann, blue);
        assertReadOnly(() -> view.addVertex());
        assertReadOnly(() -> view.addVertex(ABSENT));
        assertReadOnly(() -> view.addEdge(ann, blue));
        assertReadOnly(() -> view.addEdge(ann, blue, edge));
        assertReadOnly(() -> view.removeEdge(edge));
        assertReadOnly(() -> view.removeEdge(ann, blue));
        assertReadOnly(() -> view.removeVertex(ann));
        assertReadOnly(() -> view.removeAllEdges(List.of(edge)));
        assertReadOnly(() -> view.removeAllEdges(ann, blue));
        assertReadOnly(() -> view.removeAllVertices(List.of(ann)));
        assertReadOnly(() -> view.setEdgeWeight(edge, 2.0));
        assertThat(view.getVertexSupplier()).isNull();
        assertThat(view.getEdgeSupplier()).isNull();
    }

    @Test
    void theSetsHandedOutCannotBeChanged() {
        Vertex ann = Vertex.user(ANN);
        List<Set<?>> sets = List.of(
                view.vertexSet(),
                view.edgeSet(),
                view.edgesOf(ann),
                view.incomingEdgesOf(ann),
                view.outgoingEdgesOf(ann),
                view.getAllEdges(ann, Vertex.item(KIND_OF_BLUE)));
        for (Set<?> set : sets) {
            assertThat(set).isNotEmpty();
            assertThatThrownBy(set::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void shortestPathsExplainAnItem() {
        Graph<Vertex, Edge> undirected = new AsUndirectedGraph<>(view);
        GraphPath<Vertex, Edge> path =
                BFSShortestPath.findPathBetween(undirected, Vertex.user(CY), Vertex.item(BLUE_TRAIN));
        assertThat(path.getVertexList())
                .containsExactly(Vertex.user(CY), Vertex.attribute(JAZZ), Vertex.item(BLUE_TRAIN));
        assertThat(path.getEdgeList())
                .containsExactly(
                        new Edge(Relation.LIKES, CY, JAZZ), new Edge(Relation.HAS_ATTRIBUTE, BLUE_TRAIN, JAZZ));
        assertThat(BFSShortestPath.findPathBetween(view, Vertex.user(CY), Vertex.item(BLUE_TRAIN)))
                .isNull();
        assertThat(BFSShortestPath.findPathBetween(view, Vertex.user(CY), Vertex.attribute(ROCK))
                        .getVertexList())
                .containsExactly(Vertex.user(CY), Vertex.user(BOB), Vertex.item(HARVEST), Vertex.attribute(ROCK));
        assertThat(BFSShortestPath.findPathBetween(undirected, Vertex.user(CY), Vertex.item(SILENCE)))
                .isNull();
    }

    @Test
    void connectedComponentsAreFound() {
        ConnectivityInspector<Vertex, Edge> components = new ConnectivityInspector<>(view);
        assertThat(components.connectedSets())
                .containsExactlyInAnyOrder(
                        components.connectedSetOf(Vertex.attribute(CALM)),
                        Set.of(Vertex.item(SILENCE)),
                        Set.of(Vertex.attribute(OPERA)));
    }

    @Test
    void randomViewsAgreeWithTheirGraphs() {
        for (long seed = 0; seed < 25; seed++) {
            InMemoryGraph graph = InMemoryGraph.of(RandomGraphs.graph(new SplittableRandom(seed)));
            Graph<Vertex, Edge> random = graph.asJGraphT();
            Set<Edge> edges = new LinkedHashSet<>();
            for (Vertex vertex : random.vertexSet()) {
                Set<Edge> outgoing = edgesByNeighbours(graph, vertex, Direction.FORWARD);
                Set<Edge> incoming = edgesByNeighbours(graph, vertex, Direction.BACKWARD);
                assertThat(random.outgoingEdgesOf(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isEqualTo(outgoing);
                assertThat(random.incomingEdgesOf(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isEqualTo(incoming);
                assertThat(random.outDegreeOf(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isEqualTo(outgoing.size());
                assertThat(random.inDegreeOf(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isEqualTo(incoming.size());
                assertThat(random.degreeOf(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isEqualTo(outgoing.size() + incoming.size());
                edges.addAll(outgoing);
                outgoing.addAll(incoming);
                assertThat(random.edgesOf(vertex))
                        .as("seed %d, %s", seed, vertex)
                        .isEqualTo(outgoing);
            }
            assertThat(random.edgeSet()).as("seed %d", seed).isEqualTo(edges);
        }
    }

    private static Set<Edge> edgesByNeighbours(InMemoryGraph graph, Vertex vertex, Direction direction) {
        Set<Edge> edges = new LinkedHashSet<>();
        IdBuffer others = new IdBuffer();
        boolean forward = direction == Direction.FORWARD;
        for (Relation relation : Relation.values()) {
            if ((forward ? relation.from() : relation.to()) == vertex.type()) {
                graph.neighbours(relation, direction, vertex.id(), others);
                for (int i = 0; i < others.size(); i++) {
                    edges.add(
                            forward
                                    ? new Edge(relation, vertex.id(), others.get(i))
                                    : new Edge(relation, others.get(i), vertex.id()));
                }
            }
        }
        return edges;
    }

    private void assertDegrees(Vertex vertex, int in, int out) {
        assertThat(view.inDegreeOf(vertex)).isEqualTo(in);
        assertThat(view.outDegreeOf(vertex)).isEqualTo(out);
        assertThat(view.degreeOf(vertex)).isEqualTo(in + out);
    }

    private static void assertAbsent(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such vertex in graph: " + ABSENT);
    }

    private static void assertReadOnly(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("this graph is a read-only view");
    }
}
