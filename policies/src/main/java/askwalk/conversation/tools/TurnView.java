package askwalk.conversation.tools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a stored conversation, and the action that waits for an answer. Immutable. {@link ConversationViews}
 * creates views.
 *
 * @param id the id of the conversation
 * @param version the version to be sent with the answer, which is the number of stored events
 * @param policy the name of the policy
 * @param turn the number of this turn, from 1; questions and lists count
 * @param state the state of the conversation
 * @param text the question, or the closing sentence; empty if the state needs none
 * @param hint a hint below the question
 * @param coarse the coarse attribute that an enumerated question names
 * @param options the attributes or items that the answer responds to, in this order; none if nothing waits for an
 *     answer
 * @param reason the reason for the action, as a clause
 * @param nothingFits the wishes to give up if no item meets all of them
 * @param setAside the wishes of rules that a list sets aside
 * @param accepted the item that the user accepted
 * @param effects what each answer did to find the accepted item, if the policy tracks it
 * @param candidates the number of items that carry all accepted attributes
 * @param actionsLeft the number of actions that remain
 * @param canUndo whether there is an answer to undo
 */
public record TurnView(
        String id,
        long version,
        String policy,
        int turn,
        State state,
        Optional<String> text,
        Optional<String> hint,
        Optional<NamedKey> coarse,
        List<OptionView> options,
        Optional<String> reason,
        Optional<NothingFitsView> nothingFits,
        List<String> setAside,
        Optional<NamedKey> accepted,
        List<String> effects,
        int candidates,
        int actionsLeft,
        boolean canUndo) {

    /** The states of a conversation. */
    public enum State {
        /** A question waits for an answer. */
        ASKS,
        /** A list waits for an answer. */
        RECOMMENDS,
        /** The user has accepted an item. */
        ACCEPTED,
        /** The actions or the items are used up. */
        ENDED,
        /** No item may be shown now; the conversation goes on when one may be shown again. */
        PAUSED
    }

    /** Creates a view and copies the lists. */
    public TurnView {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(coarse, "coarse");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(nothingFits, "nothingFits");
        Objects.requireNonNull(accepted, "accepted");
        options = List.copyOf(options);
        setAside = List.copyOf(setAside);
        effects = List.copyOf(effects);
    }
}
