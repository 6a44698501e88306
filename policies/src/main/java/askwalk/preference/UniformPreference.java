package askwalk.preference;

import askwalk.graph.KnowledgeGraph;
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
    public PreferenceModel create(KnowledgeGraph graph) {
        return user -> (items, size, into) -> Arrays.fill(into, 0, size, 0.0);
    }
}
