package askwalk.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said in a conversation so far. Immutable.
 *
 * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
 * @param opening what the user said before the first turn, as an answered question; empty if nothing
 * @param turns the turns after that
 */
public record Transcript(int user, Optional<Turn> opening, List<Turn> turns) {

    /** Makes a transcript. */
    public Transcript {
        Objects.requireNonNull(opening, "opening");
        turns = List.copyOf(turns);
    }
}
