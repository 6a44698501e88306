package askwalk.model;

import askwalk.io.BinaryFormatException;
import askwalk.io.BinaryReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a model, after its checksum; {@link ModelFile} has the format. Whatever is missing or too much is damage. */
final class ModelInput {

    /** What a part takes at least: kind, provider, and four counts. */
    private static final int LEAST_PART = 6 * Integer.BYTES;

    private static final String INVALID_CONTENTS = "this model file holds something that none can hold; train anew";

    private final BinaryReader in;

    private ModelInput(BinaryReader in) {
        this.in = in;
    }

    /**
     * Reads a whole file.
     *
     * @throws BadModelException if it is no model file, has another version, or is damaged
     */
    static ModelBundle read(byte[] file) {
        try {
            return new ModelInput(new BinaryReader(file, ModelFile.MAGIC, ModelFile.VERSION)).model();
        } catch (BinaryFormatException e) {
            throw new BadModelException(
                    switch (e.problem()) {
                        case NOT_THE_FORMAT -> "this is no model file";
                        case OTHER_VERSION ->
                            "this model file has " + e.getMessage() + ", expected " + ModelFile.VERSION
                                    + "; train anew, or use the askwalk that wrote it";
                        case WRONG_CHECKSUM -> "the checksum is wrong: this model file is damaged; train anew";
                        case CUT_OFF -> "this model file is cut off; train anew";
                        case INVALID -> INVALID_CONTENTS;
                    });
        }
    }

    private ModelBundle model() {
        String graph = in.text();
        List<TrainedComponent> parts = new ArrayList<>();
        for (int left = in.count(LEAST_PART); left > 0; left--) {
            parts.add(part());
        }
        in.end();
        try {
            return new ModelBundle(graph, parts);
        } catch (IllegalArgumentException e) {
            throw new BadModelException("this model file is none: " + e.getMessage());
        }
    }

    private TrainedComponent part() {
        TrainedComponent.Kind kind = switch (in.text()) {
            case "policy" -> TrainedComponent.Kind.POLICY;
            case "preference" -> TrainedComponent.Kind.PREFERENCE;
            default -> throw damaged();
        };
        String provider = in.text();
        SortedMap<String, String> hyperparameters = map();
        SortedMap<String, String> training = map();
        SortedMap<String, Double> figures = new TreeMap<>();
        for (int left = in.count(Integer.BYTES + Double.BYTES); left > 0; left--) {
            String name = next(figures);
            figures.put(name, in.real());
        }
        return new TrainedComponent(kind, provider, hyperparameters, training, new Checkpoint(matrices(), figures));
    }

    private SortedMap<String, String> map() {
        SortedMap<String, String> map = new TreeMap<>();
        for (int left = in.count(2 * Integer.BYTES); left > 0; left--) {
            map.put(next(map), in.text());
        }
        return map;
    }

    private SortedMap<String, Matrix> matrices() {
        SortedMap<String, Matrix> matrices = new TreeMap<>();
        for (int left = in.count(3 * Integer.BYTES); left > 0; left--) {
            String name = next(matrices);
            int rows = in.number();
            int columns = in.number();
            if (rows < 0 || columns < 0) {
                throw damaged();
            }
            matrices.put(name, new Matrix(rows, columns, in.floats((long) rows * columns)));
        }
        return matrices;
    }

    /** Reads a name that has to follow those that are there already. */
    private String next(SortedMap<String, ?> before) {
        String name = in.text();
        if (!before.isEmpty() && name.compareTo(before.lastKey()) <= 0) {
            throw damaged();
        }
        return name;
    }

    private static BadModelException damaged() {
        return new BadModelException(INVALID_CONTENTS);
    }
}
