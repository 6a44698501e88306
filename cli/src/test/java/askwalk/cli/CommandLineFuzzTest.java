package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.DisplayText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Random command lines end with one of the exit codes that are documented, in time, and never with a stack trace. The
 * system properties {@code askwalk.commands} and {@code askwalk.seed} say how many and which.
 */
class CommandLineFuzzTest {

    private static final int COMMANDS = Integer.getInteger("askwalk.commands", 600);
    private static final long SEED = Long.getLong("askwalk.seed", 20);
    private static final Set<Integer> EXIT_CODES = Set.of(0, 1, 2, 130);
    private static final int MAX_PROBLEMS = 20;

    /** Created once, since that takes longer than most commands; picocli resets it before each run. */
    private static final int RUNS_OF_ONE = 50;

    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Pattern STACK_TRACE =
            Pattern.compile("^\\s+at [\\w.$/]+\\(|Exception|a bug of", Pattern.MULTILINE);

    /** Empty, or answers for a chat. */
    private static final List<String> INPUTS =
            List.of("", "\n", "one\nyes\nwhy\nundo\n1\nno\n?\nno\nno\n", "one,x\nquit\n");

    @TempDir
    private Path temp;

    @Test
    void everyCommandLineEndsOrderly() throws InterruptedException {
        List<String> before = workingDirectory();
        SplittableRandom random = new SplittableRandom(SEED);
        FuzzFiles files = new FuzzFiles(temp);
        RandomCommandLine lines = new RandomCommandLine(random, files);
        Map<Integer, Integer> ends = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CommandLine command = Main.commandLine();
        try {
            for (int i = 0; i < COMMANDS && problems.size() < MAX_PROBLEMS; i++) {
                if (i % RUNS_OF_ONE == 0) {
                    command = Main.commandLine();
                }
                CommandLine used = command;
                List<String> words = lines.next();
                String input = INPUTS.get(random.nextInt(INPUTS.size()));
                String what = "command " + i + " of seed " + SEED + ": " + String.join(" ", words);
                Cli run = inTime(executor.submit(() -> Cli.type(used, input, words.toArray(String[]::new))), what);
                check(run, what, problems);
                ends.merge(run.exitCode(), 1, Integer::sum);
                files.clear();
            }
        } finally {
            executor.shutdownNow();
        }
        System.out.println(COMMANDS + " command lines of seed " + SEED + ", by exit code: " + ends);
        assertThat(problems).isEmpty();
        assertThat(workingDirectory()).isEqualTo(before);
        assertThat(ends).as("a fuzz that only ever fails tries little").containsKeys(0, 1, 2);
        assertThat(ends.get(0)).isGreaterThan(COMMANDS / 10);
    }

    private static List<String> workingDirectory() {
        String[] names = Path.of("").toAbsolutePath().toFile().list();
        return Stream.of(names).sorted().toList();
    }

    private static void check(Cli run, String what, List<String> problems) {
        // data doctor prints what it found and ends with 1
        boolean told = run.exitCode() == 0 || run.err().contains("askwalk: ") || what.contains(": data doctor ");
        boolean oneLine = run.exitCode() != 2 || run.err().lines().allMatch(line -> line.startsWith("askwalk: "));
        boolean trace = STACK_TRACE.matcher(run.err()).find();
        if (!EXIT_CODES.contains(run.exitCode()) || !told || !oneLine || trace) {
            problems.add(DisplayText.lines(what + "\n" + run.exitCode() + ": " + run.err()));
        }
    }

    private static Cli inTime(Future<Cli> run, String what) throws InterruptedException {
        try {
            return run.get(MOST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no end after " + MOST.toSeconds() + " s: " + what, e);
        } catch (ExecutionException e) {
            throw new AssertionError(what, e.getCause());
        }
    }
}
