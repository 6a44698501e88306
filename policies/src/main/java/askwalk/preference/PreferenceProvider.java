package askwalk.preference;

import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;

/**
 * Makes a preference model by name. Implementations are found through {@link java.util.ServiceLoader}, so that a model
 * of your own can be named beside ours.
 */
public interface PreferenceProvider {

    /**
     * Returns the name that users give.
     *
     * @return the name, in lower case
     */
    String name();

    /**
     * Says what the model does.
     *
     * @return a line for a help text
     */
    String summary();

    /**
     * Returns the settings that the model has.
     *
     * @return the settings; none as it stands here
     */
    default List<Setting<?>> settings() {
        return List.of();
    }

    /**
     * Resolves the model's settings.
     *
     * @param given texts by key
     * @return the values
     * @throws askwalk.settings.SettingException if a key is unknown or a value is out of its range
     */
    default SettingValues values(Map<String, String> given) {
        return SettingValues.resolve(settings(), given);
    }

    /**
     * Says whether the models are {@link ReflectingModel}s, so that policies have settings of how these learn in
     * conversations.
     *
     * @return whether they are; not as it stands here
     */
    default boolean reflects() {
        return false;
    }

    /**
     * Makes the model, training it if it learns.
     *
     * @param setup what it may be made from
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
