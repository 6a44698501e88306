package askwalk.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text of rules that does not depend on their order, except within lists whose order matters. */
final class CanonicalText {

    private final List<String> lines = new ArrayList<>();

    /** Adds a rule about some keys. */
    void add(String rule, String... keys) {
        StringBuilder line = new StringBuilder(rule);
        for (String key : keys) {
            line.append(' ').append(key.length()).append(':').append(key); // the length makes the text unambiguous
        }
        lines.add(line.toString());
    }

    /** Adds a rule about a list whose order matters, if there is one. */
    void ordered(String rule, List<String> keys) {
        if (!keys.isEmpty()) {
            add(rule, keys.toArray(String[]::new));
        }
    }

    @Override
    public String toString() {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return String.join("\n", sorted);
    }
}
