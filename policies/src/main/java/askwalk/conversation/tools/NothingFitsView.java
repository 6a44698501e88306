package askwalk.conversation.tools;

import java.util.List;
import java.util.Objects;

/**
 * The outcome that no item meets all wishes, with the smallest sets of wishes to give up. Immutable.
 *
 * @param text the outcome in words
 * @param relaxations the sets of wishes to give up, in the order of {@link askwalk.conversation.NothingFits}
 */
public record NothingFitsView(String text, List<RelaxationView> relaxations) {

    /** Creates an outcome and copies the list. */
    public NothingFitsView {
        Objects.requireNonNull(text, "text");
        relaxations = List.copyOf(relaxations);
    }

    /**
     * Some wishes to give up.
     *
     * @param givenUp the wishes
     * @param items the number of items that meet all other wishes
     */
    public record RelaxationView(List<WishView> givenUp, int items) {

        /** Creates a set of wishes and copies the list. */
        public RelaxationView {
            givenUp = List.copyOf(givenUp);
        }
    }
}
