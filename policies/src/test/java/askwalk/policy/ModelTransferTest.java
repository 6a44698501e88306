package askwalk.policy;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.CY;
import static askwalk.testing.TinyGraphs.DEE;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import askwalk.random.Seed;
import askwalk.testing.Subgraph;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTransferTest {

    private static final Map<String, Double> METRICS = Map.of(
            "flipRate", 0.0,
            "stopThreshold", 0.9,
            "stopThresholdPerAction", 0.0,
            "lookahead", 0.0,
            "closedFormLookahead", 0.0,
            "prior", 11.0);

    /** Files keep the former names of these matrices. */
    private static final String FORMER_KNOWN_USERS = "acquainted";

    private static final String FORMER_UNKNOWN_USERS = "strangers";

    private final KnowledgeGraph whole = TinyGraphs.music();

    /** Without the attribute calm, the user Dee, and two items. */
    private final KnowledgeGraph old = Subgraph.of(
            whole,
            Map.of(
                    VertexType.USER, new int[] {ANN, BOB, CY},
                    VertexType.ITEM, new int[] {NEVERMIND, HARVEST, BITCHES_BREW, KIND_OF_BLUE},
                    VertexType.ATTRIBUTE, new int[] {JAZZ, ROCK, TRUMPET, SAX}));

    /** Without Nevermind and Cy, and with Dee, who has no interactions, and items with and without attributes. */
    private final KnowledgeGraph now = Subgraph.of(
            whole,
            Map.of(
                    VertexType.USER, new int[] {BOB, ANN, DEE},
                    VertexType.ITEM, new int[] {SILENCE, HARVEST, KIND_OF_BLUE, BLUE_TRAIN, BITCHES_BREW},
                    VertexType.ATTRIBUTE, new int[] {CALM, TRUMPET, SAX, ROCK, JAZZ}));

    @TempDir
    private Path folder;

    @Test
    void targetsKeepTheirKeysAndThoseThatLeftAreDropped() throws IOException {
        // on the old graph, items are: Nevermind 0, Harvest 1, Bitches Brew 2, Kind of Blue 3
        Path file = saved(infogain(new float[] {ANN, 3, ANN, 1, BOB, 0, BOB, 2, CY, 3}), preference("uniform"));

        ModelBundle moved = Policies.transfer(file, old, now);

        assertThat(moved.graph()).isEqualTo(GraphFingerprint.of(now));
        Checkpoint checkpoint = moved.part(TrainedComponent.Kind.POLICY).checkpoint();
        // now: Bob 0, Ann 1; Harvest 1, Kind of Blue 2, Bitches Brew 4
        assertThat(checkpoint.matrix("targets", 3, 2).values()).containsExactly(0, 4, 1, 1, 1, 2);
        assertThat(checkpoint.matrix(FORMER_KNOWN_USERS).values()).containsOnly(0.5f);
        assertThat(checkpoint.metrics()).isEqualTo(METRICS);
        assertThat(moved.part(TrainedComponent.Kind.POLICY).training()).containsEntry("seed", "1");
    }

    @Test
    void transfersCanBeChained() throws IOException {
        Path file = saved(infogain(new float[] {ANN, 1, ANN, 3, BOB, 2}), preference("uniform"));
        Path next = folder.resolve("next.model");
        ModelFile.write(next, Policies.transfer(file, old, now));

        ModelBundle back = Policies.transfer(next, now, old);

        assertThat(back.graph()).isEqualTo(GraphFingerprint.of(old));
        assertThat(back.part(TrainedComponent.Kind.POLICY)
                        .checkpoint()
                        .matrix("targets")
                        .values())
                .containsExactly(ANN, 1, ANN, 3, BOB, 2);
    }

    @Test
    void newItemsAndUsersHaveFeatures() throws IOException {
        Path file = saved(infogain(new float[] {ANN, 1, BOB, 2}), preference("uniform"));
        Path next = folder.resolve("next.model");
        ModelFile.write(next, Policies.transfer(file, old, now));

        Policy policy = Policies.load(next, now, Protocol.IDEAL).policy();

        for (int user = WalkView.UNKNOWN_USER; user < now.count(VertexType.USER); user++) {
            List<Integer> shown = new ArrayList<>();
            Conversation conversation =
                    new Conversations(now, policy, Protocol.IDEAL).start(user, Ids.of(), new Seed(1));
            while (!conversation.isOver()) {
                Proposal proposal = conversation.next();
                assertThat(proposal.reason()).doesNotContain("NaN");
                if (proposal.action() instanceof Ask) {
                    conversation.answer(Answer.UNKNOWN);
                } else {
                    proposal.action().subjects().forEach(shown::add);
                    conversation.answer(Answer.none(proposal.action()));
                }
            }
            assertThat(shown).as("user %s", user).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        }
    }

    @Test
    void numbersOfSingleItemsCannotBeTransferred() throws IOException {
        Checkpoint none = new Checkpoint(Map.of(), Map.of());
        Path ear = saved(part(TrainedComponent.Kind.POLICY, "ear", none), preference("fm"));
        assertThatThrownBy(() -> Policies.transfer(ear, old, now))
                .isInstanceOf(ModelException.class)
                .hasMessage(ear + ": the policy 'ear' in it has numbers of single items, attributes or users, so it"
                        + " cannot be transferred to another graph; train again on that graph, with askwalk train"
                        + " --policy ear --preference fm");
        Path fm = saved(infogain(new float[] {}), preference("fm"));
        assertThatThrownBy(() -> Policies.transfer(fm, old, now))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the preference model 'fm' in it")
                .hasMessageEndingWith("askwalk train --policy infogain --preference fm");
    }

    @Test
    void theModelHasToBeOfTheFirstGraph() throws IOException {
        Path file = saved(infogain(new float[] {ANN, 1}), preference("uniform"));
        assertThatThrownBy(() -> Policies.transfer(file, now, old))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("made for another data set");
        Path damaged = saved(infogain(new float[] {ANN, 9}), preference("uniform"));
        assertThatThrownBy(() -> Policies.transfer(damaged, old, now))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("matrix 'targets' has 9.0")
                .hasMessageEndingWith("; train it again");
    }

    private Path saved(TrainedComponent policy, TrainedComponent preference) throws IOException {
        Path file = folder.resolve("old.model");
        ModelFile.write(file, new ModelBundle(GraphFingerprint.of(old), List.of(policy, preference)));
        return file;
    }

    /** Every feature has the weight 0.5, except that personal ones have none for unknown users. */
    private static TrainedComponent infogain(float[] targets) {
        Map<String, Matrix> matrices = Map.of(
                FORMER_KNOWN_USERS,
                new Matrix(1, 10, filled(10, 10)),
                FORMER_UNKNOWN_USERS,
                new Matrix(1, 10, filled(3, 10)),
                "scales",
                new Matrix(1, 10, filled(10, 10)),
                "targets",
                new Matrix(targets.length / 2, 2, targets),
                "objective",
                new Matrix(1, 2, new float[] {1, 0.01f}));
        return part(TrainedComponent.Kind.POLICY, "infogain", new Checkpoint(matrices, METRICS));
    }

    private static float[] filled(int weights, int size) {
        float[] values = new float[size];
        Arrays.fill(values, 0, weights, 0.5f);
        return values;
    }

    private static TrainedComponent preference(String name) {
        return part(TrainedComponent.Kind.PREFERENCE, name, new Checkpoint(Map.of(), Map.of()));
    }

    private static TrainedComponent part(TrainedComponent.Kind kind, String provider, Checkpoint checkpoint) {
        return new TrainedComponent(kind, provider, Map.of(), Map.of("seed", "1"), checkpoint);
    }
}
