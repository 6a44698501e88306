package askwalk.preference;

import askwalk.provider.ProviderException;
import askwalk.provider.Providers;
import java.util.List;

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
     * Makes the model, training it if it learns.
     *
     * @param setup what it may be made from
     * @return the model
     * @throws IllegalArgumentException if a setting is out of its range
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
