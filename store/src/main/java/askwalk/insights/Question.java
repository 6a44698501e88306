package askwalk.insights;

import askwalk.conversation.event.KeyedAction;
import java.util.List;
import java.util.Objects;

/**
 * A question, the same in every conversation that asks it. Immutable.
 *
 * @param kind the kind of the question
 * @param keys the key of the attribute or of the coarse attribute; of a choice the keys of its attributes, ascending
 */
public record Question(Kind kind, List<String> keys) {

    /** The kinds of question. */
    public enum Kind {
        /** About one attribute. */
        ATTRIBUTE,
        /** About the attributes under a coarse one, whichever of them are offered. */
        COARSE,
        /** About several attributes at once. */
        CHOICE
    }

    /** Creates a question and copies the list. */
    public Question {
        Objects.requireNonNull(kind, "kind");
        keys = List.copyOf(keys);
    }

    /** Returns the question of an action that asks. */
    static Question of(KeyedAction action) {
        if (action.coarse().isPresent()) {
            return new Question(Kind.COARSE, List.of(action.coarse().get()));
        }
        return action.subjects().size() == 1
                ? new Question(Kind.ATTRIBUTE, action.subjects())
                : new Question(Kind.CHOICE, action.subjects().stream().sorted().toList());
    }

    /** Returns a text by which questions are ordered. */
    String order() {
        return kind + " " + String.join("\n", keys);
    }
}
