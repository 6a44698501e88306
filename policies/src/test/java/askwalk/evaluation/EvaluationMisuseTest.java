package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Invalid arguments are named, before any dialogue. */
class EvaluationMisuseTest {

    private static final Seed SEED = new Seed(1);

    private final KnowledgeGraph graph = TinyGraphs.music();

    @Test
    void nullsAreNamed() {
        Policy policy = new ScriptedPolicy();
        Evaluation evaluation = new Evaluation(Testbed.of(graph, Protocol.IDEAL, SEED), tuples(0, 0), 1);
        SpeedTrial trial = new SpeedTrial(Testbed.of(graph, Protocol.IDEAL, SEED), tuples(0, 0));
        Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
        calls.put(() -> new Evaluation(Testbed.of(null, Protocol.IDEAL, SEED), tuples(0, 0), 1), "graph");
        calls.put(() -> new Evaluation(Testbed.of(graph, Protocol.IDEAL, SEED), null, 1), "tuples");
        calls.put(() -> evaluation.run(null, Progress.NONE), "policy");
        calls.put(() -> evaluation.run(policy, null), "progress");
        calls.put(() -> trial.run(null, Progress.NONE), "policy");
        calls.put(() -> trial.run(policy, null), "progress");
        calls.put(() -> Metrics.of(null, Protocol.IDEAL), "rows");
        calls.put(() -> Metrics.of(List.of(), null), "protocol");
        calls.put(() -> PairedComparison.of(null, List.of(), Protocol.IDEAL), "ours");
        calls.put(() -> PairedComparison.of(List.of(), null, Protocol.IDEAL), "baseline");
        calls.put(() -> PairedComparison.of(List.of(), List.of(), null), "protocol");
        calls.put(() -> new OracleBound().add(null), "other");
        calls.forEach((call, name) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }

    @Test
    void tuplesOfAnotherGraphAreRejectedBeforeAnyDialogue() {
        for (Tuples wrong : List.of(tuples(99, 0), tuples(0, 99))) {
            String message = "tuple 1 is of user " + wrong.user(1) + " and item " + wrong.item(1)
                    + ", but the graph has [0-9]+ users and [0-9]+ items, both from 0";
            assertThatThrownBy(() -> new Evaluation(Testbed.of(graph, Protocol.IDEAL, SEED), wrong, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(message);
            assertThatThrownBy(() -> new SpeedTrial(Testbed.of(graph, Protocol.IDEAL, SEED), wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(message);
        }
    }

    /** Creates two tuples, of which the second is given. */
    private static Tuples tuples(int user, int item) {
        return Tuples.of(Role.TEST, Ids.of(0, user), Ids.of(0, item));
    }
}
