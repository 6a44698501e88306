package askwalk.preference;

import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;

/**
 * A factory for a preference model, found by name through {@link java.util.ServiceLoader}. Your own models can be used
 * in addition to the built-in ones.
 */
public interface PreferenceProvider {

    /**
     * Returns the name of the model.
     *
     * @return the name, in lower case
     */
    String name();

    /**
     * Returns a short description of the model.
     *
     * @return a line for a help text
     */
    String summary();

    /**
     * Returns the settings of the model.
     *
     * @return the settings; empty by default
     */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Resolves the settings of the model.
     *
     * @param given the texts by key
     * @return the values
     * @throws askwalk.settings.SettingException if a key is unknown or a value is invalid
     */
    default SettingValues values(Map<String, String> given) {
        return SettingValues.resolve(settings(), given);
    }

    /**
     * Returns whether the models are {@link ReflectingModel}s. If so, policies have settings for their updates during
     * conversations.
     *
     * @return {@code true} if they are; {@code false} by default
     */
    default boolean reflects() {
        return false;
    }

    /**
     * Returns whether a model that is not trained depends on the seed or the validation tuples of its setup. They are
     * then part of the {@linkplain askwalk.policy.Policies#identity identity} of policies with the model.
     *
     * @return {@code false} if graph and settings decide its scores; {@code true} by default, which is always safe
     */
    default boolean usesSeedOrTuples() {
        return true;
    }

    /**
     * Creates the model. A learned model is trained first.
     *
     * @param setup the inputs from which the model is created
     * @return the model
     */
    PreferenceModel create(PreferenceSetup setup);

    /**
     * Returns every provider on the class path.
     *
     * @return the providers, sorted by name
     * @throws ProviderException if two have the same name, or one cannot be loaded
     */
    static List<PreferenceProvider> all() {
        return Providers.named(PreferenceProvider.class, "preference models", PreferenceProvider::name);
    }
}
