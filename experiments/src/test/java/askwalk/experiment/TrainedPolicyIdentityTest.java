package askwalk.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.PolicyIdentity;
import askwalk.dataset.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The identities of the policies of an experiment. */
class TrainedPolicyIdentityTest {

    private static final Dataset SAMPLE = Sample.dataset();

    private static final ExperimentPlan TRAINED =
            ExperimentPlan.of("max-entropy").preference("fm").settings("epochs=1", "embeddingSize=4");

    @Test
    void theSamePlanHasTheSameIdentities() {
        PolicyIdentity identity = identities(TRAINED).get(0);
        assertThat(identities(TRAINED).get(0)).isEqualTo(identity);
        assertThat(identity.name()).isEqualTo("max-entropy");
    }

    @Test
    void aModelFromTheStoreHasTheIdentityOfItsTraining() {
        ModelStore store = ModelStore.inMemory();
        assertThat(identities(TRAINED.models(store))).isEqualTo(identities(TRAINED.models(store)));
    }

    @Test
    void ruleAndPreferenceModelDecideTogether() {
        ExperimentPlan plan = ExperimentPlan.of("max-entropy", "threshold:150", "threshold:150@b");
        List<PolicyIdentity> uniform = identities(plan);
        List<PolicyIdentity> popularity = identities(plan.preference("popularity"));
        assertThat(uniform.get(0).policy()).isNotEqualTo(uniform.get(1).policy());
        assertThat(uniform.get(0).policy()).isNotEqualTo(popularity.get(0).policy());
        assertThat(uniform.get(0).model()).isEqualTo(popularity.get(1).model());
        assertThat(uniform.get(1))
                .isEqualTo(new PolicyIdentity(
                        "threshold:150",
                        uniform.get(2).policy(),
                        uniform.get(2).model(),
                        uniform.get(2).settings()));
        PolicyIdentity other = identities(ExperimentPlan.of("threshold:151")).get(0);
        assertThat(other.settings()).isNotEqualTo(uniform.get(1).settings());
        assertThat(other.policy()).isEqualTo(uniform.get(1).policy());
    }

    @Test
    void theSeedIsNoPartOfARuleAndChangesATrainedModel() {
        ExperimentPlan rules = ExperimentPlan.of("max-entropy", "random");
        assertThat(identities(rules.seed(2))).isEqualTo(identities(rules));
        PolicyIdentity one = identities(TRAINED).get(0);
        PolicyIdentity two = identities(TRAINED.seed(2)).get(0);
        assertThat(two.model()).isNotEqualTo(one.model());
        assertThat(two.policy()).isEqualTo(one.policy());
    }

    @Test
    void anOracleIsAnotherPolicy() {
        ExperimentPlan plan = ExperimentPlan.of("infogain")
                .settings("examples=20", "dialogues=20")
                .withOracle();
        List<PolicyIdentity> both = identities(plan);
        assertThat(both).hasSize(2);
        assertThat(both.get(1).settings()).isNotEqualTo(both.get(0).settings());
    }

    private static List<PolicyIdentity> identities(ExperimentPlan plan) {
        return Experiment.prepare(plan, SAMPLE, ExperimentListener.NONE).policies().stream()
                .map(TrainedPolicy::identity)
                .toList();
    }
}
