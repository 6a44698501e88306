package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.wording.Wording;
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
     * Returns the outcome as text for the user, with the first few sets of wishes to give up.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return a sentence
     */
    public String text(Wording wording, Catalogue catalogue) {
        return new WishText(wording, catalogue).of(this);
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
