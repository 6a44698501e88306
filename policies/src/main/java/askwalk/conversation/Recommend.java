package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * A recommendation.
 *
 * @param items the items shown, best first
 * @param earlyStop whether the policy recommends before it has used up its questions because few items are left; free
 *     under {@link Accounting#EARLY_STOPS_FREE}, and otherwise an action like any other
 */
public record Recommend(Ids items, boolean earlyStop) implements Action {

    /**
     * Creates a recommendation.
     *
     * @throws IllegalArgumentException if there are no items
     */
    public Recommend {
        Objects.requireNonNull(items, "items");
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a recommendation shows at least one item");
        }
    }

    /**
     * Creates a recommendation that is not an early stop.
     *
     * @param items the items shown, best first
     * @throws IllegalArgumentException if there are no items
     */
    public Recommend(Ids items) {
        this(items, false);
    }

    @Override
    public Ids subjects() {
        return items;
    }
}
