package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.experiment.TinyData;
import askwalk.experiment.run.RunFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {

    @TempDir
    private Path temp;

    @Test
    void printsTheFigures() {
        Cli run = Cli.succeed("bench", "--dialogues", "60");

        List<String> lines = run.out().lines().toList();
        String number = " +[0-9,]*[0-9](\\.[0-9]+)?";
        String line = String.join(
                "\n",
                "movielens_small: 671 users, 9,066 items, 33 attributes, 99,024 edges",
                "policy max-entropy, preference uniform; binary questions; protocol IDEAL; seed 1",
                "60 test dialogues on one thread, after 60 warm-up dialogues",
                "",
                "load" + number + " ms  to read, check and open the data set",
                "heap" + number + " MB  in use with the graph open",
                "dialogue" + number + " ms  of thread CPU time",
                "turns" + number + " /s  per second of thread CPU time",
                "",
                "turn, ms +p50 +p95 +p99 +max",
                "wall" + number.repeat(4),
                "CPU" + number.repeat(4),
                "",
                "turn: from the user's answer to the system's next action, [0-9]+ times. Every second dialogue is timed",
                "turn by turn, the others as a whole, including the simulated user.");
        assertThat(String.join("\n", lines)).matches(line);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theFiguresFitTogether() {
        JsonNode json = Cli.succeed("bench", "--dialogues", "200", "--json").json();

        assertThat(Cli.keys(json))
                .containsExactly(
                        "dataset",
                        "users",
                        "items",
                        "attributes",
                        "edges",
                        "policy",
                        "preference",
                        "questions",
                        "protocol",
                        "protocolId",
                        "seed",
                        "dialogues",
                        "warmUpDialogues",
                        "fromSnapshot",
                        "loadMs",
                        "heapMb",
                        "cpuMsPerDialogue",
                        "turnsPerCpuSecond",
                        "timedTurns",
                        "turnWallMs",
                        "turnCpuMs");
        assertThat(json.get("dialogues").intValue()).isEqualTo(200);
        assertThat(json.get("warmUpDialogues").intValue()).isEqualTo(200);
        assertThat(json.get("timedTurns").intValue()).isBetween(100, 1500);
        for (String clock : List.of("turnWallMs", "turnCpuMs")) {
            JsonNode turn = json.get(clock);
            assertThat(Cli.keys(turn)).containsExactly("p50", "p95", "p99", "max");
            assertThat(turn.get("p50").doubleValue()).isPositive();
            assertThat(turn.get("p95").doubleValue())
                    .isBetween(turn.get("p50").doubleValue(), turn.get("p99").doubleValue());
            assertThat(turn.get("max").doubleValue())
                    .isGreaterThanOrEqualTo(turn.get("p99").doubleValue());
        }
        // A dialogue has one turn to fifteen.
        double turnsPerDialogue = json.get("turnsPerCpuSecond").doubleValue()
                * json.get("cpuMsPerDialogue").doubleValue()
                / 1000;
        assertThat(turnsPerDialogue).isBetween(1.0, 15.0);
        assertThat(json.get("heapMb").doubleValue()).isBetween(1.0, 2000.0);
        assertThat(json.get("loadMs").doubleValue()).isBetween(1.0, 120_000.0);
    }

    /** As many turns as the rows of an evaluation have: the dialogues are the same ones. */
    @Test
    void runsTheDialoguesThatEvaluateRuns() {
        Path out = temp.resolve("run");
        Cli.succeed(
                "evaluate", "--policy", "threshold:150", "--dialogues", "80", "--seed", "7", "--out", out.toString());
        List<RunFolder.Row> rows = new RunFolder(out).rows("rows/1-threshold-150.csv");
        int turns = 0;
        for (int i = 1; i < rows.size(); i += 2) {
            turns += rows.get(i).actions();
        }

        JsonNode json = Cli.succeed(Cli.words("bench --policy threshold:150 --dialogues 80 --seed 7 --json"))
                .json();

        assertThat(json.get("timedTurns").intValue()).isEqualTo(turns);
        assertThat(json.get("policy").textValue()).isEqualTo("threshold:150");
        assertThat(json.get("seed").intValue()).isEqualTo(7);
    }

    @Test
    void takesPreferenceAndQuestions() {
        JsonNode json = Cli.succeed(Cli.words(
                        "bench --policy ask-first:1 --preference cosine --questions enumerated --dialogues 20 --json"))
                .json();

        assertThat(json.get("preference").textValue()).isEqualTo("cosine");
        assertThat(json.get("questions").textValue()).isEqualTo("enumerated");
    }

    @Test
    void aDataSetWithFewTuplesIsMeasuredAsAWhole() {
        Path data = TinyData.tsv(temp.resolve("data"));
        JsonNode json =
                Cli.succeed("bench", "--dataset", data.toString(), "--json").json();

        assertThat(json.get("dialogues").intValue()).isEqualTo(2);
        assertThat(json.get("warmUpDialogues").intValue()).isEqualTo(2);
        assertThat(json.get("edges").intValue()).isEqualTo(3 + 6);
        assertThat(json.get("attributes").intValue()).isEqualTo(3);
    }

    @Test
    void comparesTwoVersionsInPairs() throws IOException {
        Path data = TinyData.tsv(temp.resolve("data"));
        Path same = jar("same.jar", System.getProperty("java.class.path").split(File.pathSeparator));
        Cli run = Cli.succeed(
                "bench",
                "--dataset",
                data.toString(),
                "--policy",
                "abs-greedy",
                "--set",
                "abs-greedy.update=false",
                "--preference",
                "fm",
                "--set",
                "fm.epochs=1",
                "--against",
                same.toString(),
                "--pairs",
                "2",
                "--json");

        assertThat(run.err()).contains("first pair, which fills the caches", "pair 1 of 2", "pair 2 of 2");
        assertThat(Cli.keys(run.json()))
                .containsExactly(
                        "process, wall clock, s",
                        "process, CPU, s",
                        "load, ms",
                        "heap, MB",
                        "dialogue, CPU, ms",
                        "turn p50, CPU, ms",
                        "turn p99, CPU, ms");
        for (JsonNode figure : run.json()) {
            assertThat(figure.get("old").doubleValue()).isPositive();
            assertThat(figure.get("now").doubleValue()).isPositive();
            assertThat(figure.get("ratio").doubleValue())
                    .isBetween(
                            figure.get("low").doubleValue(), figure.get("high").doubleValue());
        }
    }

    @Test
    void anInterruptedComparisonLeavesNoProcessAndNoFolder() throws Exception {
        Path data = TinyData.tsv(temp.resolve("data"));
        Path same = jar("same.jar", RealProcess.classPath().split(File.pathSeparator));
        Set<Path> before = temporaryFolders();
        Path run = temp.resolve("run");
        List<String> args =
                List.of("bench", "--dataset", data.toString(), "--against", same.toString(), "--pairs", "1000");
        try (RealProcess process = RealProcess.start(run, RealProcess.classPath(), "", args)) {
            while (process.isAlive() && temporaryFolders().equals(before)) {
                Thread.sleep(20);
            }
            process.interrupt();
            Cli end = process.finish();
            assertThat(end.exitCode()).isNotZero();
            assertThat(end.out()).isEmpty();
            assertThat(end.err()).contains("interrupted: nothing was measured");
        }
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private static Set<Path> temporaryFolders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("askwalk-bench"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aVersionThatFailsIsNamed() throws IOException {
        Path empty = jar("empty.jar");
        Cli run = Cli.run("bench", "--against", empty.toString(), "--pairs", "2");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(empty + " failed: it has no class askwalk.cli.Main; expected the jar of another version")
                .doesNotContain("Exception");
    }

    /** Creates a jar without classes whose manifest names a class path. */
    private Path jar(String name, String... classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(classPath)
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = temp.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
        return jar;
    }

    /**
     * The ratios of the pairs are 2, 2 and 4, whose logarithms have the mean 0.924 and the standard deviation 0.400.
     */
    @Test
    void theRatioOfVersionsIsTheMeanOfPairs() {
        PairedRatio ratio = PairedRatio.of(new double[] {2, 6, 8}, new double[] {1, 3, 2});

        assertThat(ratio.old()).isEqualTo(6);
        assertThat(ratio.now()).isEqualTo(2);
        assertThat(ratio.ratio()).isCloseTo(Math.cbrt(16), within(1e-9));
        // 4.303 is the 97.5 % quantile of Student's t distribution with two degrees of freedom
        double width = 4.3027 * Math.log(2) / Math.sqrt(3) / Math.sqrt(3);
        assertThat(ratio.low()).isCloseTo(Math.cbrt(16) * Math.exp(-width), within(1e-3));
        assertThat(ratio.high()).isCloseTo(Math.cbrt(16) * Math.exp(width), within(1e-2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--against | none.jar | --against none.jar: there is no such file; expected the jar of another version",
                "--pairs | 3 | --pairs needs --against",
                "--policy | treshold:5 | unknown policy 'treshold': did you mean 'threshold'?",
                "--policy | random,max-entropy | --policy takes one policy, not 'random,max-entropy'",
                "--policy | threshold:x | policy 'threshold:x': setting candidates is 'x'",
                "--preference | popular | unknown preference model 'popular': did you mean 'popularity'?",
                "--questions | foo | unknown question type 'foo'",
                "--questions | choice:3 | policy 'max-entropy' cannot ask choice:3 questions; those that can: infogain",
                "--dialogues | 0 | --dialogues is 2 or more, not 0: one is timed as a whole, another turn by turn",
                "--dialogues | 1 | --dialogues is 2 or more, not 1",
                "--dialogues | -5 | --dialogues is 2 or more, not -5",
                "--dialogues | many | '--dialogues': 'many' is not an int (see askwalk bench --help)",
                "--seed | one | '--seed': 'one' is not a long",
                "--threads | 2 | '--threads', '2'",
            })
    void refusesWrongValues(String option, String value, String message) {
        Refusal.of(2, message, temp).asItIs("bench", option, value);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path missing = temp.resolve("missing");
        Refusal.of(1, missing + ": there is no such folder", temp).asItIs("bench", "--dataset", missing.toString());
    }

    @Test
    void refusesADataSetWithoutEnoughToMeasure() {
        Path data = TinyData.tsv(temp.resolve("data"));
        TinyData.write(data, "interactions_test.tsv", "user\titem", "u2\t9");
        Refusal refusal =
                Refusal.of(2, "data set data has too few test tuples to measure: 2 are needed, and it has 1", temp);
        refusal.asItIs("bench", "--dataset", data.toString());

        Refusal.of(2, "has no coarse attributes", temp)
                .asItIs("bench", "--dataset", data.toString(), "--questions", "enumerated");
    }
}
