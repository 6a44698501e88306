package askwalk.preference;

import java.util.Arrays;

/** A model with the same score for all items, whose order is that of the tie-breaking seeded hash. */
public final class UniformPreference implements PreferenceProvider {

    /** Creates the provider. */
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
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public PreferenceModel create(PreferenceSetup setup) {
        return (user, seed) -> (items, size, into) -> Arrays.fill(into, 0, size, 0.0);
    }
}
