package askwalk.experiment;

import askwalk.model.Checkpoint;
import askwalk.model.ModelBundle;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Models of the bundled sample that were trained before the release, so that the first conversation about it starts at
 * once. Each is the result of the training with its key.
 */
final class BundledModels {

    private BundledModels() {}

    /** Returns the result of a training, or null if it is not bundled. */
    static Checkpoint find(String key, String graph, TrainedComponent.Kind kind) {
        String name = "sample-models/" + key + ".model";
        try (InputStream in = BundledModels.class.getResourceAsStream(name)) {
            if (in == null) {
                return null;
            }
            ModelBundle model = ModelFile.read(in, name);
            ModelFile.requireGraph(name, model, graph);
            return model.part(kind).checkpoint();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled model " + name + " cannot be read", e);
        }
    }
}
