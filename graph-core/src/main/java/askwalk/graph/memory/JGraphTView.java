package askwalk.graph.memory;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/** A read-only view of the in-memory graph as a JGraphT graph. There is at most one edge from one vertex to another. */
final class JGraphTView extends AbstractGraph<Vertex, Edge> {

    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .allowCycles(true)
            .modifiable(false)
            .build();

    private final InMemoryGraph graph;
    private final Set<Vertex> vertices;

    JGraphTView(InMemoryGraph graph) {
        this.graph = graph;
        vertices = new VertexSet(graph.catalogue());
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public boolean containsVertex(Vertex vertex) {
        return vertices.contains(vertex);
    }

    @Override
    public boolean containsEdge(Edge edge) {
        return edge != null
                && edge.from() >= 0
                && edge.from() < graph.count(edge.relation().from())
                && graph.adjacency(edge.relation(), Direction.FORWARD).contains(edge.from(), edge.to());
    }

    @Override
    public Edge getEdge(Vertex source, Vertex target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        for (Relation relation : Relation.values()) {
            if (relation.from() == source.type()
                    && relation.to() == target.type()
                    && graph.adjacency(relation, Direction.FORWARD).contains(source.id(), target.id())) {
                return new Edge(relation, source.id(), target.id());
            }
        }
        return null;
    }

    @Override
    public Set<Edge> getAllEdges(Vertex source, Vertex target) {
        if (!containsVertex(source) || !containsVertex(target)) {
            return null;
        }
        Edge edge = getEdge(source, target);
        return edge == null ? Set.of() : Set.of(edge);
    }

    @Override
    public Set<Vertex> vertexSet() {
        return vertices;
    }

    @Override
    public Set<Edge> edgeSet() {
        Set<Edge> edges = new LinkedHashSet<>();
        for (Relation relation : Relation.values()) {
            for (int from = 0; from < graph.count(relation.from()); from++) {
                collect(relation, Direction.FORWARD, from, edges);
            }
        }
        return Collections.unmodifiableSet(edges);
    }

    @Override
    public Set<Edge> edgesOf(Vertex vertex) {
        Set<Edge> edges = new LinkedHashSet<>();
        collectAll(vertex, Direction.FORWARD, edges);
        collectAll(vertex, Direction.BACKWARD, edges);
        return Collections.unmodifiableSet(edges);
    }

    @Override
    public Set<Edge> outgoingEdgesOf(Vertex vertex) {
        Set<Edge> edges = new LinkedHashSet<>();
        collectAll(vertex, Direction.FORWARD, edges);
        return Collections.unmodifiableSet(edges);
    }

    @Override
    public Set<Edge> incomingEdgesOf(Vertex vertex) {
        Set<Edge> edges = new LinkedHashSet<>();
        collectAll(vertex, Direction.BACKWARD, edges);
        return Collections.unmodifiableSet(edges);
    }

    @Override
    public int degreeOf(Vertex vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public int inDegreeOf(Vertex vertex) {
        return degree(vertex, Direction.BACKWARD);
    }

    @Override
    public int outDegreeOf(Vertex vertex) {
        return degree(vertex, Direction.FORWARD);
    }

    @Override
    public Vertex getEdgeSource(Edge edge) {
        return edge.source();
    }

    @Override
    public Vertex getEdgeTarget(Edge edge) {
        return edge.target();
    }

    @Override
    public double getEdgeWeight(Edge edge) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public Supplier<Vertex> getVertexSupplier() {
        return null;
    }

    @Override
    public Supplier<Edge> getEdgeSupplier() {
        return null;
    }

    @Override
    public Edge addEdge(Vertex source, Vertex target) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(Vertex source, Vertex target, Edge edge) {
        throw unmodifiable();
    }

    @Override
    public Vertex addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(Vertex vertex) {
        throw unmodifiable();
    }

    @Override
    public Edge removeEdge(Vertex source, Vertex target) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(Edge edge) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(Vertex vertex) {
        throw unmodifiable();
    }

    @Override
    public void setEdgeWeight(Edge edge, double weight) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("this graph is a read-only view");
    }

    private int degree(Vertex vertex, Direction direction) {
        assertVertexExist(vertex);
        int degree = 0;
        for (Relation relation : Relation.values()) {
            if (start(relation, direction) == vertex.type()) {
                degree += graph.adjacency(relation, direction).degree(vertex.id());
            }
        }
        return degree;
    }

    private void collectAll(Vertex vertex, Direction direction, Set<Edge> into) {
        assertVertexExist(vertex);
        for (Relation relation : Relation.values()) {
            if (start(relation, direction) == vertex.type()) {
                collect(relation, direction, vertex.id(), into);
            }
        }
    }

    private void collect(Relation relation, Direction direction, int id, Set<Edge> into) {
        Adjacency adjacency = graph.adjacency(relation, direction);
        for (int at = adjacency.start(id); at < adjacency.end(id); at++) {
            int other = adjacency.targets()[at];
            into.add(direction == Direction.FORWARD ? new Edge(relation, id, other) : new Edge(relation, other, id));
        }
    }

    private static VertexType start(Relation relation, Direction direction) {
        return direction == Direction.FORWARD ? relation.from() : relation.to();
    }
}
