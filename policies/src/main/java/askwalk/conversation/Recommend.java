package askwalk.conversation;

import askwalk.graph.Ids;
import java.util.Objects;

/**
 * A recommendation.
 *
 * @param items the items shown, best first
 */
public record Recommend(Ids items) implements Action {

    /**
     * Makes a recommendation.
     *
     * @param items the items shown, best first
     * @throws IllegalArgumentException if it shows nothing
     */
    public Recommend {
        Objects.requireNonNull(items, "items");
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a recommendation shows one item at least");
        }
    }

    @Override
    public Ids subjects() {
        return items;
    }
}
