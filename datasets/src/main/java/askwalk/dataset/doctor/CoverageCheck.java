package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.dataset.SchemaDraft;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.BitSet;

/** Finds isolated items, attributes and coarse attributes, and attributes that all items carry. */
final class CoverageCheck {

    private final Inspection inspection;
    private final Issues issues;

    CoverageCheck(Inspection inspection, Issues issues) {
        this.inspection = inspection;
        this.issues = issues;
    }

    void run() {
        items();
        attributes();
    }

    private void items() {
        LocatedPairs itemAttributes = inspection.builder().edges(Relation.HAS_ATTRIBUTE);
        BitSet withAttributes = new BitSet();
        for (int row = 0; row < itemAttributes.size(); row++) {
            withAttributes.set(itemAttributes.from(row));
        }
        markOpen(withAttributes);
        BitSet inTuples = new BitSet();
        for (Role role : Role.values()) {
            LocatedPairs tuples = inspection.builder().tuples(role);
            for (int row = 0; row < tuples.size(); row++) {
                inTuples.set(tuples.to(row));
            }
        }
        for (int item = 0; item < inspection.count(VertexType.ITEM); item++) {
            if (!withAttributes.get(item)) {
                report(
                        IssueKind.BARE_ITEM,
                        VertexType.ITEM,
                        item,
                        "has no attribute; give it one, or remove the item from all files");
            }
            if (!inTuples.get(item)) {
                report(
                        IssueKind.IDLE_ITEM,
                        VertexType.ITEM,
                        item,
                        "is in no tuple, so it is a candidate but never a target; this is not an error");
            }
        }
    }

    /**
     * Adds the items that questions lead to although they have no attribute: by a number, or since they leave it open.
     */
    private void markOpen(BitSet withAttributes) {
        SchemaDraft schema = inspection.builder().schema();
        for (String name : schema.names()) {
            for (int item = 0; item < inspection.count(VertexType.ITEM) && schema.cuts(name).length > 0; item++) {
                if (schema.number(name, item).isPresent()) {
                    withAttributes.set(item);
                }
            }
        }
        for (int attribute = 0; attribute < inspection.fineAttributes(); attribute++) {
            int group = schema.group(attribute);
            if (group >= 0 && !schema.groups().get(group).complete()) {
                withAttributes.set(0, inspection.count(VertexType.ITEM));
                return;
            }
        }
    }

    private void attributes() {
        LocatedPairs itemAttributes = inspection.builder().edges(Relation.HAS_ATTRIBUTE);
        LocatedPairs childOf = inspection.builder().edges(Relation.CHILD_OF);
        int[] items = new int[inspection.count(VertexType.ATTRIBUTE)];
        for (int row = 0; row < itemAttributes.size(); row++) {
            items[itemAttributes.to(row)]++;
        }
        LocatedPairs hidden = inspection.builder().hiddenAttributes();
        BitSet usedElsewhere = new BitSet();
        for (int row = 0; row < hidden.size(); row++) {
            usedElsewhere.set(hidden.to(row));
        }
        for (int row = 0; row < childOf.size(); row++) {
            usedElsewhere.set(childOf.to(row));
        }
        int all = inspection.count(VertexType.ITEM);
        for (int attribute = 0; attribute < items.length; attribute++) {
            boolean used = items[attribute] > 0 || usedElsewhere.get(attribute);
            if (!used && attribute >= inspection.fineAttributes()) {
                report(
                        IssueKind.CHILDLESS_PARENT,
                        VertexType.ATTRIBUTE,
                        attribute,
                        "has no child attribute; give it one, or remove it");
            } else if (!used) {
                report(
                        IssueKind.UNUSED_ATTRIBUTE,
                        VertexType.ATTRIBUTE,
                        attribute,
                        "is carried by no item; give it to one, or remove it from all files");
            } else if (items[attribute] == all && all > 1) {
                report(
                        IssueKind.CONSTANT_ATTRIBUTE,
                        VertexType.ATTRIBUTE,
                        attribute,
                        "is carried by every item, so asking about it yields no information; remove it");
            }
        }
    }

    private void report(IssueKind kind, VertexType type, int id, String problem) {
        issues.add(kind, () -> inspection.at(type, id, inspection.describe(type, id) + " " + problem));
    }
}
