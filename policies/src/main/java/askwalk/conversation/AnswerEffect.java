package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.math.Entropy;
import askwalk.wording.Message;
import askwalk.wording.Wording;
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
        String answer = opening ? wording.text(Message.EFFECT_OPENING) : turn.text(wording, catalogue);
        return wording.text(Message.EFFECT, "answer", answer, "before", before, "after", after, "bits", bits());
    }
}
