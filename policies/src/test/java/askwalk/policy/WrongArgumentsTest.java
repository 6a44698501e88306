package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Stages;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.Reflection;
import askwalk.preference.TopItems;
import askwalk.random.Seed;
import askwalk.settings.SettingException;
import askwalk.settings.SettingValues;
import askwalk.testing.KeyTask;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Invalid arguments are rejected immediately, with a message that says what was expected. */
class WrongArgumentsTest {

    private static final KnowledgeGraph GRAPH = InMemoryGraph.of(KeyTask.graph());

    @Test
    void numbersOfRules() {
        refused(
                () -> RulePolicy.askFirst(-3, GRAPH, KeyTask.UNIFORM),
                "the number of questions must be zero or more, not -3");
        refused(
                () -> RulePolicy.threshold(-1, GRAPH, KeyTask.UNIFORM),
                "the number of candidates must be zero or more, not -1");
        for (double wrong : new double[] {Double.NaN, -0.1, 1.1}) {
            refused(
                    () -> RulePolicy.random(wrong, GRAPH, KeyTask.UNIFORM),
                    "the probability of asking must be from 0 to 1, not " + wrong);
        }
    }

    @Test
    void numbersOfReflection() {
        refused(() -> new Reflection(0, 1, 1, 0, 0, 0, true), "rounds must be from 1.0 to 1000.0, not 0.0");
        refused(
                () -> new Reflection(1, 1, 1, Double.NaN, 0, 0, true),
                "learningRate must be from 0.0 to 10.0, not NaN");
        refused(() -> new Reflection(1, 1, 1, 0, 0, 1, true), "dropout must be from 0.0 to 0.99, not 1.0");
    }

    @Test
    void emptyPartsOfSpecs() {
        refused(() -> new PolicySpec("x", "", null, null), "'x' is not a policy");
        refused(() -> new PolicySpec("x:", "x", "", null), "'x:' is not a policy");
    }

    @Test
    void settingsThatAPolicyDoesNotHave() {
        assertThat(Policies.all())
                .hasSize(11)
                .allSatisfy(provider -> assertUnknown(() -> provider.values(Map.of("no-such", "1"))));
    }

    @Test
    void settingsThatAPreferenceModelDoesNotHave() {
        assertThat(PreferenceProvider.all())
                .hasSize(6)
                .allSatisfy(provider -> assertUnknown(() -> provider.values(Map.of("no-such", "1"))));
    }

    @Test
    void nullsAreNamed() {
        Path file = Path.of("model.zip");
        SettingValues settings = SettingValues.DEFAULTS;
        Seed seed = new Seed(1);
        Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
        calls.put(() -> Policies.load(null, GRAPH, Protocol.IDEAL), "file");
        calls.put(() -> Policies.load(file, null, Protocol.IDEAL), "graph");
        calls.put(() -> Policies.load(file, GRAPH, null), "protocol");
        calls.put(() -> new PreferenceSetup(GRAPH, null, settings, seed, Stages.NONE), "validation");
        calls.put(() -> PreferenceSetup.of(null), "graph");
        calls.put(() -> KeyTask.setup(KeyTask.graph(), null, 1, settings), "validation");
        calls.put(() -> new TopItems(null, seed), "preferences");
        calls.put(() -> new TopItems(KeyTask.UNIFORM.start(0, seed), (Seed) null), "ties");
        calls.forEach((call, name) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .isInstanceOf(SettingException.class)
                .withMessageStartingWith("there is no setting 'no-such' here; ");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }
}
