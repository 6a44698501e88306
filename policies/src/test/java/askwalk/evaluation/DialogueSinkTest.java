package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.SimulatedDialogue;
import askwalk.simulation.Testbed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/** The dialogues that an evaluation passes to a sink. */
class DialogueSinkTest {

    private static final int TUPLES = 150;

    private final KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(17), 20, 150, 30, 5));
    private final Tuples tuples = Tuples.of(
            Role.TEST,
            Ids.of(new SplittableRandom(18).ints(TUPLES, 0, 20).toArray()),
            Ids.of(new SplittableRandom(19).ints(TUPLES, 0, 150).toArray()));
    private final Protocol protocol =
            Protocols.of(8, 4, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY).withNoise(new Noise(0.1, 0.1));
    private final Testbed testbed = Testbed.of(graph, protocol, new Seed(5));
    private final Policy policy = Rules.all(graph, protocol, new CosinePreference().create(PreferenceSetup.of(graph)))
            .get("max-entropy");

    @Test
    void everyDialogueArrivesOnceWithItsPosition() {
        Map<Integer, SimulatedDialogue> one = dialogues(1);
        assertThat(dialogues(4)).isEqualTo(one);
        assertThat(one).hasSize(TUPLES);
        DialogueSimulator simulator = new DialogueSimulator(testbed, policy);
        one.forEach((position, dialogue) -> {
            assertThat(dialogue.index()).isEqualTo(position);
            boolean success = simulator
                    .run(tuples.user(position), tuples.item(position), position)
                    .success();
            assertThat(dialogue).isEqualTo(simulator.dialogue(position));
            assertThat(dialogue.transcript().user()).isEqualTo(tuples.user(position));
            assertThat(dialogue.acceptedItem()).isEqualTo(success ? tuples.item(position) : -1);
            assertThat(dialogue.seed())
                    .isEqualTo(new Seed(5)
                            .derive(tuples.user(position))
                            .derive(position)
                            .derive("policy"));
        });
    }

    @Test
    void rowsDoNotDependOnTheSink() {
        Evaluation evaluation = new Evaluation(testbed, tuples, 2);
        assertThat(evaluation
                        .run(policy, null, Progress.NONE, (position, dialogue) -> {})
                        .rows())
                .isEqualTo(evaluation.run(policy, Progress.NONE).rows());
    }

    @Test
    void aSinkThatFailsStopsTheEvaluation() {
        Evaluation evaluation = new Evaluation(testbed, tuples, 2);
        assertThatThrownBy(() -> evaluation.run(policy, null, Progress.NONE, (position, dialogue) -> {
                    throw new IllegalArgumentException("disk full");
                }))
                .hasMessage("disk full");
    }

    private Map<Integer, SimulatedDialogue> dialogues(int threads) {
        Map<Integer, SimulatedDialogue> all = new ConcurrentSkipListMap<>();
        new Evaluation(testbed, tuples, threads)
                .run(
                        policy,
                        null,
                        Progress.NONE,
                        (position, dialogue) ->
                                assertThat(all.put(position, dialogue)).isNull());
        return all;
    }
}
