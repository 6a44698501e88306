package askwalk.preference;

import java.util.Arrays;

/** Likes all items the same, so that their order is left to the seeded hash that breaks ties. */
public final class UniformPreference implements PreferenceProvider {

    /** Makes the provider. */
    public UniformPreference() {}

    @Override
    public String name() {
        return "uniform";
    }

    @Override
    public String summary() {
        return "no preference: candidates come in a seeded random order";
    }

    @Override
    public PreferenceModel create(PreferenceSetup setup) {
        return (user, seed) -> (items, size, into) -> Arrays.fill(into, 0, size, 0.0);
    }
}
