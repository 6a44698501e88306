package askwalk.explanation;

import askwalk.wording.Wording;
import java.util.Objects;

/**
 * A path from a user to an item other than the path of the conversation. Immutable.
 *
 * @param path the path, without a gap
 * @param weight the sum of the weights of its steps, see {@link Explainer#alternatives}
 */
public record AlternativePath(ExplainedPath path, double weight) {

    /** Creates a path. */
    public AlternativePath {
        Objects.requireNonNull(path, "path");
    }

    /**
     * Returns the path as text for the user.
     *
     * @return a sentence, for instance {@code You know Duke Ellington, which has swing; Count Basie is one of the 42
     *     items with swing.}
     */
    public String text() {
        return text(Wording.ENGLISH);
    }

    /**
     * Returns the path as text for the user in a language.
     *
     * @param wording the language
     * @return a sentence
     */
    public String text(Wording wording) {
        return AlternativeText.of(path, Objects.requireNonNull(wording, "wording"));
    }
}
