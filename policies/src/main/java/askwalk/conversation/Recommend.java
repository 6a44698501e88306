package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * A recommendation.
 *
 * @param items the items shown, best first
 * @param earlyStop whether the policy recommends before it has used up its questions because few items are left; free
 *     under {@link Accounting#EARLY_STOPS_FREE}, an action like any other else
 */
public record Recommend(Ids items, boolean earlyStop) implements Action {

    /**
     * Makes a recommendation.
     *
     * @throws IllegalArgumentException if it shows nothing
     */
    public Recommend {
        Objects.requireNonNull(items, "items");
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a recommendation shows one item at least");
        }
    }

    /**
     * Makes a recommendation that is no early stop.
     *
     * @param items the items shown, best first
     * @throws IllegalArgumentException if it shows nothing
     */
    public Recommend(Ids items) {
        this(items, false);
    }

    @Override
    public Ids subjects() {
        return items;
    }
}
