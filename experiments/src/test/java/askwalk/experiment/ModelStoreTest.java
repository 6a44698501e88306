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

/** The states of unfinished trainings in a model store. */
class ModelStoreTest {

    private static final TrainedComponent FORM = new TrainedComponent(
            TrainedComponent.Kind.POLICY, "pupil", Map.of(), Map.of(), new Checkpoint(Map.of(), Map.of()));
    private static final Checkpoint HALF =
            new Checkpoint(Map.of("net", new Matrix(1, 2, new float[] {1, 2})), Map.of("episodes", 3.0));

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @Test
    void aStateIsFoundUntilTrainingIsDone() {
        ModelStore cache = cache(false);
        assertThat(cache.isUnfinished("key")).isFalse();
        assertThat(state(cache).load()).isNull();
        state(cache).save(HALF);
        assertThat(cache.isUnfinished("key")).isTrue();
        Checkpoint found = state(cache(false)).load();
        assertThat(found.metrics()).isEqualTo(HALF.metrics());
        assertThat(found.matrices().get("net").values()).containsExactly(1, 2);
        assertThat(notices).containsExactly("the training of 'pupil' continues from where it was interrupted");

        cache.keep("key", "graph", FORM, notices::add);
        assertThat(cache.isUnfinished("key")).isFalse();
        assertThat(state(cache).load()).isNull();
    }

    @Test
    void retrainingDoesNotResume() {
        state(cache(false)).save(HALF);
        assertThat(state(cache(true)).load()).isNull();
    }

    @Test
    void damagedAndUnrelatedStatesAreReportedAndNotUsed() throws IOException {
        state(cache(false)).save(HALF);
        Path file = folder.resolve("key.unfinished");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(state(cache(false)).load()).isNull();
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0)).contains("key.unfinished").endsWith("(training 'pupil' from the beginning)");

        state(cache(false)).save(HALF);
        TrainedComponent other = new TrainedComponent(
                TrainedComponent.Kind.POLICY, "teacher", Map.of(), Map.of(), new Checkpoint(Map.of(), Map.of()));
        assertThat(cache(false)
                        .trainingState("key", "graph", other, notices::add)
                        .load())
                .isNull();
    }

    private TrainingState state(ModelStore cache) {
        return cache.trainingState("key", "graph", FORM, notices::add);
    }

    private ModelStore cache(boolean retrain) {
        ModelStore models = ModelStore.in(folder);
        return retrain ? models.retraining() : models;
    }
}
