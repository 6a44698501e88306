package askwalk.conversation.tools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a conversation up to now if an earlier answer had been another. Immutable.
 *
 * @param asks the question that would come next; empty if a list would, or the conversation would be over
 * @param options the attributes or items of the next action
 * @param list the items that would be recommended now if the system had to, best first
 * @param candidates the number of items that would carry all accepted attributes
 * @param nothingFits the wishes to give up if no item would meet all of them
 */
public record WhatIfView(
        Optional<String> asks,
        List<NamedKey> options,
        List<NamedKey> list,
        int candidates,
        Optional<NothingFitsView> nothingFits) {

    /** Creates an outcome and copies the lists. */
    public WhatIfView {
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(nothingFits, "nothingFits");
        options = List.copyOf(options);
        list = List.copyOf(list);
    }
}
