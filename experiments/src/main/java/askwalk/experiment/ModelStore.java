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
 * A store of trained models by a hash of all inputs of the training, with the states of interrupted trainings. A store
 * in a folder also has the models of the bundled sample that come with this library. An unusable file is reported in
 * one line and otherwise ignored. Not safe for concurrent use.
 */
public final class ModelStore {

    /** To be raised whenever a change of a trainer changes the model for the same settings. */
    private static final int TRAINER_REVISION = 2;

    private final Path folder;
    private final boolean retrain;
    private final Map<String, Checkpoint> ofThisRun = new HashMap<>();

    private ModelStore(Path folder, boolean retrain) {
        this.folder = folder;
        this.retrain = retrain;
    }

    /** Returns a store in memory. */
    public static ModelStore inMemory() {
        return new ModelStore(null, false);
    }

    /**
     * Returns a store in a folder, which several processes may share.
     *
     * @param folder a folder, created when needed
     */
    public static ModelStore in(Path folder) {
        return new ModelStore(Objects.requireNonNull(folder, "folder"), false);
    }

    /** Returns a store in the cache folder of this user, next to the cached data sets. */
    public static ModelStore ofUser() {
        return in(SnapshotFolder.find().resolve("models"));
    }

    /** Returns a store that writes models but uses only those that were trained through it. */
    public ModelStore retraining() {
        return new ModelStore(folder, true);
    }

    /**
     * Returns the hash of all inputs of a training.
     *
     * @param form the component to train, with its settings
     * @param revision the revision of its trainer
     * @param training the other inputs by name
     */
    static String key(String graph, TrainedComponent form, int revision, Map<String, String> training) {
        List<String> texts = new ArrayList<>(List.of(
                Integer.toString(TRAINER_REVISION),
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

    /** Returns the result of a training, or null if it is not in the store. */
    Checkpoint find(String key, String graph, TrainedComponent.Kind kind, String provider, Consumer<String> log) {
        Checkpoint known = ofThisRun.get(key);
        if (known != null || retrain || folder == null) {
            return known;
        }
        if (Files.notExists(file(key))) {
            return BundledModels.find(key, graph, kind);
        }
        Path file = file(key);
        try {
            TrainedComponent part = ModelFile.read(file, graph).part(kind);
            if (part == null || !part.provider().equals(provider)) {
                throw new ModelException(file + ": the content does not match the file name");
            }
            return part.checkpoint();
        } catch (ModelException e) {
            log.accept(e.getMessage() + " (training '" + provider + "' again)");
            return null;
        }
    }

    /** Stores the result of a training. */
    void keep(String key, String graph, TrainedComponent part, Consumer<String> log) {
        ofThisRun.put(key, part.checkpoint());
        if (folder == null) {
            return;
        }
        try {
            ModelFile.write(file(key), new ModelBundle(graph, List.of(part)));
        } catch (IOException e) {
            log.accept(file(key) + ": this model cannot be written (" + FileFailure.reason(e)
                    + "); it will be trained again next time");
        }
        forgetUnfinished(key, log);
    }

    /** Returns the state of an unfinished training, which is kept in the same folder until the model is stored. */
    TrainingState trainingState(String key, String graph, TrainedComponent form, Consumer<String> log) {
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
                throw new ModelException(file + ": the content does not match the file name");
            }
            log.accept("the training of '" + form.provider() + "' continues from where it was interrupted");
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
            log.accept(
                    unfinished(key) + ": the state of the training cannot be written (" + FileFailure.reason(e) + ")");
        }
    }

    /** Returns whether there is a state of an interrupted training. */
    public boolean isUnfinished(String key) {
        return folder != null && !retrain && Files.exists(unfinished(key));
    }

    private void forgetUnfinished(String key, Consumer<String> log) {
        try {
            Files.deleteIfExists(unfinished(key));
        } catch (IOException e) {
            log.accept(unfinished(key) + ": this file is no longer needed but cannot be deleted ("
                    + FileFailure.reason(e) + ")");
        }
    }

    private Path unfinished(String key) {
        return folder.resolve(key + ".unfinished");
    }

    private Path file(String key) {
        return folder.resolve(key + ".model");
    }
}
