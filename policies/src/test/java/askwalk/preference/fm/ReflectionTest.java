package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Policy;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Matrix;
import askwalk.policy.rule.MaxEntropyRule;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.Preferences;
import askwalk.preference.Reflection;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReflectionTest {

    private static final Reflection STRONG = Reflection.read(values(Map.of("updateLearningRate", "0.05")));

    private final KnowledgeGraph graph = InMemoryGraph.of(RandomGraphs.data(new SplittableRandom(1), 12, 60, 9, 2));
    private final FactorizationMachine machine = machine(graph);

    @Test
    void theSharedModelIsNotChanged() {
        float[][] before = {
            machine.users().values().clone(),
            machine.items().values().clone(),
            machine.attributes().values().clone()
        };
        PreferenceModel model = machine.reflecting(STRONG);
        double[][] alone = IntStream.range(0, 12)
                .mapToObj(user -> converse(model, user, 4))
                .toArray(double[][]::new);
        double[][] together = IntStream.range(0, 96)
                .parallel()
                .mapToObj(i -> converse(model, i % 12, 4))
                .toArray(double[][]::new);
        for (int i = 0; i < together.length; i++) {
            assertThat(together[i]).as("user %d", i % 12).containsExactly(alone[i % 12]);
        }
        assertThat(alone[0]).isNotEqualTo(converse(machine, 0, 4));
        assertThat(machine.users().values()).containsExactly(before[0]);
        assertThat(machine.items().values()).containsExactly(before[1]);
        assertThat(machine.attributes().values()).containsExactly(before[2]);
    }

    @Test
    void beforeARejectionScoresAreThoseOfTheModel() {
        assertThat(converse(machine.reflecting(STRONG), 0, 0)).containsExactly(converse(machine, 0, 0));
    }

    @Test
    void undoRevertsUpdates() {
        Preferences[] last = new Preferences[1];
        PreferenceModel model = machine.reflecting(STRONG);
        PreferenceModel watched = (user, seed) -> last[0] = model.start(user, seed);
        Policy policy = Rules.all(graph, Protocols.of(8, 3), watched).get("abs-greedy");
        Conversation conversation =
                new Conversations(graph, policy, Protocols.of(8, 3)).start(0, Ids.of(0), new Seed(3));
        conversation.answer(Answer.none(conversation.nextAction()));
        double[] once = scores(last[0]);
        conversation.answer(Answer.none(conversation.nextAction()));
        double[] twice = scores(last[0]);
        assertThat(twice).isNotEqualTo(once);
        conversation.undo();
        assertThat(scores(last[0])).containsExactly(once);
        conversation.answer(Answer.none(conversation.nextAction()));
        assertThat(scores(last[0])).as("the same answers again").containsExactly(twice);
    }

    @Test
    void rejectedItemsAreRankedBelowTrainingItems() {
        for (boolean fillers : new boolean[] {true, false}) {
            PreferenceModel model =
                    machine.reflecting(Reflection.read(values(Map.of("updateFillers", Boolean.toString(fillers)))));
            int trials = 0;
            int fell = 0;
            for (long seed = 0; seed < 100; seed++) {
                int user = (int) (seed % 12);
                Interactions train = new Interactions(graph);
                int[] own = IntStream.range(0, 60)
                        .filter(item -> train.has(user, item))
                        .toArray();
                if (own.length == 0) {
                    continue;
                }
                int[] rejected = new SplittableRandom(seed)
                        .ints(0, 60)
                        .filter(item -> !train.has(user, item))
                        .distinct()
                        .limit(5)
                        .toArray();
                Preferences preferences = model.start(user, new Seed(seed));
                double before = lead(scores(preferences), own, rejected);
                Recommend shown = new Recommend(Ids.of(rejected));
                preferences.observe(shown, Answer.none(shown));
                trials++;
                fell += lead(scores(preferences), own, rejected) > before ? 1 : 0;
            }
            assertThat(trials).isGreaterThan(50);
            assertThat(fell).as("of %d, fillers %s", trials, fillers).isGreaterThan(trials * 3 / 4);
        }
    }

    @Test
    void withoutTrainingItemsScoresAreThoseOfTheModel() {
        KnowledgeGraph music = TinyGraphs.music();
        FactorizationMachine small = machine(music);
        for (int user : new int[] {TinyGraphs.DEE, WalkView.UNKNOWN_USER}) {
            Preferences learning = small.reflecting(STRONG).start(user, new Seed(1));
            Preferences fixed = small.start(user, new Seed(1));
            for (Preferences preferences : new Preferences[] {learning, fixed}) {
                preferences.observe(Ask.about(0), Answer.YES);
                Recommend shown = new Recommend(Ids.of(0, 1));
                preferences.observe(shown, Answer.none(shown));
            }
            assertThat(scores(learning, 6, 7)).as("user %d", user).containsExactly(scores(fixed, 6, 7));
        }
    }

    @Test
    void anAcceptedRecommendationCausesNoUpdate() {
        Preferences preferences = machine.reflecting(STRONG).start(0, new Seed(1));
        double[] before = scores(preferences);
        Recommend shown = new Recommend(Ids.of(5, 6, 7));
        preferences.observe(shown, Answer.only(shown, 6));
        preferences.observe(shown, Answer.skip(shown));
        assertThat(scores(preferences)).containsExactly(before);
    }

    @Test
    void aModelWithoutUpdatesIsReturnedUnchanged() {
        PreferenceModel uniform = new UniformPreference().create(PreferenceSetup.of(graph));
        assertThat(Reflection.applied(uniform, values(Map.of("update", "true")), true))
                .isSameAs(uniform);
        assertThat(Reflection.applied(machine, SettingValues.DEFAULTS, false)).isSameAs(machine);
        assertThat(Reflection.applied(machine, values(Map.of("update", "true")), false))
                .isNotSameAs(machine);
    }

    /** The description of each setting mentions its condition. */
    @Test
    void updateSettingsNeedUpdatesSwitchedOn() {
        assertThat(SettingValues.resolve(Reflection.settings(false), Map.of()).texts())
                .containsOnlyKeys("update");
        assertThat(values(Map.of()).texts()).hasSize(8).containsEntry("updateRounds", "4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> values(Map.of("update", "false", "updateRounds", "3")))
                .withMessage("setting updateRounds has no effect unless update=true");
        List<Setting<?>> settings = new MaxEntropyRule().settings();
        assertThat(Reflection.applicable(settings, true)).hasSize(8);
        assertThat(Reflection.applicable(settings, false)).isEmpty();
    }

    @Test
    void settingsOutOfRangeAreRejected() {
        Map.of(
                        "update",
                        "yes",
                        "updateRounds",
                        "0",
                        "updateBatchSize",
                        "0",
                        "updateLearningRate",
                        "-1",
                        "updateL2",
                        "x",
                        "updateDropout",
                        "1",
                        "updateFillers",
                        "2")
                .forEach((key, value) -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> values(Map.of(key, value)))
                        .withMessageStartingWith("setting " + key + " is '" + value + "': expected "));
    }

    private static SettingValues values(Map<String, String> given) {
        return SettingValues.resolve(Reflection.settings(true), given);
    }

    /** Returns the scores after answers with rejected recommendations between them. */
    private double[] converse(PreferenceModel model, int user, int rejections) {
        Preferences preferences = model.start(user, new Seed(user));
        preferences.observe(Ask.about(0), Answer.YES);
        for (int i = 0; i < rejections; i++) {
            Recommend shown = new Recommend(Ids.of(3 * i + 20, 3 * i + 21, 3 * i + 22));
            preferences.observe(shown, Answer.none(shown));
            preferences.observe(Ask.about(i + 1), i % 2 == 0 ? Answer.YES : Answer.NO);
        }
        if (rejections == 0) {
            preferences.observe(Ask.about(1), Answer.YES);
        }
        return scores(preferences);
    }

    private static double[] scores(Preferences preferences) {
        return scores(preferences, 60, 11);
    }

    private static double[] scores(Preferences preferences, int items, int attributes) {
        double[] ofItems = new double[items];
        preferences.score(IntStream.range(0, items).toArray(), items, ofItems);
        double[] ofAttributes = new double[attributes];
        preferences.scoreAttributes(IntStream.range(0, attributes).toArray(), attributes, ofAttributes);
        double[] all = Arrays.copyOf(ofItems, items + attributes);
        System.arraycopy(ofAttributes, 0, all, items, attributes);
        return all;
    }

    private static double lead(double[] scores, int[] own, int[] rejected) {
        return IntStream.of(own).mapToDouble(item -> scores[item]).average().orElseThrow()
                - IntStream.of(rejected)
                        .mapToDouble(item -> scores[item])
                        .average()
                        .orElseThrow();
    }

    private static FactorizationMachine machine(KnowledgeGraph graph) {
        SplittableRandom random = new SplittableRandom(5);
        Matrix[] matrices = new Matrix[3];
        VertexType[] types = {VertexType.USER, VertexType.ITEM, VertexType.ATTRIBUTE};
        for (int i = 0; i < 3; i++) {
            int rows = graph.count(types[i]);
            matrices[i] = new Matrix(rows, 16, GradientCheck.embeddings(random, rows, 16));
        }
        return new FactorizationMachine(graph, matrices[0], matrices[1], matrices[2]);
    }
}
