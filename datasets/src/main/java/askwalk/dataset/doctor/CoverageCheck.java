package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.BitSet;

/** Finds items, attributes and coarse attributes that stand alone, and attributes that all items carry. */
final class CoverageCheck {

    private final Inspection patient;
    private final Issues findings;

    CoverageCheck(Inspection patient, Issues findings) {
        this.patient = patient;
        this.findings = findings;
    }

    void run() {
        items();
        attributes();
    }

    private void items() {
        LocatedPairs carried = patient.builder().edges(Relation.HAS_ATTRIBUTE);
        BitSet withAttributes = new BitSet();
        for (int row = 0; row < carried.size(); row++) {
            withAttributes.set(carried.from(row));
        }
        BitSet inTuples = new BitSet();
        for (Role role : Role.values()) {
            LocatedPairs tuples = patient.builder().tuples(role);
            for (int row = 0; row < tuples.size(); row++) {
                inTuples.set(tuples.to(row));
            }
        }
        for (int item = 0; item < patient.count(VertexType.ITEM); item++) {
            if (!withAttributes.get(item)) {
                report(
                        IssueKind.BARE_ITEM,
                        VertexType.ITEM,
                        item,
                        "has no attribute; give it one, or leave the item out of all files");
            }
            if (!inTuples.get(item)) {
                report(
                        IssueKind.IDLE_ITEM,
                        VertexType.ITEM,
                        item,
                        "is in no tuple, so it is a candidate but never a target; that is no mistake");
            }
        }
    }

    private void attributes() {
        LocatedPairs carried = patient.builder().edges(Relation.HAS_ATTRIBUTE);
        LocatedPairs childOf = patient.builder().edges(Relation.CHILD_OF);
        int[] items = new int[patient.count(VertexType.ATTRIBUTE)];
        for (int row = 0; row < carried.size(); row++) {
            items[carried.to(row)]++;
        }
        BitSet parents = new BitSet();
        for (int row = 0; row < childOf.size(); row++) {
            parents.set(childOf.to(row));
        }
        int all = patient.count(VertexType.ITEM);
        for (int attribute = 0; attribute < items.length; attribute++) {
            boolean used = items[attribute] > 0 || parents.get(attribute);
            if (!used && attribute >= patient.fineAttributes()) {
                report(
                        IssueKind.CHILDLESS_PARENT,
                        VertexType.ATTRIBUTE,
                        attribute,
                        "is the parent of no attribute; make it one, or leave it out");
            } else if (!used) {
                report(
                        IssueKind.UNUSED_ATTRIBUTE,
                        VertexType.ATTRIBUTE,
                        attribute,
                        "is carried by no item; give it to one, or leave it out of all files");
            } else if (items[attribute] == all && all > 1) {
                report(
                        IssueKind.CONSTANT_ATTRIBUTE,
                        VertexType.ATTRIBUTE,
                        attribute,
                        "is carried by every item, so that asking about it tells nothing; leave it out");
            }
        }
    }

    private void report(IssueKind kind, VertexType type, int id, String what) {
        findings.add(kind, () -> patient.at(type, id, patient.describe(type, id) + " " + what));
    }
}
