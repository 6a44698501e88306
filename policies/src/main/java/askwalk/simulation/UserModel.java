package askwalk.simulation;

/**
 * A model of simulated users, which changes what they look for, how they answer, or when they leave. Several models are
 * composed: the first one changes the truthful user, and each other one the result. Immutable and safe for concurrent
 * use.
 */
public interface UserModel {

    /**
     * Returns what a user looks for. The opening and the later answers follow it.
     *
     * @param truth what the user looks for without this model
     * @param dialogue the dialogue
     * @return another user, or {@code truth}, which is the default
     */
    default UserTruth truth(UserTruth truth, UserSetup dialogue) {
        return truth;
    }

    /**
     * Returns a user who answers after the opening, which stays truthful.
     *
     * @param user the user without this model
     * @param dialogue the dialogue
     * @return another user, or {@code user}, which is the default
     */
    default UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
        return user;
    }
}
