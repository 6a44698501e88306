package askwalk.conversation.tools;

import askwalk.walk.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answered turns of a stored conversation. Immutable.
 *
 * @param id the id of the conversation
 * @param user the user; empty if the user is new
 * @param policy the name of the policy
 * @param started the time of the start
 * @param accepted the item that the user accepted
 * @param turns the opening, with number 0, if there is one, and the answered turns
 */
public record TranscriptView(
        String id,
        Optional<NamedKey> user,
        String policy,
        Instant started,
        Optional<NamedKey> accepted,
        List<AnsweredTurn> turns) {

    /** Creates a transcript and copies the list. */
    public TranscriptView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(accepted, "accepted");
        turns = List.copyOf(turns);
    }

    /**
     * An answered turn.
     *
     * @param turn the number; 0 is the opening
     * @param asks whether it is a question; otherwise it is a list
     * @param text the question in words
     * @param answers the response to each attribute or item
     */
    public record AnsweredTurn(int turn, boolean asks, String text, List<NamedResponse> answers) {

        /** Creates a turn and copies the list. */
        public AnsweredTurn {
            Objects.requireNonNull(text, "text");
            answers = List.copyOf(answers);
        }
    }

    /**
     * The response to an attribute or item.
     *
     * @param key the external key
     * @param name the name in the language of the conversation
     * @param response the response
     */
    public record NamedResponse(String key, String name, Response response) {

        /** Creates a response. */
        public NamedResponse {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(response, "response");
        }
    }
}
