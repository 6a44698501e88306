package askwalk.explanation;

import java.util.Objects;

/**
 * A path from a user to an item other than the one that a conversation walked. Immutable.
 *
 * @param path the path, without a gap
 * @param weight the sum of what its steps weigh, see {@link Explainer#alternatives}
 */
public record AlternativePath(ExplainedPath path, double weight) {

    /** Makes a path. */
    public AlternativePath {
        Objects.requireNonNull(path, "path");
    }

    /**
     * Says it for people.
     *
     * @return a sentence, for instance {@code You know Duke Ellington, which has swing; Count Basie is one of the 42
     *     items with swing.}
     */
    public String text() {
        return AlternativeText.of(path);
    }
}
