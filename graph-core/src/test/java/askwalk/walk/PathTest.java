package askwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Catalogue;
import askwalk.graph.TinyGraph;
import askwalk.graph.Vertex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {

    private final Catalogue catalogue = TinyGraph.data().catalogue();

    @Test
    void isDescribedWithNames() {
        Path path = new Path(List.of(
                Vertex.user(TinyGraph.ANN),
                Vertex.attribute(TinyGraph.JAZZ),
                Vertex.attribute(TinyGraph.CALM),
                Vertex.item(TinyGraph.KIND_OF_BLUE)));
        assertThat(path.describe(catalogue)).isEqualTo("Ann → jazz → calm → Kind of Blue");
        assertThat(new Path(List.of(Vertex.item(TinyGraph.SILENCE))).describe(catalogue))
                .isEqualTo("4'33\"");
        assertThat(new Path(List.of()).describe(catalogue)).isEmpty();
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<Vertex> vertices = new ArrayList<>(List.of(Vertex.user(TinyGraph.ANN)));
        Path path = new Path(vertices);
        vertices.clear();
        assertThat(path.vertices()).containsExactly(Vertex.user(TinyGraph.ANN));
    }
}
