package askwalk.benchmark;

import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.model.Stages;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceProvider;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.Preferences;
import askwalk.preference.TopItems;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.walk.Walk;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scoring of the candidates after one accepted attribute, the largest number in a dialogue. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

    private static final Seed SEED = new Seed(1);

    private static final int LIST_SIZE = 10;

    /** The preference model. */
    @Param({"uniform", "popularity", "cosine", "fm"})
    public String preference;

    private PreferenceModel model;
    private Preferences known;
    private TopItems top;
    private Walk walk;
    private Cases cases;
    private Cases.Case current;
    private double[] scores;

    /** Created by JMH. */
    public ScoringBenchmark() {}

    /**
     * Creates the model.
     *
     * @param open the graph
     */
    @Setup(Level.Trial)
    public void prepare(OpenGraph open) {
        Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        PreferenceProvider provider = provider(preference);
        SettingValues brief = SettingValues.resolveShared(
                provider.settings(), Map.of("epochs", "1")); // the cost does not depend on the parameters
        model = provider.create(new PreferenceSetup(open.graph, none, brief, SEED, Stages.NONE));
        walk = new Walk(open.graph);
        cases = Cases.draw(open.graph, open.test);
        scores = new double[open.graph.count(VertexType.ITEM)];
        known = model.start(cases.next().user(), SEED);
        top = new TopItems(known, new Seed(1));
    }

    /** Restarts with one accepted attribute and selects the candidates. */
    @Setup(Level.Invocation)
    public void openWithOneAttribute() {
        current = cases.next();
        walk.restart(current.user());
        walk.answerAttributes(current.first(), Cases.YES);
        walk.candidateCount();
    }

    /**
     * Scores candidates for the same user as before.
     *
     * @return the scores
     */
    @Benchmark
    public double[] scoreForSameUser() {
        known.score(walk.candidates().items(), walk.candidateCount(), scores);
        return scores;
    }

    /**
     * Scores candidates for changing users, so that a model with a cache of recent users seldom finds the user there.
     *
     * @return the scores
     */
    @Benchmark
    public double[] scoreForNextUser() {
        model.start(current.user(), SEED).score(walk.candidates().items(), walk.candidateCount(), scores);
        return scores;
    }

    /**
     * Selects the ten best candidates for the same user as before.
     *
     * @return the items
     */
    @Benchmark
    public Ids pickForSameUser() {
        return top.pick(walk, LIST_SIZE);
    }

    private static PreferenceProvider provider(String name) {
        for (PreferenceProvider provider : ServiceLoader.load(PreferenceProvider.class)) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new IllegalStateException("there is no preference model '" + name + "'");
    }
}
