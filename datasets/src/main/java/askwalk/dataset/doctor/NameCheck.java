package askwalk.dataset.doctor;

import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;

/** Finds items, fine attributes and coarse attributes that people cannot tell apart by name. */
final class NameCheck {

    private final Patient patient;
    private final Catalogue catalogue;
    private final Findings findings;

    NameCheck(Patient patient, Catalogue catalogue, Findings findings) {
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
        for (int id = from; id < to; id++) {
            Integer earlier = seen.putIfAbsent(catalogue.name(type, id), id);
            if (earlier != null) {
                report(type, id, earlier);
            }
        }
    }

    private void report(VertexType type, int id, int earlier) {
        findings.add(
                Kind.SAME_NAME,
                () -> patient.at(
                        type,
                        id,
                        patient.describe(type, id) + " has the name '" + catalogue.name(type, id) + "', as "
                                + patient.describe(type, earlier)
                                + " has; if they are not the same thing, give each its own name"));
    }
}
