package askwalk.conversation;

import java.util.List;

/**
 * The outcome that no item that may be shown meets all wishes of the user, with the smallest sets of wishes to give up.
 * Immutable.
 *
 * @param relaxations every set of wishes that opens an item if it is given up, while no part of it does; the sets with
 *     the fewest wishes first, of those the ones that open most items, then in the order of the answers; empty only if
 *     no item may be shown
 */
public record NothingFits(List<Relaxation> relaxations) {

    /** Creates an outcome and copies the list. */
    public NothingFits {
        relaxations = List.copyOf(relaxations);
    }

    /**
     * Some wishes to give up.
     *
     * @param givenUp the wishes, in the order of the answers; one or more
     * @param items the number of items that may be shown and meet all other wishes, one or more
     */
    public record Relaxation(List<Wish> givenUp, int items) {

        /** Creates a set of wishes and copies the list. */
        public Relaxation {
            givenUp = List.copyOf(givenUp);
        }
    }
}
