package askwalk.dataset.doctor;

import askwalk.graph.Catalogue;
import askwalk.graph.DisplayText;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at the text of names: what cannot be shown, and attributes that seem to be lists of others. */
final class NameTextCheck {

    /** Longer ones fill several lines of a terminal. */
    private static final int LONGEST_NAME = 200;

    /** How much of a long name a message shows. */
    private static final int SHOWN = 40;

    /** The layouts whose files hold lists in one field. */
    private static final Set<String> WITH_LISTS = Set.of("recbole", "movielens", "movielens1m");

    private static final List<String> SEPARATORS = List.of(",", ";", "|");

    private final Inspection patient;
    private final Catalogue catalogue;
    private final Issues findings;

    NameTextCheck(Inspection patient, Catalogue catalogue, Issues findings) {
        this.patient = patient;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void run() {
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < patient.count(type); id++) {
                check(type, id, catalogue.name(type, id));
            }
        }
        if (WITH_LISTS.contains(patient.layout())) {
            lists("with another separator than that of the layout; write the lists with the layout's separator");
        } else if (patient.layout().equals("tsv")) {
            lists("as one value; make an attribute of each of its parts, for which a CSV file is imported with the"
                    + " separator of its column");
        }
    }

    private void check(VertexType type, int id, String name) {
        if (name.isBlank()) {
            report(IssueKind.BLANK_NAME, type, id, "has a blank name; give it one that can be read");
        }
        if (name.length() > LONGEST_NAME) {
            report(
                    IssueKind.LONG_NAME,
                    type,
                    id,
                    String.format(
                            Locale.ROOT,
                            "has a name of %,d characters, more than %d, which begins '%s'; give it a shorter one",
                            name.length(),
                            LONGEST_NAME,
                            name.substring(0, SHOWN)));
        }
        Set<String> controls = new LinkedHashSet<>();
        name.chars()
                .filter(c -> DisplayText.isControl((char) c))
                .forEach(point -> controls.add(String.format(Locale.ROOT, "U+%04X", point)));
        if (!controls.isEmpty()) {
            report(
                    IssueKind.CONTROL_CHARACTERS,
                    type,
                    id,
                    "has control characters in its name (" + String.join(", ", controls)
                            + "), which are shown as others; take them out");
        }
    }

    /** Reports lists among the attributes that are the value of something, as their keys say. */
    private void lists(String wrong) {
        int fine = patient.fineAttributes();
        Map<String, Integer> pieces = new HashMap<>();
        for (int id = 0; id < fine; id++) {
            if (!isValue(id)) {
                continue;
            }
            for (String piece : pieces(id)) {
                pieces.merge(piece, 1, Integer::sum);
            }
        }
        for (int id = 0; id < fine; id++) {
            String value = value(id);
            boolean separated = isValue(id) && SEPARATORS.stream().anyMatch(value::contains);
            boolean ends = SEPARATORS.stream().anyMatch(value::endsWith);
            if (separated && (ends || pieces(id).stream().anyMatch(piece -> pieces.get(piece) > 1))) {
                report(
                        IssueKind.LIST_AS_VALUE,
                        VertexType.ATTRIBUTE,
                        id,
                        "looks like a list, or a piece of one, " + wrong);
            }
        }
    }

    private boolean isValue(int id) {
        return catalogue.key(VertexType.ATTRIBUTE, id).indexOf('=') > 0;
    }

    /** What a value falls into at commas, semicolons and bars, with its kind. */
    private Set<String> pieces(int id) {
        String key = catalogue.key(VertexType.ATTRIBUTE, id);
        String kind = key.substring(0, key.indexOf('=') + 1);
        Set<String> pieces = new LinkedHashSet<>();
        for (String piece : value(id).split("[,;|]", -1)) {
            if (!piece.isBlank()) {
                pieces.add(kind + piece.strip());
            }
        }
        return pieces;
    }

    private String value(int id) {
        String key = catalogue.key(VertexType.ATTRIBUTE, id);
        return key.substring(key.indexOf('=') + 1);
    }

    private void report(IssueKind kind, VertexType type, int id, String what) {
        findings.add(kind, () -> patient.at(type, id, patient.describe(type, id) + " " + what));
    }
}
