package askwalk.cli;

import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Settings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A preference model that learns quickly: it draws a score for each item. */
public final class Primer implements LearnedPreferenceProvider {

    record Hyperparameters(int pages, int millis) {}

    /** How often any primer was trained in this JVM. */
    static final AtomicInteger TRAININGS = new AtomicInteger();

    @Override
    public String name() {
        return "primer";
    }

    @Override
    public String summary() {
        return "draws a score for each item";
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return new Hyperparameters(settings.integer("pages", 2, 1, 1_000), settings.integer("millis", 0, 0, 1_000));
    }

    @Override
    public boolean reflects() {
        return false;
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        Hyperparameters hyperparameters = (Hyperparameters) hyperparameters(setup.settings());
        TRAININGS.incrementAndGet();
        Pupil.Lessons.take(setup.stages(), hyperparameters.pages, hyperparameters.millis);
        float[] scores = new float[setup.graph().count(VertexType.ITEM)];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) setup.seed().derive(hyperparameters.pages).uniform(item);
        }
        return new Checkpoint(Map.of("scores", new Matrix(scores.length, 1, scores)), Map.of("pages read", (double)
                hyperparameters.pages));
    }

    @Override
    public PreferenceModel restore(KnowledgeGraph graph, Checkpoint checkpoint) {
        float[] scores =
                checkpoint.matrix("scores", graph.count(VertexType.ITEM), 1).values();
        return (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = scores[items[i]];
            }
        };
    }
}
