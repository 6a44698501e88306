package askwalk.experiment;

import askwalk.model.TrainedComponent;
import askwalk.settings.ResolvedSettings;

/**
 * A policy or a preference model that is ready for use, trained if it learns.
 *
 * @param <T> what it is
 * @param name the name of its provider
 * @param value the policy or the preference model
 * @param settings its settings with their defaults, and what tuning found
 * @param identity what distinguishes it from others in the models that are trained with it
 * @param part how to make it again; null for a policy that does not learn
 * @param seconds how long training took; NaN if nothing was trained now
 */
public record Trained<T>(
        String name, T value, ResolvedSettings settings, String identity, TrainedComponent part, double seconds) {}
