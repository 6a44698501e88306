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
 * and with the context class loader of the thread, which may find more. The context class loader of a pool thread, or
 * of an application server, may not find this library. Safe for concurrent use.
 */
public final class Providers {

    private Providers() {}

    /**
     * Finds the providers of a service.
     *
     * @param <S> the service
     * @param service its interface
     * @return one provider of each class: first those found by the class loader of the service
     * @throws ProviderException if one cannot be loaded
     */
    public static <S> List<S> all(Class<S> service) {
        Map<String, S> found = new LinkedHashMap<>();
        for (ClassLoader loader : loaders(service)) {
            try {
                // a provider method in a module may declare the service as its type, so the class is that of the
                // instance
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
     * @param kind the kind of providers in the plural, for the message
     * @param nameOf returns the name of a provider
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
     * @param kind the kind of providers in the plural, for the message
     * @param nameOf returns the name of a provider
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

    /** Leaves out a context class loader that does not find the service, or finds another copy of it. */
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
