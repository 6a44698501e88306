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
 * Inspects data sets: reads a folder with the layout that recognises it, continues after issues, and lists all of them.
 * Deterministic. Safe for concurrent use.
 */
public final class Doctor {

    /** The default number of issues of each kind that are kept. */
    public static final int DEFAULT_MAX_ISSUES = 20;

    private Doctor() {}

    /**
     * Examines a folder and keeps the first {@value #DEFAULT_MAX_ISSUES} issues of each kind.
     *
     * @param folder the folder, on any file system
     * @return the issues found
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     */
    public static Diagnosis examine(Path folder) {
        return examine(folder, DEFAULT_MAX_ISSUES);
    }

    /**
     * Examines a folder.
     *
     * @param folder the folder, on any file system
     * @param maxPerKind the number of issues of each kind to keep; the others are only counted
     * @return the issues found
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     * @throws IllegalArgumentException if {@code maxPerKind} is negative
     */
    public static Diagnosis examine(Path folder, int maxPerKind) {
        return examine(folder, maxPerKind, ReadOptions.DEFAULT);
    }

    /**
     * Examines a folder.
     *
     * @param folder the folder, on any file system
     * @param maxPerKind the number of issues of each kind to keep; the others are only counted
     * @param options the options for reading
     * @return the issues found
     * @throws DatasetException if there is no such folder, or no layout or more than one recognises it
     * @throws IllegalArgumentException if {@code maxPerKind} is negative
     */
    public static Diagnosis examine(Path folder, int maxPerKind, ReadOptions options) {
        if (maxPerKind < 0) {
            throw new IllegalArgumentException("cannot keep " + maxPerKind + " issues");
        }
        return examine(folder, Datasets.layoutOf(folder), maxPerKind, options);
    }

    static Diagnosis examine(Path folder, DatasetLayout layout, int maxPerKind, ReadOptions options) {
        Issues issues = new Issues(maxPerKind);
        SourceFolder source = new SourceFolder(
                folder,
                issues::addReported,
                options,
                notice -> issues.add(IssueKind.NOTICE, () -> new DatasetException(notice)));
        Coverage coverage = Coverage.NONE;
        try {
            DatasetBuilder builder = Datasets.fill(source, layout, Split.of(layout, folder));
            coverage = check(new Inspection(layout.name(), source, builder), issues);
        } catch (DatasetException e) {
            issues.add(IssueKind.UNREADABLE, () -> e);
        }
        return new Diagnosis(folder, layout.name(), issues.kept(), issues.counts(), coverage);
    }

    private static Coverage check(Inspection inspection, Issues issues) {
        // Before repeats are dropped, so that a tuple with two roles does not also cost its user a role.
        new SplitCheck(inspection, issues).users();
        // A hierarchy has no cycles: without these edges it can be built, and the rest can be checked.
        inspection.builder().edges(Relation.CHILD_OF, new HierarchyCheck(inspection, issues).run());
        Dataset built = build(inspection, issues);

        new IdCheck(inspection, issues).run();
        new CoverageCheck(inspection, issues).run();
        new SplitCheck(inspection, issues).otherInteractions();
        UserInteractions interactions = new UserInteractions(inspection);
        new OrderCheck(inspection, interactions, issues).run();
        new LikesCheck(inspection, interactions, issues).run();
        if (built != null) {
            new NameCheck(inspection, built.graph().catalogue(), issues).run();
            new NameTextCheck(inspection, built.graph().catalogue(), issues).run();
        }
        return new SchemaCheck(inspection, issues).run();
    }

    /** Runs the builder's own checks; returns null if it cannot build. */
    private static Dataset build(Inspection inspection, Issues issues) {
        try {
            return inspection.builder().build();
        } catch (DatasetException e) {
            issues.add(IssueKind.UNREADABLE, () -> e);
        } catch (InvalidGraphException e) {
            issues.add(IssueKind.UNREADABLE, () -> inspection.source().error("", "", e.getMessage()));
        }
        return null;
    }
}
