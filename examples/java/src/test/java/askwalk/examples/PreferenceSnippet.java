package askwalk.examples;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.Relation;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;

/** A preference model, as the documentation shows it. */
final class PreferenceSnippet implements PreferenceProvider {

    // provider:start
    @Override
    public PreferenceModel create(PreferenceSetup setup) {
        Adjacency usersOfItem = setup.graph().adjacency(Relation.INTERACTED_WITH, Direction.BACKWARD);
        return (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = -usersOfItem.degree(items[i]); // rare items first; a higher score is better
            }
        };
    }
    // provider:end

    @Override
    public String name() {
        return "niche";
    }

    @Override
    public String summary() {
        return "items with fewer training interactions first";
    }
}
