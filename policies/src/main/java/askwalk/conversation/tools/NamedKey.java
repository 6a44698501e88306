package askwalk.conversation.tools;

import java.util.Objects;

/**
 * A user, an item or an attribute with its key and its name. Immutable.
 *
 * @param key the external key
 * @param name the name in the language of the conversation
 */
public record NamedKey(String key, String name) {

    /** Creates a named key. */
    public NamedKey {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }
}
