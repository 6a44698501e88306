package askwalk.dataset.doctor;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds items, fine attributes and coarse attributes with ambiguous names. */
final class NameCheck {

    private final Inspection inspection;
    private final Catalogue catalogue;
    private final Issues issues;

    NameCheck(Inspection inspection, Catalogue catalogue, Issues issues) {
        this.inspection = inspection;
        this.catalogue = catalogue;
        this.issues = issues;
    }

    void run() {
        int fine = inspection.fineAttributes();
        check(VertexType.ITEM, 0, inspection.count(VertexType.ITEM));
        check(VertexType.ATTRIBUTE, 0, fine);
        check(VertexType.ATTRIBUTE, fine, inspection.count(VertexType.ATTRIBUTE));
    }

    private void check(VertexType type, int from, int to) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> seenInAnyCase = new HashMap<>();
        for (int id = from; id < to; id++) {
            String name = catalogue.name(type, id);
            Integer earlier = seen.putIfAbsent(name, id);
            Integer similar = seenInAnyCase.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
            if (earlier != null) {
                report(IssueKind.SAME_NAME, type, id, earlier, "as", "");
            } else if (similar != null) {
                report(
                        IssueKind.SAME_NAME_BUT_CASE,
                        type,
                        id,
                        similar,
                        "which differs only in case from '" + catalogue.name(type, similar) + "', the name that",
                        "; if they are, write them alike");
            }
        }
    }

    private void report(IssueKind kind, VertexType type, int id, int earlier, String how, String more) {
        issues.add(
                kind,
                () -> inspection.at(
                        type,
                        id,
                        inspection.describe(type, id) + " has the name '" + catalogue.name(type, id) + "', " + how + " "
                                + inspection.describe(type, earlier)
                                + " has; if they are not the same thing, give each its own name" + more));
    }
}
