package askwalk.conversation.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An action of the system, with its vertices named by their external keys. Immutable.
 *
 * @param kind whether it asks about attributes or recommends items
 * @param subjects the keys of the attributes or items, in the order of the responses
 * @param coarse the key of the coarse attribute that an enumerated question names; empty otherwise
 * @param earlyStop whether it is a recommendation after an {@linkplain askwalk.conversation.Recommend#earlyStop() early
 *     stop}
 */
public record KeyedAction(Kind kind, List<String> subjects, Optional<String> coarse, boolean earlyStop) {

    /** The kinds of action. */
    public enum Kind {
        /** A question about attributes. */
        ASK,
        /** A recommendation of items. */
        RECOMMEND
    }

    /**
     * Creates an action and copies the list.
     *
     * @throws IllegalArgumentException if there is no subject, a question is an early stop, or a recommendation names a
     *     coarse attribute
     */
    public KeyedAction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(coarse, "coarse");
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("an action has at least one subject");
        }
        if (kind == Kind.ASK && earlyStop) {
            throw new IllegalArgumentException("only a recommendation can be an early stop");
        }
        if (kind == Kind.RECOMMEND && coarse.isPresent()) {
            throw new IllegalArgumentException("only a question can name a coarse attribute");
        }
    }
}
