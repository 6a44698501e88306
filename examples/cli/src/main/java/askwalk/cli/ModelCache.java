package askwalk.cli;

import askwalk.io.FileFailure;
import askwalk.model.Bookmark;
import askwalk.model.Checkpoint;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedModel;
import askwalk.model.TrainedPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps what was trained, in a folder and for the rest of the run, by a hash of all that training depends on. A file
 * that cannot be used or written is told of in one line, and is never needed.
 */
final class ModelCache {

    /** To be raised with every change of a trainer that gives another model for the same settings. */
    private static final int TRAINERS = 1;

    private final Path folder;
    private final boolean retrain;
    private final Consumer<String> log;
    private final Map<String, Checkpoint> ofThisRun = new HashMap<>();

    ModelCache(Path folder, boolean retrain, Consumer<String> log) {
        this.folder = folder;
        this.retrain = retrain;
        this.log = log;
    }

    /** Where models are kept: beside the snapshots. */
    static Path defaultFolder() {
        return SnapshotFolder.find().resolve("models");
    }

    /**
     * The hash of all that training depends on.
     *
     * @param hyperparameters what the provider's record of them says
     * @param training what else counts, by name
     */
    static String key(
            String graph,
            TrainedPart.Kind kind,
            String provider,
            String hyperparameters,
            Map<String, String> training) {
        List<String> texts =
                new ArrayList<>(List.of(Integer.toString(TRAINERS), graph, kind.name(), provider, hyperparameters));
        training.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            texts.add(entry.getKey());
            texts.add(entry.getValue());
        });
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What training came to, or null if it has to be done. */
    Checkpoint find(String key, String graph, TrainedPart.Kind kind, String provider) {
        Checkpoint known = ofThisRun.get(key);
        Path file = file(key);
        if (known != null || retrain || Files.notExists(file)) {
            return known;
        }
        try {
            TrainedPart part = ModelFile.read(file, graph).part(kind);
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
    void keep(String key, String graph, TrainedPart part) {
        ofThisRun.put(key, part.checkpoint());
        try {
            ModelFile.write(file(key), new TrainedModel(graph, List.of(part)));
        } catch (IOException e) {
            log.accept(file(key) + ": this model cannot be written (" + FileFailure.reason(e)
                    + "); it will be trained next time too");
        }
        forgetUnfinished(key);
    }

    /** Keeps how far a training has come beside the models, until it is done. */
    Bookmark bookmark(String key, String graph, TrainedPart form) {
        return new Bookmark() {
            @Override
            public Checkpoint find() {
                return findUnfinished(key, graph, form);
            }

            @Override
            public void keep(Checkpoint state) {
                keepUnfinished(key, graph, form, state);
            }
        };
    }

    private Checkpoint findUnfinished(String key, String graph, TrainedPart form) {
        Path file = unfinished(key);
        if (retrain || Files.notExists(file)) {
            return null;
        }
        try {
            TrainedPart part = ModelFile.read(file, graph).part(form.kind());
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

    private void keepUnfinished(String key, String graph, TrainedPart form, Checkpoint state) {
        TrainedPart part =
                new TrainedPart(form.kind(), form.provider(), form.hyperparameters(), form.training(), state);
        try {
            ModelFile.write(unfinished(key), new TrainedModel(graph, List.of(part)));
        } catch (IOException e) {
            log.accept(unfinished(key) + ": how far training has come cannot be kept (" + FileFailure.reason(e) + ")");
        }
    }

    /** Whether a training was interrupted and goes on the next time. */
    boolean isUnfinished(String key) {
        return Files.exists(unfinished(key));
    }

    private void forgetUnfinished(String key) {
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
