package askwalk.conversation;

import java.util.List;

/**
 * What was said in a conversation so far. Immutable.
 *
 * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
 * @param opening what the user said before the first turn, as an answered question; null if nothing
 * @param turns the turns after that
 */
public record Transcript(int user, Turn opening, List<Turn> turns) {

    /**
     * Makes a transcript.
     *
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param opening what the user said before the first turn, as an answered question; null if nothing
     * @param turns the turns after that, copied
     */
    public Transcript {
        turns = List.copyOf(turns);
    }
}
