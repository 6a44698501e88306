package askwalk.cli;

import askwalk.graph.VertexType;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.preference.LearnedPreferenceProvider;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A preference model with quick training: it draws a random score for each item. */
public final class Primer implements LearnedPreferenceProvider {

    private static final Setting<Integer> PAGES =
            Setting.integer("pages", 2).range(1, 1_000).formerly("leaves").description("pages to read");
    private static final Setting<Integer> MILLIS =
            Setting.integer("millis", 0).range(0, 1_000).description("time for a page");

    /** The number of trainings of all primers in this JVM. */
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
    public List<Setting<?>> settings() {
        return List.of(PAGES, MILLIS);
    }

    @Override
    public Checkpoint train(PreferenceSetup setup) {
        int pages = setup.settings().get(PAGES);
        TRAININGS.incrementAndGet();
        Pupil.Lessons.take(setup.stages(), pages, setup.settings().get(MILLIS));
        float[] scores = new float[setup.graph().count(VertexType.ITEM)];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = (float) setup.seed().derive(pages).uniform(item);
        }
        return new Checkpoint(
                Map.of("scores", new Matrix(scores.length, 1, scores)), Map.of("pages read", (double) pages));
    }

    @Override
    public PreferenceModel restore(PreferenceSetup setup, Checkpoint checkpoint) {
        float[] scores = checkpoint
                .matrix("scores", setup.graph().count(VertexType.ITEM), 1)
                .values();
        return (user, seed) -> (items, size, into) -> {
            for (int i = 0; i < size; i++) {
                into[i] = scores[items[i]];
            }
        };
    }
}
