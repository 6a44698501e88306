package askwalk.preference;

/** Scores items for users. Immutable, hence shared by any number of conversations at a time. */
@FunctionalInterface
public interface PreferenceModel {

    /**
     * Starts on one user.
     *
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @return the user's preferences
     */
    Preferences start(int user);
}
