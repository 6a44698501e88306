package askwalk.dataset.doctor;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.ReadOptions;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.graph.InvalidGraphException;
import askwalk.graph.Relation;
import java.nio.file.Path;

/**
 * Reads a folder with the layout that recognises it, goes on after what is wrong, and lists it all. The same folder
 * gives the same diagnosis. Safe for concurrent use.
 */
public final class Doctor {

    /** How many findings of a kind are kept unless asked for more. */
    public static final int DEFAULT_MOST = 20;

    private Doctor() {}

    /**
     * Examines a folder and keeps the first {@value #DEFAULT_MOST} findings of each kind.
     *
     * @param folder the folder, on any file system
     * @return what was found
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     */
    public static Diagnosis examine(Path folder) {
        return examine(folder, DEFAULT_MOST);
    }

    /**
     * Examines a folder.
     *
     * @param folder the folder, on any file system
     * @param most how many findings of each kind are kept; the others are only counted
     * @return what was found
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public static Diagnosis examine(Path folder, int most) {
        return examine(folder, most, ReadOptions.DEFAULT);
    }

    /**
     * Examines a folder.
     *
     * @param folder the folder, on any file system
     * @param most how many findings of each kind are kept; the others are only counted
     * @param options how to read where the files leave a choice
     * @return what was found
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public static Diagnosis examine(Path folder, int most, ReadOptions options) {
        if (most < 0) {
            throw new IllegalArgumentException("cannot keep " + most + " findings");
        }
        return examine(folder, Datasets.layoutOf(folder), most, options);
    }

    static Diagnosis examine(Path folder, DatasetLayout layout, int most, ReadOptions options) {
        Issues findings = new Issues(most);
        SourceFolder source = new SourceFolder(
                folder,
                findings::addFlaw,
                options,
                notice -> findings.add(IssueKind.NOTICE, () -> new DatasetException(notice)));
        try {
            DatasetBuilder builder = Datasets.fill(source, layout, Split.of(layout, folder));
            check(new Inspection(layout.name(), source, builder), findings);
        } catch (DatasetException e) {
            findings.add(IssueKind.UNREADABLE, () -> e);
        }
        return new Diagnosis(folder, layout.name(), findings.kept(), findings.counts());
    }

    private static void check(Inspection patient, Issues findings) {
        // Before repeats are dropped, so that a tuple with two roles does not also cost its user a role.
        new SplitCheck(patient, findings).users();
        // A graph has no circles: without these edges it is built, and the rest can be looked at.
        patient.builder().edges(Relation.CHILD_OF, new HierarchyCheck(patient, findings).run());
        Dataset built = build(patient, findings);

        new IdCheck(patient, findings).run();
        new CoverageCheck(patient, findings).run();
        new SplitCheck(patient, findings).otherInteractions();
        UserInteractions interactions = new UserInteractions(patient);
        new OrderCheck(patient, interactions, findings).run();
        new LikesCheck(patient, interactions, findings).run();
        if (built != null) {
            new NameCheck(patient, built.graph().catalogue(), findings).run();
            new NameTextCheck(patient, built.graph().catalogue(), findings).run();
        }
    }

    /** Lets the builder check; returns null if it cannot build. */
    private static Dataset build(Inspection patient, Issues findings) {
        try {
            return patient.builder().build();
        } catch (DatasetException e) {
            findings.add(IssueKind.UNREADABLE, () -> e);
        } catch (InvalidGraphException e) {
            findings.add(IssueKind.UNREADABLE, () -> patient.source().error("", "", e.getMessage()));
        }
        return null;
    }
}
