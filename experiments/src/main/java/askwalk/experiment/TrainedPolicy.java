package askwalk.experiment;

import askwalk.conversation.Policy;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.model.TrainedComponent;
import askwalk.policy.IdentifiedPart;
import askwalk.policy.Policies;
import askwalk.preference.PreferenceModel;
import askwalk.settings.ResolvedSettings;
import java.util.function.Supplier;

/**
 * A policy of an experiment with its preference model.
 *
 * @param name its name in the plan, such as {@code threshold:150@wide}
 * @param policy the policy
 * @param preference its preference model
 * @param settings its settings with their defaults, and the tuned values
 * @param part the component to restore it from; null for a policy without training
 * @param fromFile true if it was loaded from a model file
 * @param seconds the duration of its training; NaN if it was not trained now
 * @param identified everything that decides how it acts, for its identity; computed when it is needed
 */
public record TrainedPolicy(
        String name,
        Policy policy,
        Trained<PreferenceModel> preference,
        ResolvedSettings settings,
        TrainedComponent part,
        boolean fromFile,
        double seconds,
        Supplier<IdentifiedPart> identified) {

    /**
     * Computes the identity of the policy with its model and its settings. All trained numbers are read each time, so
     * keep the result.
     *
     * @return the identity, with the name in the plan
     */
    public PolicyIdentity identity() {
        return Policies.identity(name, identified.get(), preference.identified().get());
    }
}
