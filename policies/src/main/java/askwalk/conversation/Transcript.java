package askwalk.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The transcript of a conversation so far. Immutable.
 *
 * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
 * @param opening the question answered before the first turn; empty if there was none
 * @param turns the turns after that
 */
public record Transcript(int user, Optional<Turn> opening, List<Turn> turns) {

    /** Creates a transcript. */
    public Transcript {
        Objects.requireNonNull(opening, "opening");
        turns = List.copyOf(turns);
    }
}
