package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds attributes that are their own ancestors, by depth-first search: one issue for each edge that closes a cycle.
 */
final class HierarchyCheck {

    private enum State {
        NEW,
        ON_STACK,
        DONE
    }

    private final Inspection inspection;
    private final Issues issues;
    private final LocatedPairs childOf;

    /** Linked lists of the rows of each child: its first row, and for each row the next one; -1 ends a list. */
    private final int[] firstRow;

    private final int[] nextRow;

    HierarchyCheck(Inspection inspection, Issues issues) {
        this.inspection = inspection;
        this.issues = issues;
        childOf = inspection.builder().edges(Relation.CHILD_OF);
        firstRow = new int[inspection.count(VertexType.ATTRIBUTE)];
        nextRow = new int[childOf.size()];
    }

    /** Reports the edges that close a cycle, and returns the others. */
    LocatedPairs run() {
        BitSet closing = new BitSet();
        Arrays.fill(firstRow, -1);
        for (int row = childOf.size() - 1; row >= 0; row--) {
            nextRow[row] = firstRow[childOf.from(row)];
            firstRow[childOf.from(row)] = row;
        }
        State[] states = new State[firstRow.length];
        Arrays.fill(states, State.NEW);
        // An explicit stack, since a chain of parents may be as long as the number of attributes.
        int[] stack = new int[firstRow.length];
        for (int root = 0; root < states.length; root++) {
            int depth = 0;
            if (states[root] == State.NEW) {
                states[root] = State.ON_STACK;
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
                if (states[parent] == State.ON_STACK) {
                    report(row);
                    closing.set(row);
                } else if (states[parent] == State.NEW) {
                    states[parent] = State.ON_STACK;
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
        issues.add(
                IssueKind.PARENT_CYCLE,
                () -> inspection.at(
                        childOf,
                        row,
                        "parent",
                        inspection.describe(VertexType.ATTRIBUTE, childOf.from(row)) + " has the parent '"
                                + inspection.builder().key(VertexType.ATTRIBUTE, childOf.to(row))
                                + "', which is already below it; remove one of the parents to break the cycle"));
    }
}
