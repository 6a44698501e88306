package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.Locale;

/** Checks who is in which part of the split, and whether other files undo it. */
final class SplitCheck {

    private static final int TRAINING = 1;
    private static final int HELD_OUT = 2;

    private final Inspection patient;
    private final Issues findings;

    SplitCheck(Inspection patient, Issues findings) {
        this.patient = patient;
        this.findings = findings;
    }

    /** Finds users in one part alone, unless all are, as where users and not tuples are split. */
    void users() {
        int[] parts = new int[patient.count(VertexType.USER)];
        boolean tuplesAreSplit = false;
        for (Role role : Role.values()) {
            LocatedPairs tuples = patient.builder().tuples(role);
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
            LocatedPairs tuples = patient.builder().tuples(role);
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
        findings.add(
                IssueKind.ONE_SPLIT_USER,
                () -> patient.at(
                        tuples,
                        row,
                        "user",
                        patient.describe(VertexType.USER, tuples.from(row))
                                + (training
                                        ? " is in training tuples alone and is never evaluated; hold a tuple out or"
                                                + " leave the user out"
                                        : " is in validation or test tuples alone and has no history; add a training"
                                                + " tuple or leave the user out")));
    }

    /**
     * Finds held-out tuples in files that others might take for the graph. A file without a training tuple, such as
     * another cut of the held-out ones, could not be.
     */
    void otherInteractions() {
        if (patient.builder().otherInteractions().isEmpty()) {
            return;
        }
        long[] training = sorted(Role.TRAIN);
        long[] heldOut = sorted(Role.VALIDATION, Role.TEST);
        for (LocatedPairs pairs : patient.builder().otherInteractions()) {
            boolean passesForGraph = false;
            int found = 0;
            int first = -1;
            for (int row = 0; row < pairs.size(); row++) {
                passesForGraph |= Arrays.binarySearch(training, pair(pairs, row)) >= 0;
                if (Arrays.binarySearch(heldOut, pair(pairs, row)) >= 0) {
                    first = found == 0 ? row : first;
                    found++;
                }
            }
            if (passesForGraph && found > 0) {
                report(pairs, first, found);
            }
        }
    }

    private void report(LocatedPairs pairs, int row, int found) {
        findings.add(
                IssueKind.MIXED_INTERACTIONS,
                () -> patient.at(
                        pairs,
                        row,
                        "item",
                        String.format(
                                Locale.ROOT,
                                "%,d of the %,d interactions of this file are validation or test tuples, the first of"
                                        + " %s and %s; a graph made of it has the answers in it: take them out of"
                                        + " this file or the file out of this folder",
                                found,
                                pairs.size(),
                                patient.describe(VertexType.USER, pairs.from(row)),
                                patient.describe(VertexType.ITEM, pairs.to(row)))));
    }

    private long[] sorted(Role... roles) {
        long[] all = new long
                [Arrays.stream(roles)
                        .mapToInt(role -> patient.builder().tuples(role).size())
                        .sum()];
        int filled = 0;
        for (Role role : roles) {
            LocatedPairs tuples = patient.builder().tuples(role);
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
