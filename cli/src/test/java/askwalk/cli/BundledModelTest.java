package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.dataset.snapshot.SnapshotFolder;
import askwalk.model.Checkpoint;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model of the bundled sample that spares the first conversation the training. */
class BundledModelTest {

    private static final String FOLDER = "/askwalk/experiment/sample-models/";

    /** If this fails after a change of a trainer, copy the file that it names over the bundled one. */
    @Test
    void isTheResultOfTheTraining() throws IOException {
        Path models = SnapshotFolder.find().resolve("models");
        Set<Path> before = list(models);
        Cli.type("quit\n", "chat", "--retrain");
        Set<Path> trained = new TreeSet<>(list(models));
        trained.removeAll(before);
        assertThat(trained).as("new models in " + models).hasSize(1);
        Path file = trained.iterator().next();

        try (InputStream in = getClass().getResourceAsStream(FOLDER + file.getFileName())) {
            assertThat(in).as("the bundled model; copy " + file).isNotNull();
            Checkpoint bundled = policy(ModelFile.read(in, "bundled"));
            Checkpoint now = policy(ModelFile.read(file));
            assertThat(bundled.metrics().keySet()).isEqualTo(now.metrics().keySet());
            now.metrics()
                    .forEach((name, value) ->
                            assertThat(bundled.metrics().get(name)).as(name).isCloseTo(value, within(1e-6)));
            assertThat(bundled.matrices().keySet()).isEqualTo(now.matrices().keySet());
            now.matrices().forEach((name, matrix) -> {
                float[] values = bundled.matrix(name).values();
                assertThat(values).as(name).hasSameSizeAs(matrix.values());
                for (int i = 0; i < values.length; i++) {
                    // the last digits of logarithms differ between processors
                    assertThat(values[i]).as(name).isCloseTo(matrix.values()[i], within(1e-4f));
                }
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void aFirstConversationTrainsNothing() throws IOException {
        Set<Path> before = list(SnapshotFolder.find().resolve("models"));
        Cli run = Cli.type("quit\n", "chat");
        assertThat(run.out()).contains("What do you feel like?");
        assertThat(list(SnapshotFolder.find().resolve("models"))).isEqualTo(before);
    }

    private static Checkpoint policy(ModelBundle model) {
        return model.part(TrainedComponent.Kind.POLICY).checkpoint();
    }

    private static Set<Path> list(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".model")).collect(Collectors.toSet());
        }
    }
}
