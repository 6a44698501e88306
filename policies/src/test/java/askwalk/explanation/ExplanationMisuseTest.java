package askwalk.explanation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Transcript;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.path.PathCheck;
import askwalk.random.Seed;
import askwalk.testing.Talk;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Walk;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Invalid arguments are named. */
class ExplanationMisuseTest {

    private static final Seed SEED = new Seed(1);

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final Explainer explainer = new Explainer(graph, SEED);

    @Test
    void nullsAreNamed() {
        Transcript said = Talk.of(0).transcript();
        Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
        calls.put(() -> new Explainer(null, SEED), "graph");
        calls.put(() -> new Explainer(graph, null), "ties");
        calls.put(() -> explainer.explain(null, 0), "transcript");
        calls.put(() -> explainer.alternatives(0, 0, null, PathLimits.DEFAULT), "accepted");
        calls.put(() -> explainer.alternatives(0, 0, Ids.of(), null), "limits");
        calls.put(() -> new PathCheck(null), "graph");
        calls.put(() -> new PathCheck(graph).isValid(null, new Walk(graph), 0), "transcript");
        calls.put(() -> new PathCheck(graph).isValid(said, null, 0), "walk");
        calls.put(() -> PathExport.dot(null), "path");
        calls.put(() -> PathExport.graphMl(null), "path");
        calls.forEach((call, name) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }

    @Test
    void idsOutOfRangeAreNamed() {
        Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
        calls.put(() -> explainer.explain(Talk.of(0).transcript(), 99), "item");
        calls.put(() -> explainer.explain(Talk.of(99).transcript(), 0), "user");
        calls.put(() -> explainer.alternatives(99, 0, Ids.of(), PathLimits.DEFAULT), "user");
        calls.put(() -> explainer.alternatives(0, 99, Ids.of(), PathLimits.DEFAULT), "item");
        calls.put(() -> explainer.alternatives(0, 0, Ids.of(99), PathLimits.DEFAULT), "attribute");
        calls.forEach((call, type) -> assertThatThrownBy(call)
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageMatching("no " + type + " has id 99: there are [0-9]+ of them, from 0"));
    }
}
