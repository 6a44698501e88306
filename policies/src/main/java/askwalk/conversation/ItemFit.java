package askwalk.conversation;

import askwalk.graph.Catalogue;
import askwalk.wording.Wording;
import java.util.List;

/**
 * An item compared with the user's wishes. Immutable.
 *
 * @param item item id
 * @param met the wishes that the item meets, in the order of the answers
 * @param unmet the wishes that it does not meet, in the order of the answers
 */
public record ItemFit(int item, List<Wish> met, List<Wish> unmet) {

    /** Creates a comparison and copies the lists. */
    public ItemFit {
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
    }

    /**
     * Returns the unmet wishes as text for the user.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return for instance {@code without: jazz; with: rock}; empty if the item meets all wishes
     */
    public String unmetText(Wording wording, Catalogue catalogue) {
        return new WishText(wording, catalogue).of(this);
    }
}
