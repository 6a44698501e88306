package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.event.PolicyIdentity;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.policy.ear.EarProvider;
import askwalk.policy.rule.MaxEntropyRule;
import askwalk.preference.PopularityPreference;
import askwalk.preference.UniformPreference;
import askwalk.preference.fm.FmProvider;
import askwalk.settings.ResolvedSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The identity of a policy changes with each thing that decides its actions, in the matching hash only. */
class PolicyIdentityTest {

    private static final String NO_MODEL = "374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb";

    private static final ResolvedSettings SETTINGS = new ResolvedSettings(Map.of("a", "1", "b", "2"), Map.of());

    private final IdentifiedPart policy =
            IdentifiedPart.trained(new EarProvider(), SETTINGS, checkpoint(2, 3, 5, 1, 2, 3, 4, 5, 6));
    private final IdentifiedPart preference =
            IdentifiedPart.trained(new FmProvider(), SETTINGS, checkpoint(1, 3, 5, 7, 8, 9));
    private final PolicyIdentity identity = Policies.identity("ear", policy, preference);

    @Test
    void equalPartsHaveTheSameIdentity() {
        IdentifiedPart same =
                IdentifiedPart.trained(new EarProvider(), SETTINGS, checkpoint(2, 3, 5, 1, 2, 3, 4, 5, 6));
        assertThat(Policies.identity("ear", same, preference)).isEqualTo(identity);
        assertThat(Policies.identity("ear@label", same, preference))
                .isEqualTo(new PolicyIdentity("ear@label", identity.policy(), identity.model(), identity.settings()));
        assertThat(identity.policy()).hasSize(64).isNotEqualTo(identity.model());
    }

    @Test
    void everyTrainedNumberIsPartOfTheModel() {
        float[] values = {1, 2, 3, 4, 5, 6};
        for (int i = 0; i < values.length; i++) {
            float[] changed = values.clone();
            changed[i] = Math.nextUp(changed[i]);
            onlyModelChanges(checkpoint(2, 3, 5, changed));
        }
        onlyModelChanges(checkpoint(3, 2, 5, values)); // another shape
        onlyModelChanges(checkpoint(2, 3, Math.nextUp(5.0), values)); // a metric
        onlyModelChanges(new Checkpoint(Map.of("v", new Matrix(2, 3, values)), Map.of("m", 5.0))); // another name
        onlyModelChanges(new Checkpoint(Map.of(), Map.of("m", 5.0)));
        float[] negativeZero = {-0f, 2, 3, 4, 5, 6};
        float[] zero = {0f, 2, 3, 4, 5, 6};
        assertThat(ofModel(checkpoint(2, 3, 5, negativeZero)).model())
                .isNotEqualTo(ofModel(checkpoint(2, 3, 5, zero)).model());
    }

    @Test
    void theLastNumberOfALargeMatrixCounts() {
        for (int size : new int[] {2047, 2048, 2049, 5000}) {
            float[] values = new float[size];
            float[] changed = new float[size];
            changed[size - 1] = 1;
            assertThat(ofModel(checkpoint(size, 1, 5, changed)).model())
                    .as("size %d", size)
                    .isNotEqualTo(ofModel(checkpoint(size, 1, 5, values)).model());
        }
    }

    @Test
    void theModelOfThePreferenceModelCounts() {
        IdentifiedPart other = IdentifiedPart.trained(new FmProvider(), SETTINGS, checkpoint(1, 3, 5, 7, 8, 0));
        PolicyIdentity changed = Policies.identity("ear", policy, other);
        assertThat(changed.model()).isNotEqualTo(identity.model());
        assertThat(changed.policy()).isEqualTo(identity.policy());
        assertThat(changed.settings()).isEqualTo(identity.settings());
    }

    @Test
    void everySettingOfBothIsPartOfTheSettings() {
        for (Map<String, String> set : List.of(
                Map.of("a", "1", "b", "3"),
                Map.of("a", "1"),
                Map.of("a", "1", "c", "2"),
                Map.of("a", "1", "b", "2", "c", ""))) {
            ResolvedSettings other = new ResolvedSettings(set, Map.of());
            onlySettingsChange(Policies.identity("ear", policy.with(other), preference));
            onlySettingsChange(Policies.identity("ear", policy, preference.with(other)));
        }
        ResolvedSettings other = new ResolvedSettings(Map.of("a", "1", "b", "0"), Map.of());
        assertThat(Policies.identity("ear", policy.with(other), preference).settings())
                .isNotEqualTo(
                        Policies.identity("ear", policy, preference.with(other)).settings());
    }

