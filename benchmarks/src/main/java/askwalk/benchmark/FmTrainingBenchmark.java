package askwalk.benchmark;

import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.model.Stages;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.fm.FmProvider;
import askwalk.preference.fm.PlainFmProvider;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Training of a factorization machine on one thread, including its preparation. The cost of an epoch is a tenth of the
 * difference between eleven epochs and one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class FmTrainingBenchmark {

    /** The preference model. */
    @Param({"fm", "fm-plain"})
    public String preference;

    /** The number of epochs. */
    @Param({"1", "11"})
    public String epochs;

    /** Created by JMH. */
    public FmTrainingBenchmark() {}

    /**
     * Trains the model.
     *
     * @param open the graph
     * @return the result of the training
     */
    @Benchmark
    public Checkpoint train(OpenGraph open) {
        LearnedPreferenceProvider provider = preference.equals("fm") ? new FmProvider() : new PlainFmProvider();
        Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        SettingValues settings = provider.values(Map.of("epochs", epochs, "evaluateEvery", epochs, "threads", "1"));
        return provider.train(new PreferenceSetup(open.graph, none, settings, new Seed(1), Stages.NONE));
    }
}
