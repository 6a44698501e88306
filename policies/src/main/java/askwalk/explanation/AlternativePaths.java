package askwalk.explanation;

import askwalk.graph.Catalogue;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;

/** An iterator over the shortest paths by Yen's algorithm, each found on demand. For one thread at a time. */
final class AlternativePaths implements Iterator<AlternativePath> {

    private final Supplier<Neighbourhood> source;
    private final Catalogue catalogue;
    private final int[] carriers;
    private int remaining;
    private Iterator<GraphPath<Vertex, Link>> paths;

    AlternativePaths(Supplier<Neighbourhood> source, Catalogue catalogue, int[] carriers, int max) {
        this.source = source;
        this.catalogue = catalogue;
        this.carriers = carriers;
        remaining = max;
    }

    @Override
    public boolean hasNext() {
        if (remaining == 0) {
            return false;
        }
        if (paths == null) {
            Neighbourhood neighbourhood = source.get();
            paths = new YenShortestPathIterator<>(neighbourhood.graph(), neighbourhood.start(), neighbourhood.end());
        }
        return paths.hasNext();
    }

    @Override
    public AlternativePath next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no other path");
        }
        remaining--;
        return explained(paths.next().getEdgeList());
    }

    private AlternativePath explained(List<Link> links) {
        List<NamedVertex> vertices = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        double weight = 0;
        for (Link link : links) {
            if (!link.from().equals(Neighbourhood.UNKNOWN)) {
                NamedVertex from = NamedVertex.of(link.from(), catalogue);
                vertices.add(from);
                steps.add(new Step(link.kind(), from, NamedVertex.of(link.to(), catalogue), carriersAt(link), 0));
                weight += Neighbourhood.weight(link, carriers, catalogue.size(VertexType.ITEM));
            }
        }
        vertices.add(NamedVertex.of(links.get(links.size() - 1).to(), catalogue));
        return new AlternativePath(new ExplainedPath(vertices, steps), weight);
    }

    private int carriersAt(Link link) {
        if (link.kind() != Step.Kind.HAS) {
            return 0;
        }
        return carriers[(link.from().type() == VertexType.ATTRIBUTE ? link.from() : link.to()).id()];
    }
}
