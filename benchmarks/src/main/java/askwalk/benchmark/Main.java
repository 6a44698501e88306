package askwalk.benchmark;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH command, with a check that the data of the benchmarks exist. */
public final class Main {

    private Main() {}

    /**
     * Runs the benchmarks. The exit code is 2 if their data do not exist.
     *
     * @param args JMH's options
     * @throws Exception if JMH does
     */
    public static void main(String[] args) throws Exception {
        String problem = problem(args);
        if (problem != null) {
            System.err.println("askwalk-benchmarks: " + problem);
            System.exit(2);
        }
        org.openjdk.jmh.Main.main(args);
    }

    /** Returns the problem with the data of the selected benchmarks, in one line; null if there is none. */
    static String problem(String... args) {
        CommandLineOptions options;
        try {
            options = new CommandLineOptions(args);
        } catch (CommandLineOptionException e) {
            return null; // reported by JMH
        }
        if (!runs(options)) {
            return null;
        }
        for (BenchmarkListEntry benchmark : selected(options)) {
            Map<String, String[]> params = benchmark.getParams().orElse(Map.of());
            for (String param : List.of("data", "folder")) {
                String[] defaults = params.getOrDefault(param, new String[0]);
                String problem = problem(param, options.getParameter(param).orElse(List.of(defaults)), params);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    private static String problem(String param, Collection<String> values, Map<String, String[]> params) {
        for (String value : params.containsKey(param) ? values : List.<String>of()) {
            String problem = param.equals("data") ? DataSource.problem(value) : DataSource.folderProblem(value);
            if (problem != null) {
                return problem + " (-p " + param + "=...)";
            }
        }
        return null;
    }

    private static boolean runs(CommandLineOptions options) {
        return !options.shouldHelp()
                && !options.shouldList()
                && !options.shouldListWithParams()
                && !options.shouldListProfilers()
                && !options.shouldListResultFormats();
    }

    private static Collection<BenchmarkListEntry> selected(CommandLineOptions options) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        OutputFormat silent = OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT);
        return BenchmarkList.defaultList().find(silent, options.getIncludes(), options.getExcludes());
    }
}
