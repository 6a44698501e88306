package askwalk.dataset.doctor;

import askwalk.dataset.DatasetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the first findings of each kind and counts the others, so that millions of them take no memory. */
final class Issues {

    private final int most;
    private final Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
    private final Map<IssueKind, List<Issue>> kept = new EnumMap<>(IssueKind.class);

    /** Makes an empty list that keeps at most so many of a kind. */
    Issues(int most) {
        this.most = most;
    }

    /** Adds a finding, whose message is made only if it is kept. */
    void add(IssueKind kind, Supplier<DatasetException> message) {
        if (counts.merge(kind, 1L, Long::sum) <= most) {
            kept.computeIfAbsent(kind, unused -> new ArrayList<>())
                    .add(new Issue(kind, message.get().getMessage()));
        }
    }

    /** Adds what reading came upon. */
    void addFlaw(DatasetException flaw) {
        add(flaw.isLeak() ? IssueKind.TWO_ROLES : IssueKind.FLAW, () -> flaw);
    }

    Map<IssueKind, Long> counts() {
        return counts;
    }

    List<Issue> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
