package askwalk.conversation.tools;

import java.util.List;

/**
 * Names that were searched. Immutable.
 *
 * @param names the names with their keys
 */
public record NamesView(List<NamedKey> names) {

    /** Creates a view and copies the list. */
    public NamesView {
        names = List.copyOf(names);
    }
}
