package askwalk.explanation;

import java.util.Objects;

/**
 * An item of the user's training interactions that has attributes in common with the one explained. Immutable.
 *
 * @param item the known item
 * @param common the number of attributes that both carry, one or more
 */
public record KnownItem(NamedVertex item, int common) {

    /** Creates a known item. */
    public KnownItem {
        Objects.requireNonNull(item, "item");
    }
}
