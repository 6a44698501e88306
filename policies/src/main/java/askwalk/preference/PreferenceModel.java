package askwalk.preference;

import askwalk.random.Seed;

/** A scoring model for items and attributes, given a user. Immutable, so shared by concurrent conversations. */
@FunctionalInterface
public interface PreferenceModel {

    /**
     * Creates the preferences of a new conversation.
     *
     * @param user the user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param seed the seed of all randomness of the model in this conversation
     * @return the user's preferences
     */
    Preferences start(int user, Seed seed);
}
