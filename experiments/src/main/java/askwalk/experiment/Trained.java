package askwalk.experiment;

import askwalk.model.TrainedComponent;
import askwalk.policy.IdentifiedPart;
import askwalk.settings.ResolvedSettings;
import java.util.function.Supplier;

/**
 * A policy or preference model that is ready for use.
 *
 * @param <T> the type of the policy or preference model
 * @param name the name of its provider
 * @param value the policy or the preference model
 * @param settings its settings with their defaults, and the tuned values
 * @param identity its identity among the inputs of models that are trained with it
 * @param part the component to restore it from; null for a policy without training
 * @param seconds the duration of the training; NaN if it was not trained now
 * @param identified everything that decides how it acts, for the identity of a policy; computed when it is needed
 */
public record Trained<T>(
        String name,
        T value,
        ResolvedSettings settings,
        String identity,
        TrainedComponent part,
        double seconds,
        Supplier<IdentifiedPart> identified) {}
