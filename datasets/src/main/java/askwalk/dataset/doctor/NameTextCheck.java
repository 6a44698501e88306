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

/** Checks the text of names: unprintable or long ones, and attributes that appear to be lists of others. */
final class NameTextCheck {

    /** Longer names fill several lines of a terminal. */
    private static final int MAX_NAME_LENGTH = 200;

    /** The number of characters of a long name that a message shows. */
    private static final int SHOWN_LENGTH = 40;

    /** The layouts whose files hold lists in one field. */
    private static final Set<String> WITH_LISTS = Set.of("recbole", "movielens", "movielens1m");

    private static final List<String> SEPARATORS = List.of(",", ";", "|");

    private final Inspection inspection;
    private final Catalogue catalogue;
    private final Issues issues;

    NameTextCheck(Inspection inspection, Catalogue catalogue, Issues issues) {
        this.inspection = inspection;
        this.catalogue = catalogue;
        this.issues = issues;
    }

    void run() {
        for (VertexType type : VertexType.values()) {
            for (int id = 0; id < inspection.count(type); id++) {
                check(type, id, catalogue.name(type, id));
            }
        }
        if (WITH_LISTS.contains(inspection.layout())) {
            lists("with another separator than that of the layout; write the lists with the layout's separator");
        } else if (inspection.layout().equals("tsv")) {
            lists("as one value; make an attribute of each of its parts, for which a CSV file is imported with the"
                    + " separator of its column");
        }
    }

    private void check(VertexType type, int id, String name) {
        if (name.isBlank()) {
            report(IssueKind.BLANK_NAME, type, id, "has a blank name; give it one that can be read");
        }
        if (name.length() > MAX_NAME_LENGTH) {
            report(
                    IssueKind.LONG_NAME,
                    type,
                    id,
                    String.format(
                            Locale.ROOT,
                            "has a name of %,d characters, more than %d, which begins '%s'; give it a shorter one",
                            name.length(),
                            MAX_NAME_LENGTH,
                            name.substring(0, SHOWN_LENGTH)));
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
                            + "), which are replaced when shown; remove them");
        }
    }

    /** Reports lists among the attributes whose keys have the form "kind=value". */
    private void lists(String problem) {
        int fine = inspection.fineAttributes();
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
                        "looks like a list, or a piece of one, " + problem);
            }
        }
    }

    private boolean isValue(int id) {
        return catalogue.key(VertexType.ATTRIBUTE, id).indexOf('=') > 0;
    }

    /** Returns the pieces of a value between commas, semicolons and bars, each with its kind. */
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

    private void report(IssueKind kind, VertexType type, int id, String problem) {
        issues.add(kind, () -> inspection.at(type, id, inspection.describe(type, id) + " " + problem));
    }
}
