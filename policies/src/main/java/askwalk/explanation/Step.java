package askwalk.explanation;

import java.util.Locale;
import java.util.Objects;

/**
 * An existing step from one vertex of a path to another. Immutable.
 *
 * @param kind the kind of link between the two vertices
 * @param from the start
 * @param to the end
 * @param carriers for {@link Kind#SHARED}, the number of items that carried {@code from} among the candidates when the
 *     user accepted {@code to}; for {@link Kind#HAS}, the number of items of the graph that carry the attribute;
 *     otherwise 0
 * @param shared for {@link Kind#SHARED}, the number of these carriers that carry both attributes, one or more;
 *     otherwise 0
 */
public record Step(Kind kind, NamedVertex from, NamedVertex to, int carriers, int shared) {

    /** A kind of link between two vertices. */
    public enum Kind {
        /** The user accepted the attribute in the conversation. */
        SAID("said"),
        /** Candidate items carry both attributes. */
        SHARED("shares"),
        /** The item carries the attribute, whichever of them comes first. */
        HAS("has"),
        /** The user likes the attribute. */
        LIKES("likes"),
        /** The user interacted with the item. */
        KNOWS("knows"),
        /** Both users are friends. */
        FRIEND("friend of");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** Creates a step. */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * Returns the label of the link.
     *
     * @return for instance {@code said} or {@code shares 42 items}
     */
    public String label() {
        return kind == Kind.SHARED
                ? String.format(Locale.ROOT, shared == 1 ? "%s %,d item" : "%s %,d items", kind.word, shared)
                : kind.word;
    }
}
