package askwalk.benchmark.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final Case CASE = new Case("infogain", "tiny", "uniform", 4000, "infogain.flipRate=0");

    @Test
    void aCaseIsTheArgumentsOfBench() {
        assertThat(CASE.arguments(Path.of("data")))
                .containsExactly(
                        "--dataset",
                        Path.of("data", "tiny").toString(),
                        "--policy",
                        "infogain",
                        "--preference",
                        "uniform",
                        "--dialogues",
                        "4000",
                        "--set",
                        "infogain.flipRate=0");
    }

    @Test
    void rowsAreWrittenAsATableBetweenTheMarkers() throws IOException {
        Row row = Row.of(
                CASE,
                new ObjectMapper()
                        .readTree("{'old': 0.5, 'now': 0.2, 'ratio': 2.5, 'low': 2.4, 'high': 2.6}".replace('\'', '"')),
                80);
        assertThat(Row.csv(List.of(row)).lines()).last().isEqualTo("infogain,tiny,500.0,200.0,2.50,2.40,2.60,80.0");
        String page =
                "before\n<!-- begin of the measured ratios -->\nold\n<!-- end of the measured ratios -->\nafter\n";
        String table = Row.markdown(List.of(row));
        assertThat(table.lines().toList().get(2))
                .isEqualTo("| `infogain`, `uniform` | `tiny` | 500 us | 200 us | 2.50 | 2.40 to 2.60 | 80 us | 2.5 |");
        assertThat(Performance.withTable(page, table)).isEqualTo(page.replace("old\n", table));
        assertThatThrownBy(() -> Performance.withTable("before\n", table)).hasMessageContaining("lacks the lines");
    }

    /** Each item has both attributes, so that every opening leaves four candidates with two attributes each. */
    @Test
    void aFirstTurnAddsOnceForEachAttributeOfEachCandidate() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "u");
        for (int item = 0; item < 4; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
        }
        builder.add(VertexType.ATTRIBUTE, "a", "a");
        builder.add(VertexType.ATTRIBUTE, "b", "b");
        for (int item = 0; item < 4; item++) {
            builder.connect(Relation.HAS_ATTRIBUTE, item, 0);
            builder.connect(Relation.HAS_ATTRIBUTE, item, 1);
        }
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        assertThat(FirstTurn.additions(graph, Tuples.of(Role.TEST, Ids.of(0), Ids.of(2))))
                .isEqualTo(8);
        assertThat(new FirstTurn(8, 2.5).microseconds()).isEqualTo(0.02);
    }
}
