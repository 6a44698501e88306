package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.AttributeLists;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Catalogue;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.ItemValues;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.testing.TinyGraphs;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Test tuples are not accessible to the components evaluated on them. */
class HonestNumbersTest {

    private final KnowledgeGraph graph = TinyGraphs.music();

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEST", "TRAIN"})
    void policiesAreCreatedOnlyFromValidationTuples(Role role) {
        Tuples tuples = Tuples.of(role, Ids.of(0), Ids.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setup(tuples))
                .withMessage("a policy is trained on validation tuples, not on " + role.word() + " tuples");
        assertThat(setup(Tuples.of(Role.VALIDATION, Ids.of(0), Ids.of(1)))
                        .validation()
                        .size())
                .isOne();
    }

    /** The checked tuples are the only ones: this test fails if a component is added. */
    @Test
    void aSetupHasOneComponentWithTuples() {
        assertThat(Arrays.stream(PolicySetup.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "graph",
                        "validation",
                        "userAttributes",
                        "hiddenAttributes",
                        "protocol",
                        "preference",
                        "settings",
                        "seed",
                        "stages",
                        "trainingState");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEST", "TRAIN"})
    void preferenceModelsAreSelectedOnlyOnValidationTuples(Role role) {
        Tuples tuples = Tuples.of(role, Ids.of(0), Ids.of(1));
        SettingValues settings = SettingValues.DEFAULTS;
        Seed seed = new Seed(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreferenceSetup(graph, tuples, settings, seed, Stages.NONE))
                .withMessage("a preference model is selected on validation tuples, not on " + role.word() + " tuples");
        assertThat(Arrays.stream(PreferenceSetup.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("graph", "validation", "settings", "seed", "stages", "trainingState");
    }

    /** Test tuples are never edges, so a model that reads only training edges reads no test tuple. */
    @Test
    void preferenceModelsReadOnlyTrainingInteractions() {
        for (PreferenceProvider provider : ServiceLoader.load(PreferenceProvider.class)) {
            WatchedGraph watched = new WatchedGraph(graph);
            double[] scores = new double[6];
            provider.create(PreferenceSetup.of(watched))
                    .start(0, new Seed(1))
                    .score(new int[] {0, 1, 2, 3, 4, 5}, 6, scores);
            assertThat(watched.read)
                    .as(provider.name())
                    .isSubsetOf(
                            provider instanceof LearnedPreferenceProvider
                                    ? EnumSet.of(Relation.INTERACTED_WITH, Relation.HAS_ATTRIBUTE)
                                    : EnumSet.of(Relation.INTERACTED_WITH));
        }
    }

    /** The context of a conversation has no target item, noise rates or tuples. */
    @Test
    void theContextHasNoTarget() {
        assertThat(Policy.Context.class.getDeclaredMethods())
                .extracting(Method::getName)
                .containsExactlyInAnyOrder(
                        "walk",
                        "turn",
                        "actionsLeft",
                        "listSize",
                        "goesOn",
                        "questions",
                        "answerModel",
                        "mayAsk",
                        "mayRecommend",
                        "isRestricted",
                        "hasBoosts",
                        "boost",
                        "seed",
                        "random");
    }

    private PolicySetup setup(Tuples validation) {
        return new PolicySetup(
                graph,
                validation,
                null,
                Protocol.IDEAL,
                new UniformPreference().create(PreferenceSetup.of(graph)),
                SettingValues.DEFAULTS,
                new Seed(1),
                Stages.NONE,
                TrainingState.NONE);
    }

    /** Records the relations that are read. */
    private static final class WatchedGraph implements KnowledgeGraph {
        private final KnowledgeGraph graph;
        private final Set<Relation> read = EnumSet.noneOf(Relation.class);

        WatchedGraph(KnowledgeGraph graph) {
            this.graph = graph;
        }

        @Override
        public Catalogue catalogue() {
            return graph.catalogue();
        }

        @Override
        public AttributeSchema schema() {
            return graph.schema();
        }

        @Override
        public ItemValues values() {
            return graph.values();
        }

        @Override
        public int edgeCount(Relation relation) {
            read.add(relation);
            return graph.edgeCount(relation);
        }

        @Override
        public void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into) {
            read.add(relation);
            graph.neighbours(relation, direction, vertex, into);
        }

        @Override
        public void items(Constraints constraints, IdBuffer into) {
            read.add(Relation.HAS_ATTRIBUTE);
            graph.items(constraints, into);
        }

        @Override
        public void attributeLists(Constraints constraints, AttributeLists into) {
            read.add(Relation.HAS_ATTRIBUTE);
            graph.attributeLists(constraints, into);
        }

        @Override
        public int attributeCounts(Constraints constraints, int[] counts) {
            read.add(Relation.HAS_ATTRIBUTE);
            return graph.attributeCounts(constraints, counts);
        }
    }
}
