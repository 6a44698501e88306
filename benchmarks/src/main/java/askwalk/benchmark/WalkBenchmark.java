package askwalk.benchmark;

import askwalk.walk.Walk;
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

/**
 * Candidate update: the cost of an answer for a walk with selected candidates. JMH reads the clock around each call
 * here, which adds some tens of nanoseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WalkBenchmark {

    private Walk walk;
    private Cases cases;
    private Cases.Case current;

    /** Created by JMH. */
    public WalkBenchmark() {}

    /**
     * Creates the walk.
     *
     * @param open the graph
     */
    @Setup(Level.Trial)
    public void prepare(OpenGraph open) {
        walk = new Walk(open.graph);
        cases = Cases.draw(open.graph, open.test);
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
     * Accepts a second attribute.
     *
     * @return the number of remaining candidates
     */
    @Benchmark
    public int acceptSecondAttribute() {
        walk.answerAttributes(current.second(), Cases.YES);
        return walk.candidateCount();
    }

    /**
     * Rejects ten candidates.
     *
     * @return the number of remaining candidates
     */
    @Benchmark
    public int rejectItems() {
        walk.answerItems(current.shown(), current.no());
        return walk.candidateCount();
    }
}
