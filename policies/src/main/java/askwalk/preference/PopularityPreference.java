package askwalk.preference;

/** Scores an item by the number of its training interactions, whoever the user is. */
public final class PopularityPreference implements PreferenceProvider {

    /** Makes the provider. */
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
    public PreferenceModel create(PreferenceSetup setup) {
        setup.settings().requireAllRead();
        Interactions interactions = new Interactions(setup.graph());
        int[] popularity = new int[interactions.usersOfItem.length];
        for (int item = 0; item < popularity.length; item++) {
            popularity[item] = interactions.usersOfItem[item].size();
        }
        return (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = popularity[items[i]];
            }
        };
    }
}
