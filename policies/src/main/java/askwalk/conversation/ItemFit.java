package askwalk.conversation;

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
}
