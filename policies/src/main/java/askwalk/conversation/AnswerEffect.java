package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.math.Entropy;
import askwalk.walk.Response;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The effect of an answer on the probability of the item that was accepted in the end. Immutable.
 *
 * @param turn the turn with the answer
 * @param opening whether it is the opening
 * @param before the probability before the answer, above 0
 * @param after the probability after it, above 0
 */
public record AnswerEffect(Turn turn, boolean opening, double before, double after) {

    /** Creates an effect. */
    public AnswerEffect {
        Objects.requireNonNull(turn, "turn");
    }

    /**
     * Returns the information about the item, log2({@link #after} / {@link #before}).
     *
     * @return bits; negative if the item became less probable
     */
    public double bits() {
        return Entropy.log2(after / before);
    }

    /**
     * Returns the effect as text for the user.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return for instance {@code yes to jazz: 5 % to 20 %, +2.0 bits}
     */
    public String text(Wording wording, Catalogue catalogue) {
        String answer = opening ? wording.text(Message.EFFECT_OPENING) : answer(wording, catalogue);
        return wording.text(Message.EFFECT, "answer", answer, "before", before, "after", after, "bits", bits());
    }

    private String answer(Wording wording, Catalogue catalogue) {
        int count = turn.action().subjects().size();
        if (!(turn.action() instanceof Ask)) {
            boolean isNo = turn.rejected().size() == count;
            return wording.text(isNo ? Message.EFFECT_NO_TO_ITEMS : Message.EFFECT_ANSWER_TO_ITEMS, "items", count);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Response response = turn.answer().responses().get(i);
            if (response != Response.UNKNOWN && (response == Response.ACCEPTED || count == 1)) {
                parts.add(wording.text(
                        response == Response.ACCEPTED ? Message.EFFECT_YES : Message.EFFECT_NO,
                        "attribute",
                        wording.attribute(turn.action().subjects().get(i), catalogue)));
            }
        }
        return parts.isEmpty() ? wording.text(Message.EFFECT_NO_TO_ALL) : wording.commas(parts);
    }
}
