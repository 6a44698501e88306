package askwalk.conversation.tools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reason why a call was refused, and what is expected. Immutable.
 *
 * @param problem the reason in words
 * @param suggestions the names that an unknown or ambiguous name may mean; none for other problems
 * @param current the turn that the conversation is at, if the call was about a conversation
 */
public record ToolProblem(String problem, List<NamedKey> suggestions, Optional<TurnView> current) {

    /** Creates a problem and copies the list. */
    public ToolProblem {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(current, "current");
        suggestions = List.copyOf(suggestions);
    }
}
