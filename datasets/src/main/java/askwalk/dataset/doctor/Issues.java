package askwalk.dataset.doctor;

import askwalk.dataset.DatasetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A collector of issues that keeps the first ones of each kind and counts the others, to bound its memory. */
final class Issues {

    private final int maxPerKind;
    private final Map<IssueKind, Long> counts = new EnumMap<>(IssueKind.class);
    private final Map<IssueKind, List<Issue>> kept = new EnumMap<>(IssueKind.class);

    /** Creates an empty collector that keeps at most {@code maxPerKind} issues of each kind. */
    Issues(int maxPerKind) {
        this.maxPerKind = maxPerKind;
    }

    /** Adds an issue. Its message is created only if it is kept. */
    void add(IssueKind kind, Supplier<DatasetException> error) {
        if (counts.merge(kind, 1L, Long::sum) <= maxPerKind) {
            kept.computeIfAbsent(kind, unused -> new ArrayList<>())
                    .add(new Issue(kind, error.get().getMessage()));
        }
    }

    /** Adds an issue reported by the layout or the builder. */
    void addReported(DatasetException error) {
        add(error.isLeak() ? IssueKind.TWO_ROLES : IssueKind.INVALID_DATA, () -> error);
    }

    Map<IssueKind, Long> counts() {
        return counts;
    }

    List<Issue> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
