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
 * @param open the wishes of which the data do not say whether it meets them, in the order of the answers
 */
public record ItemFit(int item, List<Wish> met, List<Wish> unmet, List<Wish> open) {

    /** Creates a comparison and copies the lists. */
    public ItemFit {
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
        open = List.copyOf(open);
    }

    /**
     * Creates a comparison in which no wish is open.
     *
     * @param item item id
     * @param met the wishes that the item meets, in the order of the answers
     * @param unmet the wishes that it does not meet, in the order of the answers
     */
    public ItemFit(int item, List<Wish> met, List<Wish> unmet) {
        this(item, met, unmet, List.of());
    }

    /**
     * Returns the unmet and open wishes as text for the user.
     *
     * @param wording the language
     * @param catalogue the names in the graph
     * @return for instance {@code without: jazz; with: rock; not known: calm}; empty if the item meets all wishes
     */
    public String unmetText(Wording wording, Catalogue catalogue) {
        return new WishText(wording, catalogue).of(this);
    }
}
