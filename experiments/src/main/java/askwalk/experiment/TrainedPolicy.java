package askwalk.experiment;

import askwalk.conversation.Policy;
import askwalk.model.TrainedComponent;
import askwalk.preference.PreferenceModel;
import askwalk.settings.ResolvedSettings;

/**
 * A policy of an experiment with its preference model.
 *
 * @param name the name it was asked for by, such as {@code threshold:150@wide}
 * @param policy the policy
 * @param preference its preference model
 * @param settings its settings with their defaults, and what tuning found
 * @param part how to make it again; null if it does not learn
 * @param fromFile whether it comes from a model file
 * @param seconds how long its training took; NaN if nothing was trained now
 */
public record TrainedPolicy(
        String name,
        Policy policy,
        Trained<PreferenceModel> preference,
        ResolvedSettings settings,
        TrainedComponent part,
        boolean fromFile,
        double seconds) {}
