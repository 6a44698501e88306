package askwalk.explanation;

import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.List;

/** Parts of sentences in one language. */
final class Phrases {

    private final Wording wording;

    Phrases(Wording wording) {
        this.wording = wording;
    }

    /** Returns names as a list, for instance {@code jazz, rock and calm}. */
    String list(List<NamedVertex> vertices) {
        return wording.list(vertices.stream().map(each -> each.name(wording)).toList());
    }

    /**
     * Returns a reference to vertices named before, as the object of "with": {@code both} or {@code all 3}; a single
     * one is named again.
     */
    String withAll(List<NamedVertex> vertices) {
        return all(vertices, Message.EXPLANATION_WITH_BOTH, Message.EXPLANATION_WITH_ALL);
    }

    /** Returns a reference to vertices named before, as the object of "has". */
    String hasAll(List<NamedVertex> vertices) {
        return all(vertices, Message.EXPLANATION_HAS_BOTH, Message.EXPLANATION_HAS_ALL);
    }

    private String all(List<NamedVertex> vertices, Message both, Message all) {
        return switch (vertices.size()) {
            case 1 -> vertices.get(0).name(wording);
            case 2 -> wording.text(both);
            default -> wording.text(all, "count", vertices.size());
        };
    }
}
