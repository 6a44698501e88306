package askwalk.experiment;

import askwalk.dataset.snapshot.SnapshotFolder;
import askwalk.io.FileFailure;
import askwalk.io.Sha256;
import askwalk.model.Checkpoint;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import askwalk.model.TrainingState;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Trained models by a hash of all that training depends on, and the states of trainings that were interrupted. A file
 * that cannot be used or written gives one notice and is otherwise ignored. Not safe for concurrent use.
 */
public final class ModelStore {

    /** To be raised with every change of a trainer that gives another model for the same settings. */
    private static final int TRAINERS = 2;

    private final Path folder;
    private final boolean retrain;
    private final Map<String, Checkpoint> ofThisRun = new HashMap<>();

    private ModelStore(Path folder, boolean retrain) {
        this.folder = folder;
        this.retrain = retrain;
    }

    /** Returns a store that keeps models as long as it is used itself. */
    public static ModelStore inMemory() {
        return new ModelStore(null, false);
    }

    /**
     * Returns a store that keeps models in a folder, which several processes may use at a time.
     *
     * @param folder a folder, made when it is needed
     */
    public static ModelStore in(Path folder) {
        return new ModelStore(Objects.requireNonNull(folder, "folder"), false);
    }

    /** Returns a store in the folder of this user's caches, where the snapshots of data sets are too. */
    public static ModelStore ofUser() {
        return in(SnapshotFolder.find().resolve("models"));
    }

    /** Returns a store that keeps what is trained and uses only what was trained with it. */
    public ModelStore retraining() {
        return new ModelStore(folder, true);
    }

    /**
     * The hash of all that training depends on.
     *
     * @param form what is trained, with its settings
     * @param revision of its trainer
     * @param training what else counts, by name
     */
    static String key(String graph, TrainedComponent form, int revision, Map<String, String> training) {
        List<String> texts = new ArrayList<>(List.of(
                Integer.toString(TRAINERS),
                graph,
                form.kind().name(),
                form.provider(),
                Integer.toString(revision),
                form.hyperparameters().toString()));
        training.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            texts.add(entry.getKey());
            texts.add(entry.getValue());
        });
        Sha256 hash = Sha256.start(ByteOrder.BIG_ENDIAN);
        texts.forEach(hash::add);
        return hash.hex();
    }

    /** What training came to, or null if it has to be done. */
    Checkpoint find(String key, String graph, TrainedComponent.Kind kind, String provider, Consumer<String> log) {
        Checkpoint known = ofThisRun.get(key);
        if (known != null || retrain || folder == null || Files.notExists(file(key))) {
            return known;
        }
        Path file = file(key);
        try {
            TrainedComponent part = ModelFile.read(file, graph).part(kind);
            if (part == null || !part.provider().equals(provider)) {
                throw new ModelException(file + ": this holds something else than its name says");
            }
            return part.checkpoint();
        } catch (ModelException e) {
            log.accept(e.getMessage() + " (training '" + provider + "' anew)");
            return null;
        }
    }

    /** Keeps what training came to. */
    void keep(String key, String graph, TrainedComponent part, Consumer<String> log) {
        ofThisRun.put(key, part.checkpoint());
        if (folder == null) {
            return;
        }
        try {
            ModelFile.write(file(key), new ModelBundle(graph, List.of(part)));
        } catch (IOException e) {
            log.accept(file(key) + ": this model cannot be written (" + FileFailure.reason(e)
                    + "); it will be trained next time too");
        }
        forgetUnfinished(key, log);
    }

    /** Keeps how far a training has come beside the models, until it is done. */
    TrainingState bookmark(String key, String graph, TrainedComponent form, Consumer<String> log) {
        if (folder == null) {
            return TrainingState.NONE;
        }
        return new TrainingState() {
            @Override
            public Checkpoint load() {
                return findUnfinished(key, graph, form, log);
            }

            @Override
            public void save(Checkpoint state) {
                keepUnfinished(key, graph, form, state, log);
            }
        };
    }

    private Checkpoint findUnfinished(String key, String graph, TrainedComponent form, Consumer<String> log) {
        Path file = unfinished(key);
        if (retrain || Files.notExists(file)) {
            return null;
        }
        try {
            TrainedComponent part = ModelFile.read(file, graph).part(form.kind());
            if (part == null || !part.provider().equals(form.provider())) {
                throw new ModelException(file + ": this holds something else than its name says");
            }
            log.accept("the training of '" + form.provider() + "' goes on from where it was interrupted");
            return part.checkpoint();
        } catch (ModelException e) {
            log.accept(e.getMessage() + " (training '" + form.provider() + "' from the beginning)");
            return null;
        }
    }

    private void keepUnfinished(
            String key, String graph, TrainedComponent form, Checkpoint state, Consumer<String> log) {
        TrainedComponent part =
                new TrainedComponent(form.kind(), form.provider(), form.hyperparameters(), form.training(), state);
        try {
            ModelFile.write(unfinished(key), new ModelBundle(graph, List.of(part)));
        } catch (IOException e) {
            log.accept(unfinished(key) + ": how far training has come cannot be kept (" + FileFailure.reason(e) + ")");
        }
    }

    /** Whether a training was interrupted and goes on the next time. */
    public boolean isUnfinished(String key) {
        return folder != null && !retrain && Files.exists(unfinished(key));
    }

    private void forgetUnfinished(String key, Consumer<String> log) {
        try {
            Files.deleteIfExists(unfinished(key));
        } catch (IOException e) {
            log.accept(unfinished(key) + ": this is not needed any more and cannot be deleted (" + FileFailure.reason(e)
                    + ")");
        }
    }

    private Path unfinished(String key) {
        return folder.resolve(key + ".unfinished");
    }

    private Path file(String key) {
        return folder.resolve(key + ".model");
    }
}
