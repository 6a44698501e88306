package askwalk.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds policy providers by name. */
public final class Policies {

    private Policies() {}

    /**
     * Returns every provider on the class path.
     *
     * @return the providers, sorted by name
     */
    public static List<PolicyProvider> all() {
        List<PolicyProvider> providers = new ArrayList<>();
        ServiceLoader.load(PolicyProvider.class).forEach(providers::add);
        providers.sort(Comparator.comparing(PolicyProvider::name));
        return providers;
    }
}
