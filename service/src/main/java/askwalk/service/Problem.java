package askwalk.service;

import askwalk.conversation.tools.TurnView;
import java.util.Objects;
import java.util.Optional;

/**
 * A failure as problem details (RFC 9457).
 *
 * @param type a URI reference that names the kind of problem
 * @param title the kind of problem in words
 * @param status the status code
 * @param detail what is wrong with this request, and what to do
 * @param current the turn that the conversation is at, if the request is about another
 */
record Problem(String type, String title, int status, String detail, Optional<TurnView> current) {

    Problem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(current, "current");
    }

    static Problem of(Kind kind, String detail) {
        return of(kind, detail, Optional.empty());
    }

    static Problem of(Kind kind, String detail, Optional<TurnView> current) {
        return new Problem("/problems/" + kind.word, kind.title, kind.status, detail, current);
    }

    /** The kinds of problems. */
    enum Kind {
        INVALID(400, "invalid-request", "Invalid request"),
        UNAUTHORIZED(401, "token", "A token is needed"),
        FORBIDDEN(403, "forbidden", "Not allowed from there"),
        NOT_FOUND(404, "not-found", "Not found"),
        NOT_ALLOWED(405, "method", "Method not allowed"),
        CONFLICT(409, "another-turn", "The conversation is at another turn"),
        TOO_LARGE(413, "too-large", "Too large"),
        KEY_REUSED(422, "key-reused", "The key belongs to another conversation"),
        TOO_MANY(429, "too-many", "Too many requests"),
        INTERNAL(500, "internal", "The request failed"),
        UNAVAILABLE(503, "unavailable", "Not available now");

        private final int status;
        private final String word;
        private final String title;

        Kind(int status, String word, String title) {
            this.status = status;
            this.word = word;
            this.title = title;
        }
    }
}
