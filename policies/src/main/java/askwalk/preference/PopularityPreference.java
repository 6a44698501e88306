package askwalk.preference;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.Relation;

/** A non-personalised model: the score of an item is its number of training interactions. */
public final class PopularityPreference implements PreferenceProvider {

    /** Creates the provider. */
    public PopularityPreference() {}

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public String summary() {
        return "items with more training interactions first";
    }

    @Override
    public boolean usesSeedOrTuples() {
        return false;
    }

    @Override
    public PreferenceModel create(PreferenceSetup setup) {
        Adjacency usersOfItem = setup.graph().adjacency(Relation.INTERACTED_WITH, Direction.BACKWARD);
        int[] popularity = new int[usersOfItem.rowCount()];
        for (int item = 0; item < popularity.length; item++) {
            popularity[item] = usersOfItem.degree(item);
        }
        return (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = popularity[items[i]];
            }
        };
    }
}
