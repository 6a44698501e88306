package askwalk.simulation.user;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Turn;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Progress;
import askwalk.policy.Policies;
import askwalk.policy.PolicyProvider;
import askwalk.policy.infogain.InfoGainProvider;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.simulation.DialogueSimulator;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModels;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.testing.SmallPolicies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UserModelPropertyTest {

    private static final int USERS = 6;
    private static final int ITEMS = 60;

    private static final List<String> MODELS = List.of(
            "wrong:0.2",
            "wrong-independent:0.2",
            "silent:0.3",
            "vague:0.3",
            "partial:0.3",
            "answers:popular",
            "answers:rare",
            "impatient:0.1,0.1",
            "targets:3",
            "drifting:2",
            "target-free",
            "target-free+wrong-independent:0.1+answers:rare+impatient:0.05,0.1");

    private final KnowledgeGraph graph =
            InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(5), USERS, ITEMS, 20, 4));
    private final Tuples tuples = tuples(Role.TEST);
    private final PreferenceModel preference = new PopularityPreference().create(PreferenceSetup.of(graph));

    @Test
    void atStrengthZeroTheRowsAreThoseOfTruthfulUsers() {
        Protocol truthful = protocol("truthful", QuestionType.BINARY);
        Rules.all(graph, truthful, preference).forEach((name, policy) -> {
            List<DialogueRow> rows = rows(truthful, policy);
            for (String model : List.of(
                    "wrong:0",
                    "wrong-independent:0",
                    "silent:0",
                    "vague:0",
                    "partial:0",
                    "impatient:0,0",
                    "targets:1",
                    "drifting:8")) {
                assertThat(rows(protocol(model, QuestionType.BINARY), policy))
                        .as("%s, %s", name, model)
                        .isEqualTo(rows);
            }
        });
    }

    /** The rows of the models differ from those of truthful users, and do not depend on the number of threads. */
    @Test
    void everyPolicyPlaysWithEveryModel() {
        for (PolicyProvider provider : Policies.all()) {
            for (String model : MODELS) {
                Protocol protocol = protocol(model, QuestionType.BINARY);
                Policy policy = SmallPolicies.of(provider.name(), graph, protocol, preference, 3);
                List<DialogueRow> rows = rows(protocol, policy);
                assertThat(new Evaluation(Testbed.of(graph, protocol, new Seed(3)), tuples, 3)
                                .run(policy, Progress.NONE)
                                .rows())
                        .as("%s, %s", provider.name(), model)
                        .isEqualTo(rows);
                assertThat(rows).hasSize(model.startsWith("target-free") ? USERS : tuples.size());
            }
        }
        Policy policy = Rules.all(graph, protocol("truthful", QuestionType.BINARY), preference)
                .get("max-entropy");
        List<DialogueRow> truthful = rows(protocol("truthful", QuestionType.BINARY), policy);
        for (String model : MODELS) {
            assertThat(rows(protocol(model, QuestionType.BINARY), policy))
                    .as(model)
                    .isNotEqualTo(truthful);
        }
    }

    @Test
    void modelsAnswerEnumeratedQuestions() {
        for (String model : MODELS) {
            Protocol protocol = protocol(model, QuestionType.ENUMERATED);
            Rules.all(graph, protocol, preference)
                    .forEach((name, policy) -> assertThat(rows(protocol, policy))
                            .as("%s, %s", name, model)
                            .isNotEmpty());
        }
    }

    /** An answer that may be wrong is asked for again if another one is independent of it, and otherwise never. */
    @Test
    void infogainRepeatsQuestionsOnlyWhereMistakesAreIndependent() {
        assertThat(repeated("wrong-independent:0.3")).isPositive();
        assertThat(repeated("wrong:0.3")).isZero();
    }

    /** Returns the number of questions about an attribute that was asked before. */
    private int repeated(String model) {
        Protocol protocol = Protocols.of(12, 1, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY)
                .withUsers(UserModels.parse(model));
        Policy policy = new InfoGainProvider()
                .create(SmallPolicies.setup(new InfoGainProvider(), graph, protocol, preference, 3)
                        .withSettings(new InfoGainProvider()
                                .values(Map.of(
                                        "prior", "uniform",
                                        "flipRate", "0.3",
                                        "stopThreshold", "0.5",
                                        "stopThresholdPerAction", "0",
                                        "lookahead", "0",
                                        "closedFormLookahead", "0"))));
        DialogueSimulator simulator = new DialogueSimulator(Testbed.of(graph, protocol, new Seed(3)), policy);
        int repeated = 0;
        for (int index = 0; index < tuples.size(); index++) {
            simulator.run(tuples.user(index), tuples.item(index), index);
            Set<Action> asked = new HashSet<>();
            for (Turn turn : simulator.turns()) {
                repeated += turn.action() instanceof Ask && !asked.add(turn.action()) ? 1 : 0;
            }
        }
        return repeated;
    }

    private List<DialogueRow> rows(Protocol protocol, Policy policy) {
        return new Evaluation(Testbed.of(graph, protocol, new Seed(3)), tuples, 1)
                .run(policy, Progress.NONE)
                .rows();
    }

    private static Protocol protocol(String model, QuestionType questions) {
        return Protocols.of(8, 3, Opening.TARGET_ATTRIBUTE, questions).withUsers(UserModels.parse(model));
    }

    private static Tuples tuples(Role role) {
        SplittableRandom random = new SplittableRandom(6);
        return Tuples.of(
                role,
                Ids.of(random.ints(120, 0, USERS).toArray()),
                Ids.of(random.ints(120, 0, ITEMS).toArray()));
    }
}
