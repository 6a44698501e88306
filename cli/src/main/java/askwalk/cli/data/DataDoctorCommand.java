package askwalk.cli.data;

import askwalk.cli.common.ReadingOptions;
import askwalk.cli.common.UsageException;
import askwalk.cli.common.Version;
import askwalk.dataset.Datasets;
import askwalk.dataset.doctor.Coverage;
import askwalk.dataset.doctor.Diagnosis;
import askwalk.dataset.doctor.Doctor;
import askwalk.dataset.doctor.Issue;
import askwalk.dataset.doctor.IssueKind;
import askwalk.dataset.doctor.Severity;
import askwalk.experiment.NameLookup;
import askwalk.experiment.text.FigureText;
import askwalk.experiment.text.Json;
import askwalk.graph.DisplayText;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description =
                "Lists the defects of a data set, and leaks that would reveal held-out tuples to a policy. Exit code 1"
                        + " if there is a defect or a leak.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class DataDoctorCommand implements Callable<Integer> {

    /** The former name of {@link IssueKind#INVALID_DATA}. */
    private static final String FORMER_KIND = "flaw";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the data set.")
    private String dataset;

    @Mixin
    private ReadingOptions reading;

    @Option(names = "--json", description = "Print the issues as JSON.")
    private boolean json;

    @Option(
            names = "--ignore",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds of issue to leave out, separated by commas. May be repeated.")
    private List<String> ignore = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "" + Doctor.DEFAULT_MAX_ISSUES,
            description = "Show at most N issues of each kind (default: ${DEFAULT-VALUE}).")
    private int maxPerKind;

    /** Returns the kinds of issue, one line each, for the help text. */
    public static String[] help() {
        List<String> lines = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            lines.addAll(List.of("", heading(severity)));
            for (IssueKind kind : IssueKind.values()) {
                if (kind.severity() == severity) {
                    lines.add(FigureText.format("  %-21s %s", kind.word(), kind.explanation()));
                }
            }
        }
        return lines.toArray(String[]::new);
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Defects:";
            case LEAK -> "Leaks:";
            case NOTE -> "Notes, which leave the exit code at 0:";
        };
    }

    @Override
    public Integer call() {
        Set<IssueKind> ignored = EnumSet.noneOf(IssueKind.class);
        for (String word : ignore) {
            if (word.equalsIgnoreCase(FORMER_KIND)) {
                throw new UsageException("kind of issue '" + word + "' is now " + IssueKind.INVALID_DATA.word());
            }
            ignored.add(NameLookup.find("kind of issue", word, List.of(IssueKind.values()), IssueKind::word));
        }
        if (maxPerKind < 1) {
            throw new UsageException("--most is 1 or more, not " + maxPerKind);
        }
        Diagnosis diagnosis = examine(folder()).without(ignored);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(toMap(diagnosis)));
        } else {
            print(out, diagnosis);
        }
        out.flush();
        return diagnosis.isHealthy() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Diagnosis examine(Path folder) {
        return Doctor.examine(folder, maxPerKind, reading.of(Datasets.layoutOf(folder)));
    }

    private Path folder() {
        try {
            return Path.of(dataset);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + dataset + "' is not a path: " + e.getReason(), e);
        }
    }

    private static void print(PrintWriter out, Diagnosis diagnosis) {
        diagnosis.counts().forEach((kind, count) -> {
            out.println(FigureText.format(
                    "%s %s, %,d: %s", kind.severity().word(), kind.word(), count, kind.explanation()));
            List<Issue> shown = diagnosis.issues(kind);
            shown.forEach(issue -> out.println("  " + DisplayText.line(issue.message())));
            if (count > shown.size()) {
                out.println(FigureText.format("  ... and %,d more", count - shown.size()));
            }
            out.println();
        });
        printCoverage(out, diagnosis.coverage());
        out.println(DisplayText.line(diagnosis.verdict()));
    }

    private static void printCoverage(PrintWriter out, Coverage coverage) {
        if (coverage.isEmpty()) {
            return;
        }
        out.println(FigureText.format("coverage of %,d items:", coverage.items()));
        coverage.groups().forEach(group -> printPart(out, "group", coverage, group));
        coverage.numbers().forEach(number -> printPart(out, "number", coverage, number));
        out.println(FigureText.format("  stated absences %,d", coverage.absences()));
        out.println(FigureText.format("  hidden attributes %,d", coverage.hidden()));
        out.println();
    }

    private static void printPart(PrintWriter out, String kind, Coverage coverage, Coverage.Part part) {
        out.println(FigureText.format(
                "  %s %s: %,d items, %.1f %%",
                kind, DisplayText.line(part.key()), part.items(), 100 * coverage.share(part)));
    }

    private static Map<String, Object> toMap(Coverage coverage) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("items", coverage.items());
        map.put("groups", toMap(coverage.groups()));
        map.put("numbers", toMap(coverage.numbers()));
        map.put("absences", coverage.absences());
        map.put("hidden", coverage.hidden());
        return map;
    }

    private static Map<String, Object> toMap(List<Coverage.Part> parts) {
        Map<String, Object> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(part.key(), part.items()));
        return map;
    }

    private static Map<String, Object> toMap(Diagnosis diagnosis) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        diagnosis.counts().forEach((kind, count) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("severity", kind.severity().word());
            entry.put("count", count);
            entry.put(
                    "findings",
                    diagnosis.issues(kind).stream().map(Issue::message).toList());
            kinds.put(kind.word(), entry);
        });
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("folder", diagnosis.folder().toString());
        map.put("layout", diagnosis.layout());
        map.put("healthy", diagnosis.isHealthy());
        map.put("defects", diagnosis.count(Severity.ERROR));
        map.put("leaks", diagnosis.count(Severity.LEAK));
        map.put("notes", diagnosis.count(Severity.NOTE));
        map.put("kinds", kinds);
        if (!diagnosis.coverage().isEmpty()) {
            map.put("coverage", toMap(diagnosis.coverage()));
        }
        return map;
    }
}
