package askwalk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, once and on a small data set, so that one that is broken breaks the build. */
class BenchmarksRunTest {

    static final String SAMPLE = "../experiments/src/main/resources/askwalk/experiment/sample";

    @Test
    void everyBenchmarkRuns() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("askwalk\\.benchmark\\.")
                        .param("data", SAMPLE)
                        .param("folder", SAMPLE)
                        .param("epochs", "1")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        Map<String, Integer> runs = new TreeMap<>();
        for (RunResult result : results) {
            assertThat(result.getPrimaryResult().getScore()).isPositive();
            String name = result.getParams().getBenchmark();
            runs.merge(name.replaceAll(".*\\.(.*\\..*)", "$1"), 1, Integer::sum);
        }
        assertThat(runs)
                .isEqualTo(Map.ofEntries(
                        Map.entry("WalkBenchmark.acceptSecondAttribute", 1),
                        Map.entry("WalkBenchmark.rejectItems", 1),
                        Map.entry("CountsBenchmark.openWalk", 1),
                        Map.entry("CountsBenchmark.countOnGraph", 1),
                        Map.entry("ScoringBenchmark.scoreForSameUser", 4),
                        Map.entry("ScoringBenchmark.scoreForNextUser", 4),
                        Map.entry("ScoringBenchmark.pickForSameUser", 4),
                        Map.entry("ConditionsBenchmark.dialogue", 6),
                        Map.entry("DialogueBenchmark.dialogue", 1),
                        Map.entry("LearnedDialogueBenchmark.dialogue", 3),
                        Map.entry("FmTrainingBenchmark.train", 2),
                        Map.entry("ReflectionBenchmark.rejectAndScore", 1),
                        Map.entry("LoadingBenchmark.readFolder", 1),
                        Map.entry("LoadingBenchmark.openGraph", 1)));
    }
}