    @Test
    void aTunedValueCountsAsIfItWereSet() {
        ResolvedSettings tuned = new ResolvedSettings(Map.of("a", "1", "b", "tuned"), Map.of("b", "2"));
        assertThat(Policies.identity("ear", policy.with(tuned), preference)).isEqualTo(identity);
        ResolvedSettings other = new ResolvedSettings(Map.of("a", "1", "b", "tuned"), Map.of("b", "3"));
        onlySettingsChange(Policies.identity("ear", policy.with(other), preference));
    }

    @Test
    void theProvidersAndTheirRevisionsArePartOfThePolicy() {
        onlyPolicyChanges(Policies.identity("ear", with(policy, "other", policy.implementation(), 1), preference));
        onlyPolicyChanges(Policies.identity("ear", with(policy, policy.provider(), "Other", 1), preference));
        onlyPolicyChanges(Policies.identity(
                "ear", with(policy, policy.provider(), policy.implementation(), policy.revision() + 1), preference));
        onlyPolicyChanges(Policies.identity("ear", policy, with(preference, "other", preference.implementation(), 1)));
        onlyPolicyChanges(Policies.identity("ear", policy, with(preference, preference.provider(), "Other", 1)));
        onlyPolicyChanges(Policies.identity(
                "ear",
                policy,
                with(preference, preference.provider(), preference.implementation(), preference.revision() + 1)));
        assertThat(policy.revision()).isEqualTo(new EarProvider().revision());
        assertThat(preference.revision()).isEqualTo(new FmProvider().revision());
        assertThat(policy.implementation()).isEqualTo("askwalk.policy.ear.EarProvider");
    }

    @Test
    void withoutAModelItsHashIsFixed() {
        IdentifiedPart rule = IdentifiedPart.created(new MaxEntropyRule(), SETTINGS, Map.of());
        IdentifiedPart uniform = IdentifiedPart.created(new UniformPreference(), SETTINGS, Map.of());
        IdentifiedPart popularity = IdentifiedPart.created(new PopularityPreference(), SETTINGS, Map.of());
        PolicyIdentity first = Policies.identity("max-entropy", rule, uniform);
        PolicyIdentity second = Policies.identity("max-entropy", rule, popularity);
        assertThat(first.model()).isEqualTo(second.model()).isEqualTo(NO_MODEL);
        assertThat(first.policy()).isNotEqualTo(second.policy());
        assertThat(first.settings()).isEqualTo(second.settings());
    }

    @Test
    void theSeedCountsOnlyIfThePolicyUsesIt() {
        assertThat(IdentifiedPart.created(new MaxEntropyRule(), SETTINGS, Map.of("seed", "1"))
                        .inputs())
                .isEmpty();
        assertThat(IdentifiedPart.created(new UniformPreference(), SETTINGS, Map.of("seed", "1"))
                        .inputs())
                .isEmpty();
        EarProvider other = new EarProvider(); // as any provider that does not say otherwise
        IdentifiedPart one = IdentifiedPart.created(other, SETTINGS, Map.of("seed", "1"));
        IdentifiedPart two = IdentifiedPart.created(other, SETTINGS, Map.of("seed", "2"));
        PolicyIdentity first = Policies.identity("own", one, preference);
        PolicyIdentity second = Policies.identity("own", two, preference);
        assertThat(first.settings()).isNotEqualTo(second.settings());
        assertThat(first.model()).isEqualTo(second.model());
        assertThat(first.policy()).isEqualTo(second.policy());
    }

    private PolicyIdentity ofModel(Checkpoint checkpoint) {
        return Policies.identity("ear", IdentifiedPart.trained(new EarProvider(), SETTINGS, checkpoint), preference);
    }

    private void onlyModelChanges(Checkpoint checkpoint) {
        PolicyIdentity changed = ofModel(checkpoint);
        assertThat(changed.model()).isNotEqualTo(identity.model());
        assertThat(changed.policy()).isEqualTo(identity.policy());
        assertThat(changed.settings()).isEqualTo(identity.settings());
    }

    private void onlySettingsChange(PolicyIdentity changed) {
        assertThat(changed.settings()).isNotEqualTo(identity.settings());
        assertThat(changed.policy()).isEqualTo(identity.policy());
        assertThat(changed.model()).isEqualTo(identity.model());
    }

    private void onlyPolicyChanges(PolicyIdentity changed) {
        assertThat(changed.policy()).isNotEqualTo(identity.policy());
        assertThat(changed.model()).isEqualTo(identity.model());
        assertThat(changed.settings()).isEqualTo(identity.settings());
    }

    private static IdentifiedPart with(IdentifiedPart part, String provider, String implementation, int revision) {
        return new IdentifiedPart(
                provider, implementation, revision, part.settings(), part.checkpoint(), part.inputs());
    }

    private static Checkpoint checkpoint(int rows, int columns, double metric, float... values) {
        Map<String, Matrix> matrices = new HashMap<>();
        matrices.put("w", new Matrix(rows, columns, values));
        return new Checkpoint(matrices, Map.of("m", metric));
    }
}
