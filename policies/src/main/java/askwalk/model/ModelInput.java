package askwalk.model;

import askwalk.io.BinaryFormatException;
import askwalk.io.BinaryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A reader of the format of {@link ModelFile}, which checks the checksum first. Missing or additional bytes are
 * reported as damage.
 */
final class ModelInput {

    /** The minimum size of a component in bytes: kind, provider and four counts. */
    private static final int MIN_COMPONENT_SIZE = 6 * Integer.BYTES;

    private static final String INVALID_CONTENTS = "this model file has invalid contents; train again";

    private final BinaryReader in;

    private ModelInput(BinaryReader in) {
        this.in = in;
    }

    /**
     * Reads a whole file.
     *
     * @throws BadModelException if it is not a model file, has another version, or is damaged
     */
    static ModelBundle read(byte[] file) {
        try {
            return new ModelInput(new BinaryReader(file, ModelFile.MAGIC, ModelFile.VERSION)).model();
        } catch (BinaryFormatException e) {
            throw new BadModelException(
                    switch (e.problem()) {
                        case NOT_THE_FORMAT -> "this is not a model file";
                        case OTHER_VERSION ->
                            "this model file has " + e.getMessage() + ", expected " + ModelFile.VERSION
                                    + "; train again, or use the askwalk version that wrote it";
                        case WRONG_CHECKSUM -> "the checksum is wrong: this model file is damaged; train again";
                        case CUT_OFF -> "this model file is truncated; train again";
                        case INVALID -> INVALID_CONTENTS;
                    });
        }
    }

    private ModelBundle model() {
        String graph = in.text();
        List<TrainedComponent> parts = new ArrayList<>();
        for (int remaining = in.count(MIN_COMPONENT_SIZE); remaining > 0; remaining--) {
            parts.add(part());
        }
        in.end();
        try {
            return new ModelBundle(graph, parts);
        } catch (IllegalArgumentException e) {
            throw new BadModelException("this model file is invalid: " + e.getMessage());
        }
    }

    private TrainedComponent part() {
        TrainedComponent.Kind kind = switch (in.text()) {
            case "policy" -> TrainedComponent.Kind.POLICY;
            case "preference" -> TrainedComponent.Kind.PREFERENCE;
            default -> throw invalidContents();
        };
        String provider = in.text();
        SortedMap<String, String> hyperparameters = map();
        SortedMap<String, String> training = map();
        SortedMap<String, Double> metrics = new TreeMap<>();
        for (int remaining = in.count(Integer.BYTES + Double.BYTES); remaining > 0; remaining--) {
            String name = nextName(metrics);
            metrics.put(name, in.real());
        }
        return new TrainedComponent(kind, provider, hyperparameters, training, new Checkpoint(matrices(), metrics));
    }

    private SortedMap<String, String> map() {
        SortedMap<String, String> map = new TreeMap<>();
        for (int remaining = in.count(2 * Integer.BYTES); remaining > 0; remaining--) {
            map.put(nextName(map), in.text());
        }
        return map;
    }

    private SortedMap<String, Matrix> matrices() {
        SortedMap<String, Matrix> matrices = new TreeMap<>();
        for (int remaining = in.count(3 * Integer.BYTES); remaining > 0; remaining--) {
            String name = nextName(matrices);
            int rows = in.number();
            int columns = in.number();
            if (rows < 0 || columns < 0) {
                throw invalidContents();
            }
            matrices.put(name, new Matrix(rows, columns, in.floats((long) rows * columns)));
        }
        return matrices;
    }

    /** Reads a name, which must be greater than the previous name. */
    private String nextName(SortedMap<String, ?> previous) {
        String name = in.text();
        if (!previous.isEmpty() && name.compareTo(previous.lastKey()) <= 0) {
            throw invalidContents();
        }
        return name;
    }

    private static BadModelException invalidContents() {
        return new BadModelException(INVALID_CONTENTS);
    }
}
