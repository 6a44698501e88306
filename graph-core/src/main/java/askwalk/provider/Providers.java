package askwalk.provider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds providers through {@link ServiceLoader}: with the class loader of the service itself, which every thread has,
 * and with the context class loader of the thread, which may know more. A pool thread, or one of an application server,
 * may have a context class loader that knows nothing of this library. Safe for concurrent use.
 */
public final class Providers {

    private Providers() {}

    /**
     * Finds the providers of a service.
     *
     * @param <S> the service
     * @param service its interface
     * @return one provider of each class: those that the service's own class loader finds, then others
     * @throws ProviderException if one cannot be loaded
     */
    public static <S> List<S> all(Class<S> service) {
        Map<String, S> found = new LinkedHashMap<>();
        for (ClassLoader loader : loaders(service)) {
            try {
                // a provider method in a module may declare the service as its type, so the instance tells the class
                for (S provider : ServiceLoader.load(service, loader)) {
                    found.putIfAbsent(provider.getClass().getName(), provider);
                }
            } catch (ServiceConfigurationError e) {
                throw new ProviderException("a provider cannot be loaded: " + e.getMessage(), e);
            }
        }
        return new ArrayList<>(found.values());
    }

    /**
     * Finds the providers of a service, by name.
     *
     * @param <S> the service
     * @param service its interface
     * @param kind what they are, in the plural, for the message
     * @param nameOf gives the name of a provider
     * @return one provider of each class, sorted by name
     * @throws ProviderException if one cannot be loaded, or two have the same name
     */
    public static <S> List<S> named(Class<S> service, String kind, Function<S, String> nameOf) {
        return unique(all(service), kind, nameOf);
    }

    /**
     * Sorts providers by name.
     *
     * @param <S> the service
     * @param providers the providers
     * @param kind what they are, in the plural, for the message
     * @param nameOf gives the name of a provider
     * @return the providers, sorted by name
     * @throws ProviderException if two have the same name
     */
    static <S> List<S> unique(List<S> providers, String kind, Function<S, String> nameOf) {
        Map<String, S> byName = new TreeMap<>(Comparator.naturalOrder());
        for (S provider : providers) {
            S other = byName.putIfAbsent(nameOf.apply(provider), provider);
            if (other != null) {
                throw new ProviderException("two " + kind + " are named '" + nameOf.apply(provider) + "': "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName() + "; leave one out of the class path");
            }
        }
        return List.copyOf(byName.values());
    }

    /** A context class loader that does not know the service, or another copy of it, has no provider of it. */
    private static Set<ClassLoader> loaders(Class<?> service) {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        loaders.add(service.getClassLoader());
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            if (context != null && Class.forName(service.getName(), false, context) == service) {
                loaders.add(context);
            }
        } catch (ClassNotFoundException e) {
            return loaders;
        }
        return loaders;
    }
}
