package askwalk.benchmark;

import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.model.Stages;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.Preferences;
import askwalk.preference.Reflection;
import askwalk.preference.fm.FmProvider;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.walk.Walk;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cost of a rejected recommendation: learning from it, and scoring the candidates of one attribute again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReflectionBenchmark {

    private PreferenceModel model;
    private Preferences preferences;
    private Walk walk;
    private Cases cases;
    private Recommend shown;
    private double[] scores;

    /** Created by JMH. */
    public ReflectionBenchmark() {}

    /**
     * Trains the model for one epoch: the cost does not depend on the parameters.
     *
     * @param open the graph
     */
    @Setup(Level.Trial)
    public void prepare(OpenGraph open) {
        FmProvider provider = new FmProvider();
        Tuples none = Tuples.of(Role.VALIDATION, Ids.of(), Ids.of());
        SettingValues settings = provider.values(Map.of("epochs", "1"));
        PreferenceSetup setup = new PreferenceSetup(open.graph, none, settings, new Seed(1), Stages.NONE);
        model = Reflection.applied(provider.create(setup), SettingValues.DEFAULTS, true);
        walk = new Walk(open.graph);
        cases = Cases.draw(open.graph, open.test);
        scores = new double[open.graph.count(VertexType.ITEM)];
    }

    /** Restarts with one accepted attribute and selects the candidates. */
    @Setup(Level.Invocation)
    public void openWithOneAttribute() {
        Cases.Case current = cases.next();
        walk.restart(current.user());
        walk.answerAttributes(current.first(), Cases.YES);
        walk.candidateCount();
        preferences = model.start(current.user(), new Seed(1));
        preferences.observe(new Ask(current.first(), Ask.NO_COARSE), Answer.YES);
        shown = new Recommend(current.shown());
    }

    /**
     * Rejects ten items and scores the remaining candidates.
     *
     * @return the scores
     */
    @Benchmark
    public double[] rejectAndScore() {
        preferences.observe(shown, Answer.none(shown));
        preferences.score(walk.candidates().items(), walk.candidateCount(), scores);
        return scores;
    }
}
