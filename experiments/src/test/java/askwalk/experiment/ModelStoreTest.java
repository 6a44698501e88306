package askwalk.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.TrainedComponent;
import askwalk.model.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a training has come is kept beside the models. */
class ModelStoreTest {

    private static final TrainedComponent FORM = new TrainedComponent(
            TrainedComponent.Kind.POLICY, "pupil", Map.of(), Map.of(), new Checkpoint(Map.of(), Map.of()));
    private static final Checkpoint HALF =
            new Checkpoint(Map.of("net", new Matrix(1, 2, new float[] {1, 2})), Map.of("episodes", 3.0));

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void itIsFoundUntilTrainingIsDone() {
        ModelStore cache = cache(false);
        assertThat(cache.isUnfinished("key")).isFalse();
        assertThat(bookmark(cache).load()).isNull();
        bookmark(cache).save(HALF);
        assertThat(cache.isUnfinished("key")).isTrue();
        Checkpoint found = bookmark(cache(false)).load();
        assertThat(found.metrics()).isEqualTo(HALF.metrics());
        assertThat(found.matrices().get("net").values()).containsExactly(1, 2);
        assertThat(said).containsExactly("the training of 'pupil' continues from where it was interrupted");

        cache.keep("key", "graph", FORM, said::add);
        assertThat(cache.isUnfinished("key")).isFalse();
        assertThat(bookmark(cache).load()).isNull();
    }

    @Test
    void trainingAnewDoesNotGoOn() {
        bookmark(cache(false)).save(HALF);
        assertThat(bookmark(cache(true)).load()).isNull();
    }

    @Test
    void whatIsDamagedOrOfSomethingElseIsToldOfAndNotUsed() throws IOException {
        bookmark(cache(false)).save(HALF);
        Path file = folder.resolve("key.unfinished");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(bookmark(cache(false)).load()).isNull();
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).contains("key.unfinished").endsWith("(training 'pupil' from the beginning)");

        bookmark(cache(false)).save(HALF);
        TrainedComponent other = new TrainedComponent(
                TrainedComponent.Kind.POLICY, "teacher", Map.of(), Map.of(), new Checkpoint(Map.of(), Map.of()));
        assertThat(cache(false).trainingState("key", "graph", other, said::add).load())
                .isNull();
    }

    private TrainingState bookmark(ModelStore cache) {
        return cache.trainingState("key", "graph", FORM, said::add);
    }

    private ModelStore cache(boolean retrain) {
        ModelStore models = ModelStore.in(folder);
        return retrain ? models.retraining() : models;
    }
}
