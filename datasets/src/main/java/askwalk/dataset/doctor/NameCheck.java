package askwalk.dataset.doctor;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds items, fine attributes and coarse attributes that people cannot tell apart by name. */
final class NameCheck {

    private final Inspection patient;
    private final Catalogue catalogue;
    private final Issues findings;

    NameCheck(Inspection patient, Catalogue catalogue, Issues findings) {
        this.patient = patient;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void run() {
        int fine = patient.fineAttributes();
        check(VertexType.ITEM, 0, patient.count(VertexType.ITEM));
        check(VertexType.ATTRIBUTE, 0, fine);
        check(VertexType.ATTRIBUTE, fine, patient.count(VertexType.ATTRIBUTE));
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
                        "which differs in case alone from '" + catalogue.name(type, similar) + "', the name that",
                        "; if they are, write them alike");
            }
        }
    }

    private void report(IssueKind kind, VertexType type, int id, int earlier, String how, String more) {
        findings.add(
                kind,
                () -> patient.at(
                        type,
                        id,
                        patient.describe(type, id) + " has the name '" + catalogue.name(type, id) + "', " + how + " "
                                + patient.describe(type, earlier)
                                + " has; if they are not the same thing, give each its own name" + more));
    }
}
