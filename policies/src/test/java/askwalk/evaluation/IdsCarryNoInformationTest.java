package askwalk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.testing.Permutation;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Success rates stay what they are when all users, items and attributes get new ids. The targets are the first items,
 * so that a policy that prefers small ids, or large ones, has other results before than after.
 */
class IdsCarryNoInformationTest {

    private static final long SEED = 2024;
    private static final int USERS = 40;
    private static final int ITEMS = 300;
    private static final int DIALOGUES = 600;
    private static final int ACTIONS = 8;

    @ParameterizedTest
    @ValueSource(strings = {"binary", "enumerated"})
    void newIdsChangeNoSuccessRate(String questions) {
        SplittableRandom random = new SplittableRandom(SEED);
        GraphData data = RandomGraphs.data(random, USERS, ITEMS, 24, 6);
        Tuples tuples = Tuples.of(
                Role.TEST,
                Ids.of(random.ints(DIALOGUES, 0, USERS).toArray()),
                Ids.of(IntStream.range(0, DIALOGUES).map(i -> i % (ITEMS / 4)).toArray()));
        Permutation permutation = new Permutation(data, random);
        Protocol protocol = Protocols.of(ACTIONS, 5, Opening.TARGET_ATTRIBUTE, QuestionType.parse(questions));

        Map<String, Estimate> before = rates(data, tuples, protocol);
        Map<String, Estimate> after = rates(permutation.graph(), permutation.tuples(tuples), protocol);
        assertThat(before).hasSize(15).hasSameSizeAs(after);
        before.forEach((name, old) -> {
            double here = old.value();
            double there = after.get(name).value();
            double error = Math.sqrt((here * (1 - here) + there * (1 - there)) / DIALOGUES);
            assertThat(here).as("%s, seed %d, tells something", name, SEED).isBetween(0.02, 0.98);
            assertThat(Math.abs(here - there))
                    .as("%s, seed %d: %s before, %s after", name, SEED, here, there)
                    .isLessThanOrEqualTo(4 * error);
        });
    }

    private static Map<String, Estimate> rates(GraphData data, Tuples tuples, Protocol protocol) {
        KnowledgeGraph graph = InMemoryGraph.of(data);
        Evaluation evaluation = new Evaluation(Testbed.of(graph, protocol, new Seed(SEED)), tuples, 2);
        Map<String, Estimate> rates = new LinkedHashMap<>();
        for (PreferenceProvider preference : Rules.preferences()) {
            Map<String, Policy> policies = Rules.all(graph, protocol, preference.create(PreferenceSetup.of(graph)));
            policies.forEach((name, policy) -> rates.put(
                    name + " with " + preference.name(),
                    Metrics.of(evaluation.run(policy, Progress.NONE).rows(), protocol)
                            .successRate(ACTIONS)));
        }
        return rates;
    }
}
