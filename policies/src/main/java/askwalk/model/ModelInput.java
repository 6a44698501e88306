package askwalk.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Reads a model, after its checksum; {@link ModelFile} has the format. Whatever is missing or too much is damage. */
final class ModelInput {

    /** What a part takes at least: kind, provider, and four counts. */
    private static final int LEAST_PART = 6 * Integer.BYTES;

    private final ByteBuffer in;

    /**
     * Makes an input of a whole file.
     *
     * @throws BadModelException if it is no model file, has another version, or the checksum is wrong
     */
    ModelInput(byte[] file) {
        byte[] magic = ModelFile.MAGIC;
        if (file.length < magic.length || !Arrays.equals(magic, 0, magic.length, file, 0, magic.length)) {
            throw new BadModelException("this is no model file");
        }
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(magic.length);
        int version = number();
        if (version != ModelFile.VERSION) {
            throw new BadModelException("this model file has version " + version + ", expected " + ModelFile.VERSION
                    + "; train anew, or use the askwalk that wrote it");
        }
        need(Integer.BYTES);
        int end = file.length - Integer.BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(file, 0, end);
        if (in.getInt(end) != (int) checksum.getValue()) {
            throw new BadModelException("the checksum is wrong: this model file is damaged; train anew");
        }
        in.limit(end);
    }

    TrainedModel read() {
        String graph = text();
        List<TrainedPart> parts = new ArrayList<>();
        for (int left = count(LEAST_PART); left > 0; left--) {
            parts.add(part());
        }
        if (in.hasRemaining()) {
            throw damaged();
        }
        try {
            return new TrainedModel(graph, parts);
        } catch (IllegalArgumentException e) {
            throw new BadModelException("this model file is none: " + e.getMessage());
        }
    }

    private TrainedPart part() {
        TrainedPart.Kind kind = switch (text()) {
            case "policy" -> TrainedPart.Kind.POLICY;
            case "preference" -> TrainedPart.Kind.PREFERENCE;
            default -> throw damaged();
        };
        String provider = text();
        SortedMap<String, String> hyperparameters = map();
        SortedMap<String, String> training = map();
        SortedMap<String, Double> figures = new TreeMap<>();
        for (int left = count(Integer.BYTES + Double.BYTES); left > 0; left--) {
            String name = next(figures);
            need(Double.BYTES);
            figures.put(name, in.getDouble());
        }
        return new TrainedPart(kind, provider, hyperparameters, training, new Checkpoint(matrices(), figures));
    }

    private SortedMap<String, String> map() {
        SortedMap<String, String> map = new TreeMap<>();
        for (int left = count(2 * Integer.BYTES); left > 0; left--) {
            map.put(next(map), text());
        }
        return map;
    }

    private SortedMap<String, Matrix> matrices() {
        SortedMap<String, Matrix> matrices = new TreeMap<>();
        for (int left = count(3 * Integer.BYTES); left > 0; left--) {
            String name = next(matrices);
            int rows = number();
            int columns = number();
            if (rows < 0 || columns < 0) {
                throw damaged();
            }
            long size = (long) rows * columns;
            need(size > Integer.MAX_VALUE ? Long.MAX_VALUE : size * Float.BYTES);
            float[] values = new float[(int) size];
            in.asFloatBuffer().get(values);
            in.position(in.position() + values.length * Float.BYTES);
            matrices.put(name, new Matrix(rows, columns, values));
        }
        return matrices;
    }

    /** Reads a name that has to follow those that are there already. */
    private String next(SortedMap<String, ?> before) {
        String name = text();
        if (!before.isEmpty() && name.compareTo(before.lastKey()) <= 0) {
            throw damaged();
        }
        return name;
    }

    private int number() {
        need(Integer.BYTES);
        return in.getInt();
    }

    /** Reads how many things follow, of which each takes some bytes at least. */
    private int count(int leastBytes) {
        int count = number();
        if (count < 0) {
            throw damaged();
        }
        need((long) count * leastBytes);
        return count;
    }

    private String text() {
        int length = count(1);
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private void need(long bytes) {
        if (bytes > in.remaining()) {
            throw new BadModelException("this model file is cut off; train anew");
        }
    }

    private static BadModelException damaged() {
        return new BadModelException("this model file holds something that none can hold; train anew");
    }
}
