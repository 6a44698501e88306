package askwalk.graph.memory;

import askwalk.graph.Catalogue;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;

/** The set of all vertices, by type and ascending id. They are created during iteration. */
final class VertexSet extends AbstractSet<Vertex> {

    private final Catalogue catalogue;

    VertexSet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean contains(Object object) {
        return object instanceof Vertex vertex && vertex.id() < catalogue.size(vertex.type());
    }

    @Override
    public int size() {
        return Arrays.stream(VertexType.values()).mapToInt(catalogue::size).sum();
    }

    @Override
    public Iterator<Vertex> iterator() {
        return Arrays.stream(VertexType.values())
                .flatMap(type -> IntStream.range(0, catalogue.size(type)).mapToObj(id -> new Vertex(type, id)))
                .iterator();
    }
}
