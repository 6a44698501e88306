package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.Locale;

/** Checks the users in each part of the split, and whether other files undo the split. */
final class SplitCheck {

    private static final int TRAINING = 1;
    private static final int HELD_OUT = 2;

    private final Inspection inspection;
    private final Issues issues;

    SplitCheck(Inspection inspection, Issues issues) {
        this.inspection = inspection;
        this.issues = issues;
    }

    /** Finds users in only one part, unless all users are, as in data that are split by user. */
    void users() {
        int[] parts = new int[inspection.count(VertexType.USER)];
        boolean tuplesAreSplit = false;
        for (Role role : Role.values()) {
            LocatedPairs tuples = inspection.builder().tuples(role);
            for (int row = 0; row < tuples.size(); row++) {
                int user = tuples.from(row);
                parts[user] |= role == Role.TRAIN ? TRAINING : HELD_OUT;
                tuplesAreSplit |= parts[user] == (TRAINING | HELD_OUT);
            }
        }
        if (!tuplesAreSplit) {
            return;
        }
        for (Role role : Role.values()) {
            LocatedPairs tuples = inspection.builder().tuples(role);
            for (int row = 0; row < tuples.size(); row++) {
                int user = tuples.from(row);
                if (parts[user] == TRAINING || parts[user] == HELD_OUT) {
                    report(tuples, row, parts[user] == TRAINING);
                    parts[user] = 0;
                }
            }
        }
    }

    private void report(LocatedPairs tuples, int row, boolean training) {
        issues.add(
                IssueKind.ONE_SPLIT_USER,
                () -> inspection.at(
                        tuples,
                        row,
                        "user",
                        inspection.describe(VertexType.USER, tuples.from(row))
                                + (training
                                        ? " is only in training tuples and is never evaluated; hold out a tuple or"
                                                + " remove the user"
                                        : " is only in validation or test tuples and has no history; add a training"
                                                + " tuple or remove the user")));
    }

    /**
     * Finds held-out tuples in files that could be mistaken for the graph. A file without training tuples, such as
     * another split of the held-out ones, could not.
     */
    void otherInteractions() {
        if (inspection.builder().otherInteractions().isEmpty()) {
            return;
        }
        long[] training = sorted(Role.TRAIN);
        long[] heldOut = sorted(Role.VALIDATION, Role.TEST);
        for (LocatedPairs pairs : inspection.builder().otherInteractions()) {
            boolean hasTraining = false;
            int found = 0;
            int first = -1;
            for (int row = 0; row < pairs.size(); row++) {
                hasTraining |= Arrays.binarySearch(training, pair(pairs, row)) >= 0;
                if (Arrays.binarySearch(heldOut, pair(pairs, row)) >= 0) {
                    first = found == 0 ? row : first;
                    found++;
                }
            }
            if (hasTraining && found > 0) {
                report(pairs, first, found);
            }
        }
    }

    private void report(LocatedPairs pairs, int row, int found) {
        issues.add(
                IssueKind.MIXED_INTERACTIONS,
                () -> inspection.at(
                        pairs,
                        row,
                        "item",
                        String.format(
                                Locale.ROOT,
                                "%,d of the %,d interactions of this file are validation or test tuples, the first of"
                                        + " %s and %s; a graph built from it contains the answers: remove them from"
                                        + " this file or the file from this folder",
                                found,
                                pairs.size(),
                                inspection.describe(VertexType.USER, pairs.from(row)),
                                inspection.describe(VertexType.ITEM, pairs.to(row)))));
    }

    private long[] sorted(Role... roles) {
        long[] all = new long
                [Arrays.stream(roles)
                        .mapToInt(role -> inspection.builder().tuples(role).size())
                        .sum()];
        int filled = 0;
        for (Role role : roles) {
            LocatedPairs tuples = inspection.builder().tuples(role);
            for (int row = 0; row < tuples.size(); row++) {
                all[filled++] = pair(tuples, row);
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static long pair(LocatedPairs pairs, int row) {
        return ((long) pairs.from(row) << 32) | pairs.to(row);
    }
}
