package askwalk.conversation.tools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An attribute that is asked about, or an item that is shown. Immutable.
 *
 * @param key the external key
 * @param name the name in the language of the conversation
 * @param range for an attribute, the range of numbers that it stands for; otherwise empty
 * @param met for an item, the wishes that it meets
 * @param unmet for an item, the wishes that it does not meet
 * @param open for an item, the wishes of which the data do not say whether it meets them
 */
public record OptionView(
        String key,
        String name,
        Optional<RangeView> range,
        List<WishView> met,
        List<WishView> unmet,
        List<WishView> open) {

    /** Creates an option and copies the lists. */
    public OptionView {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(range, "range");
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
        open = List.copyOf(open);
    }
}
