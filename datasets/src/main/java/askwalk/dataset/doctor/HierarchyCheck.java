package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.BitSet;

/** Finds attributes that are their own ancestors: one finding for each edge that closes a circle. */
final class HierarchyCheck {

    private enum State {
        NEW,
        ABOVE,
        DONE
    }

    private final Inspection patient;
    private final Issues findings;
    private final LocatedPairs childOf;

    /** The row of an attribute's first parent, and of each row the next one with the same child; -1 ends. */
    private final int[] firstRow;

    private final int[] nextRow;

    HierarchyCheck(Inspection patient, Issues findings) {
        this.patient = patient;
        this.findings = findings;
        childOf = patient.builder().edges(Relation.CHILD_OF);
        firstRow = new int[patient.count(VertexType.ATTRIBUTE)];
        nextRow = new int[childOf.size()];
    }

    /** Reports the edges that close a circle, and returns the others. */
    LocatedPairs run() {
        BitSet closing = new BitSet();
        Arrays.fill(firstRow, -1);
        for (int row = childOf.size() - 1; row >= 0; row--) {
            nextRow[row] = firstRow[childOf.from(row)];
            firstRow[childOf.from(row)] = row;
        }
        State[] states = new State[firstRow.length];
        Arrays.fill(states, State.NEW);
        // A stack of its own: a chain of parents may be as long as there are attributes.
        int[] stack = new int[firstRow.length];
        for (int root = 0; root < states.length; root++) {
            int depth = 0;
            if (states[root] == State.NEW) {
                states[root] = State.ABOVE;
                stack[depth++] = root;
            }
            while (depth > 0) {
                int child = stack[depth - 1];
                int row = firstRow[child];
                if (row < 0) {
                    states[child] = State.DONE;
                    depth--;
                    continue;
                }
                firstRow[child] = nextRow[row];
                int parent = childOf.to(row);
                if (states[parent] == State.ABOVE) {
                    report(row);
                    closing.set(row);
                } else if (states[parent] == State.NEW) {
                    states[parent] = State.ABOVE;
                    stack[depth++] = parent;
                }
            }
        }
        return closing.isEmpty() ? childOf : without(closing);
    }

    private LocatedPairs without(BitSet rows) {
        LocatedPairs kept = new LocatedPairs(childOf.file());
        for (int row = rows.nextClearBit(0); row < childOf.size(); row = rows.nextClearBit(row + 1)) {
            kept.add(childOf.from(row), childOf.to(row), childOf.file(row), childOf.line(row), 0);
        }
        return kept;
    }

    private void report(int row) {
        findings.add(
                IssueKind.PARENT_CYCLE,
                () -> patient.at(
                        childOf,
                        row,
                        "parent",
                        patient.describe(VertexType.ATTRIBUTE, childOf.from(row)) + " has the parent '"
                                + patient.builder().key(VertexType.ATTRIBUTE, childOf.to(row))
                                + "', which is below it already; take one of the parents out of the circle"));
    }
}
