package askwalk.conversation.tools;

import java.util.Objects;

/**
 * A wish of the user that an item carries an attribute or lacks it. Immutable.
 *
 * @param key the key of the attribute
 * @param name the name of the attribute
 * @param wanted whether an item should carry the attribute
 */
public record WishView(String key, String name, boolean wanted) {

    /** Creates a wish. */
    public WishView {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }
}
