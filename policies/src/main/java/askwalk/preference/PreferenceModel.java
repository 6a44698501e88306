package askwalk.preference;

import askwalk.random.Seed;

/** Scores items and attributes for users. Immutable, hence shared by any number of conversations at a time. */
@FunctionalInterface
public interface PreferenceModel {

    /**
     * Starts on one conversation.
     *
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param seed all chance in this conversation comes from it, if the model has any
     * @return the user's preferences
     */
    Preferences start(int user, Seed seed);
}
