package askwalk.explanation;

import java.util.Objects;

/**
 * A step that exists: from one vertex of a path to another. Immutable.
 *
 * @param kind what joins the two vertices
 * @param from where it begins
 * @param to where it ends
 * @param carriers of {@link Kind#SHARED}, how many items carried {@code from} among those that were candidates when the
 *     user accepted {@code to}; of {@link Kind#HAS}, how many items of the graph carry the attribute; else 0
 * @param shared of {@link Kind#SHARED}, how many of these carriers carry both attributes, one or more; else 0
 */
public record Step(Kind kind, NamedVertex from, NamedVertex to, int carriers, int shared) {

    /** What joins two vertices. */
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

    /** Makes a step. */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * Says what joins the two vertices.
     *
     * @return for instance {@code said} or {@code shares 42 items}
     */
    public String label() {
        return kind == Kind.SHARED ? kind.word + " " + Phrases.items(shared) : kind.word;
    }
}
