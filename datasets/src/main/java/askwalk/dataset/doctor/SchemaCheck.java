package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SchemaDraft;
import askwalk.graph.AttributeGroup;
import askwalk.graph.Numbers;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.List;

/** Finds contradictions and omissions in groups of attributes and cuts of numbers, and computes the coverage. */
final class SchemaCheck {

    private final Inspection inspection;
    private final Issues issues;
    private final SchemaDraft schema;

    /** [groups][items], the number of attributes of each item. */
    private final int[][] carried;

    SchemaCheck(Inspection inspection, Issues issues) {
        this.inspection = inspection;
        this.issues = issues;
        schema = inspection.builder().schema();
        carried = new int[schema.groups().size()][inspection.count(VertexType.ITEM)];
        LocatedPairs pairs = inspection.builder().edges(Relation.HAS_ATTRIBUTE);
        for (int row = 0; row < pairs.size(); row++) {
            int group = schema.group(pairs.to(row));
            if (group >= 0) {
                carried[group][pairs.from(row)]++;
            }
        }
    }

    Coverage run() {
        groups();
        ungrouped();
        cuts();
        return coverage();
    }

    private void groups() {
        int[] sizes = new int[carried.length];
        for (int attribute = 0; attribute < inspection.fineAttributes(); attribute++) {
            if (schema.group(attribute) >= 0) {
                sizes[schema.group(attribute)]++;
            }
        }
        for (int group = 0; group < carried.length; group++) {
            AttributeGroup of = schema.groups().get(group);
            if (sizes[group] == 0) {
                issues.add(
                        IssueKind.EMPTY_GROUP,
                        () -> inspection
                                .source()
                                .error("", "", "group '" + of.key() + "' has no attribute; give it one, or remove it"));
            } else if (of.exclusive()) {
                exclusive(of, carried[group]);
            }
        }
    }

    private void exclusive(AttributeGroup group, int[] counts) {
        for (int item = 0; item < counts.length; item++) {
            if (counts[item] > 1 || (counts[item] == 0 && group.complete())) {
                int id = item;
                issues.add(
                        IssueKind.EXCLUSIVE_GROUP,
                        () -> inspection.at(
                                VertexType.ITEM,
                                id,
                                inspection.describe(VertexType.ITEM, id) + " has "
                                        + (counts[id] == 0 ? "no attribute" : counts[id] + " attributes")
                                        + " of the exclusive group '" + group.key() + "', of which an item has one; "
                                        + (counts[id] == 0
                                                ? "add it, or let the group be incomplete"
                                                : "keep one, or let the group not be exclusive")));
            }
        }
    }

    private void ungrouped() {
        for (int attribute = 0; attribute < inspection.fineAttributes() && carried.length > 0; attribute++) {
            if (schema.group(attribute) < 0) {
                int id = attribute;
                issues.add(
                        IssueKind.UNGROUPED_ATTRIBUTE,
                        () -> inspection.at(
                                VertexType.ATTRIBUTE,
                                id,
                                inspection.describe(VertexType.ATTRIBUTE, id)
                                        + " is in no group, so items that do not state it lack it; put it into a group"
                                        + " if they may have it"));
            }
        }
    }

    private void cuts() {
        for (String name : schema.names()) {
            double[] known = schema.known(name);
            for (double cut : schema.cuts(name)) {
                if (cut < known[0] || cut >= known[known.length - 1]) {
                    issues.add(
                            IssueKind.CUT_OUT_OF_RANGE,
                            () -> inspection
                                    .source()
                                    .error(
                                            "",
                                            "",
                                            "the cut " + Numbers.text(cut) + " of '" + name
                                                    + "' divides no numbers, which are from " + Numbers.text(known[0])
                                                    + " to " + Numbers.text(known[known.length - 1]) + "; remove it"));
                }
            }
        }
    }

    private Coverage coverage() {
        List<Coverage.Part> groups = new ArrayList<>();
        for (int group = 0; group < carried.length; group++) {
            int items = 0;
            for (int count : carried[group]) {
                items += count > 0 ? 1 : 0;
            }
            groups.add(new Coverage.Part(schema.groups().get(group).key(), items));
        }
        return new Coverage(
                inspection.count(VertexType.ITEM),
                groups,
                schema.names().stream()
                        .map(name -> new Coverage.Part(name, schema.known(name).length))
                        .toList(),
                inspection.builder().edges(Relation.LACKS_ATTRIBUTE).size(),
                inspection.builder().hiddenAttributes().size());
    }
}
