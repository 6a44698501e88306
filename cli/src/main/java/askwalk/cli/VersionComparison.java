package askwalk.cli;

import static askwalk.experiment.text.FigureText.format;

import askwalk.cli.BenchProcess.Run;
import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import askwalk.cli.common.TextTable;
import askwalk.cli.common.UsageException;
import askwalk.graph.DisplayText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Runs a benchmark with another version of the program and with this one, in turns and in processes of their own, and
 * compares the figures of each pair. The first pair fills the caches and is not counted. The versions take turns in
 * going first.
 */
final class VersionComparison {

    private static final List<Figure> FIGURES = List.of(
            new Figure("process, wall clock", "s", Run::wallSeconds),
            new Figure("process, CPU", "s", Run::cpuSeconds),
            new Figure("load", "ms", run -> run.report().at("/loadMs").doubleValue()),
            new Figure("heap", "MB", run -> run.report().at("/heapMb").doubleValue()),
            new Figure(
                    "dialogue, CPU",
                    "ms",
                    run -> run.report().at("/cpuMsPerDialogue").doubleValue()),
            new Figure(
                    "turn p50, CPU",
                    "ms",
                    run -> run.report().at("/turnCpuMs/p50").doubleValue()),
            new Figure(
                    "turn p99, CPU",
                    "ms",
                    run -> run.report().at("/turnCpuMs/p99").doubleValue()));

    private final Path other;
    private final int pairs;
    private final PrintWriter err;

    private record Figure(String name, String unit, ToDoubleFunction<Run> value) {

        double[] of(List<Run> runs) {
            return runs.stream().mapToDouble(value).toArray();
        }
    }

    /**
     * Creates a comparison.
     *
     * @param other the jar of the other version, with its libraries next to it as in a build
     * @param pairs the number of pairs that count
     * @param err for progress
     * @throws UsageException if there is no such file, or there are fewer than two pairs
     */
    VersionComparison(Path other, int pairs, PrintWriter err) {
        if (!Files.isRegularFile(other)) {
            throw new UsageException("--against " + other + ": there is no such file; expected the jar of another"
                    + " version, such as cli/target/askwalk.jar of its checkout");
        }
        if (pairs < 2) {
            throw new UsageException("--pairs is 2 or more, not " + pairs + ": an interval needs two");
        }
        this.other = other;
        this.pairs = pairs;
        this.err = err;
    }

    /**
     * Runs a command in pairs.
     *
     * @param arguments the arguments of the command, which prints JSON
     * @return the ratio in each figure
     * @throws askwalk.experiment.InterruptedRunException if this process is told to stop
     */
    Map<String, PairedRatio> run(List<String> arguments) throws InterruptedException {
        try (Interrupt interrupt = Interrupt.listen()) {
            return run(arguments, interrupt);
        }
    }

    private Map<String, PairedRatio> run(List<String> arguments, Interrupt interrupt) throws InterruptedException {
        Path folder = folder();
        try {
            BenchProcess old = new BenchProcess(other.toString(), other.toString(), folder.resolve("old"));
            BenchProcess now =
                    new BenchProcess("this version", System.getProperty("java.class.path"), folder.resolve("now"));
            say("first pair, which fills the caches");
            old.run(arguments, interrupt);
            now.run(arguments, interrupt);
            List<Run> olds = new ArrayList<>();
            List<Run> nows = new ArrayList<>();
            for (int pair = 0; pair < pairs; pair++) {
                boolean isOldFirst = pair % 2 == 0;
                Run first = (isOldFirst ? old : now).run(arguments, interrupt);
                Run second = (isOldFirst ? now : old).run(arguments, interrupt);
                olds.add(isOldFirst ? first : second);
                nows.add(isOldFirst ? second : first);
                say(format(
                        "pair %d of %d: old %.1f s, this version %.1f s",
                        pair + 1,
                        pairs,
                        olds.get(pair).wallSeconds(),
                        nows.get(pair).wallSeconds()));
            }
            Map<String, PairedRatio> ratios = new LinkedHashMap<>();
            for (Figure figure : FIGURES) {
                ratios.put(figure.name + ", " + figure.unit, PairedRatio.of(figure.of(olds), figure.of(nows)));
            }
            return ratios;
        } finally {
            delete(folder);
        }
    }

    /** Prints ratios as a table. */
    static void print(Map<String, PairedRatio> ratios, PrintWriter out) {
        TextTable table = new TextTable(1);
        table.row(List.of("figure", "old", "this version", "old / this", "95 % interval"));
        ratios.forEach((name, ratio) -> table.row(List.of(
                name,
                format("%.4g", ratio.old()),
                format("%.4g", ratio.now()),
                format("%.2f", ratio.ratio()),
                format("[%.2f, %.2f]", ratio.low(), ratio.high()))));
        table.print(out);
    }

    private void say(String message) {
        err.println("askwalk: " + DisplayText.line(message));
        err.flush();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("askwalk-bench");
        } catch (IOException e) {
            throw new FailureException("a temporary folder cannot be created: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
