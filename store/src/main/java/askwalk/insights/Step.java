package askwalk.insights;

import java.util.Objects;

/**
 * A turn of a path: what was shown, and the reply. Immutable.
 *
 * @param kind what was shown
 * @param question the question; null if the step is none
 * @param reply the reply; {@link Reply#NONE} if the conversation was left here or waits, and for groups of steps
 */
public record Step(Kind kind, Question question, Reply reply) {

    /** The kinds of step. */
    public enum Kind {
        /** A question. */
        QUESTION,
        /** A list of recommended items. */
        LIST,
        /** One of the questions that are too many to be kept apart; the steps after it are not kept. */
        OTHER,
        /** All steps after the last one that is kept. */
        LATER
    }

    static final Step OTHER = new Step(Kind.OTHER, null, Reply.NONE);
    static final Step LATER = new Step(Kind.LATER, null, Reply.NONE);

    /**
     * Creates a step.
     *
     * @throws IllegalArgumentException if a question has no question, or another step has one
     */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reply, "reply");
        if ((kind == Kind.QUESTION) != (question != null)) {
            throw new IllegalArgumentException("a question, and no other step, has a question");
        }
    }
}
