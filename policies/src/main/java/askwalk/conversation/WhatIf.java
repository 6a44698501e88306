package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a conversation up to now if earlier answers had been others. Immutable.
 *
 * @param next the action that the system would propose; empty if the conversation would be over
 * @param list the items that the system would recommend now if it had to, best first; empty if the conversation would
 *     be over
 * @param candidates the number of items that carry every accepted attribute, were not rejected and may be shown now
 * @param nothingFits the smallest sets of wishes to give up if no item that may be shown would meet all wishes
 */
public record WhatIf(Optional<Action> next, Ids list, int candidates, Optional<NothingFits> nothingFits) {

    /** Creates a result. */
    public WhatIf {
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(nothingFits, "nothingFits");
    }
}
