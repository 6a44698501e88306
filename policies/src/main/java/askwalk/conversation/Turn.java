package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One system action and the user's answer to it.
 *
 * @param action the action of the system
 * @param answer the answer of the user
 */
public record Turn(Action action, Answer answer) {

    /** Creates a turn. */
    public Turn {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(answer, "answer");
    }

    /**
     * Returns the accepted subjects.
     *
     * @return the subjects of the action that were accepted, in their order
     */
    public Ids accepted() {
        return answer.accepted(action);
    }

    /**
     * Returns the rejected subjects.
     *
     * @return the subjects of the action that were rejected, in their order
     */
    public Ids rejected() {
        return answer.rejected(action);
    }

    /**
     * Returns the answer as text for the user, without attributes of which the user knows nothing.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return for instance {@code yes to jazz}
     */
    public String text(Wording wording, Catalogue catalogue) {
        int count = action.subjects().size();
        if (!(action instanceof Ask)) {
            boolean isNo = rejected().size() == count;
            return wording.text(isNo ? Message.EFFECT_NO_TO_ITEMS : Message.EFFECT_ANSWER_TO_ITEMS, "items", count);
        }
        Ids accepted = accepted();
        Ids rejected = rejected();
        if (accepted.isEmpty() && rejected.isEmpty()) {
            return wording.text(Message.EFFECT_UNKNOWN);
        }
        if (count > 1 && rejected.size() == count) {
            return wording.text(Message.EFFECT_NO_TO_ALL);
        }
        Message message = accepted.isEmpty() ? Message.EFFECT_NO : Message.EFFECT_YES;
        List<String> parts = new ArrayList<>();
        (accepted.isEmpty() ? rejected : accepted)
                .forEach(attribute ->
                        parts.add(wording.text(message, "attribute", wording.attribute(attribute, catalogue))));
        return wording.commas(parts);
    }
}
