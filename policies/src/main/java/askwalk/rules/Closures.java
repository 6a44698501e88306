package askwalk.rules;

import askwalk.graph.Ids;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The attributes that no question may be about. The list for each combination of active closures is created once, so
 * that a conversation gets the same object as long as nothing has changed. Safe for concurrent use.
 */
final class Closures {

    /** The number of lists that are kept; more combinations than conversations meet. */
    private static final int MAX_KNOWN = 4096;

    private final BitSet always;
    private final List<Closure> closures;
    private final Map<BitSet, Ids> known = new ConcurrentHashMap<>();

    Closures(BitSet always, List<Closure> closures) {
        this.always = always;
        this.closures = closures;
    }

    /** Returns the closed attributes, ascending. */
    Ids closed(Situation now) {
        BitSet active = new BitSet(closures.size());
        for (int i = 0; i < closures.size(); i++) {
            if (closures.get(i).isActive(now)) {
                active.set(i);
            }
        }
        Ids closed = known.get(active);
        if (closed == null) {
            closed = closed(active);
            Ids earlier = known.size() < MAX_KNOWN ? known.putIfAbsent(active, closed) : null;
            closed = earlier == null ? closed : earlier;
        }
        return closed;
    }

    private Ids closed(BitSet active) {
        BitSet attributes = (BitSet) always.clone();
        active.stream().forEach(i -> attributes.or(closures.get(i).attributes()));
        return RuledAttributes.ids(attributes);
    }
}
