package askwalk.conversation;

import askwalk.walk.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A proposed action with its reason. Immutable.
 *
 * @param action the action to put to the user
 * @param reason the policy's reason, as a clause for the user in the language of the conversations
 * @param why the same reason as data
 * @param path the path of the conversation so far
 * @param fits the wishes that each recommended item meets and does not meet, in the order of the list; empty for a
 *     question
 * @param nothingFits the smallest sets of wishes to give up if no item that may be shown meets all wishes; empty if one
 *     does, or there is no wish
 * @param setAside the wishes of rules that this action sets aside, as phrases; empty for a question
 */
public record Proposal(
        Action action,
        String reason,
        Reason why,
        Path path,
        List<ItemFit> fits,
        Optional<NothingFits> nothingFits,
        List<String> setAside) {

    /** Creates a proposal and copies the lists. */
    public Proposal {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(nothingFits, "nothingFits");
        fits = List.copyOf(fits);
        setAside = List.copyOf(setAside);
    }
}
