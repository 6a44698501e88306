package askwalk.experiment;

import askwalk.conversation.Policy;
import askwalk.model.TrainedComponent;
import askwalk.preference.PreferenceModel;
import askwalk.settings.ResolvedSettings;

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
 */
public record TrainedPolicy(
        String name,
        Policy policy,
        Trained<PreferenceModel> preference,
        ResolvedSettings settings,
        TrainedComponent part,
        boolean fromFile,
        double seconds) {}
