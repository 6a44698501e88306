package askwalk.dataset.doctor;

import askwalk.dataset.DatasetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the first findings of each kind and counts the others, so that millions of them take no memory. */
final class Findings {

    private final int most;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Finding>> kept = new EnumMap<>(Kind.class);

    /** Makes an empty list that keeps at most so many of a kind. */
    Findings(int most) {
        this.most = most;
    }

    /** Adds a finding, whose message is made only if it is kept. */
    void add(Kind kind, Supplier<DatasetException> message) {
        if (counts.merge(kind, 1L, Long::sum) <= most) {
            kept.computeIfAbsent(kind, unused -> new ArrayList<>())
                    .add(new Finding(kind, message.get().getMessage()));
        }
    }

    /** Adds what reading came upon. */
    void addFlaw(DatasetException flaw) {
        add(flaw.isLeak() ? Kind.TWO_ROLES : Kind.FLAW, () -> flaw);
    }

    Map<Kind, Long> counts() {
        return counts;
    }

    List<Finding> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
