package askwalk.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32C;

/** Writes a model; {@link ModelFile} has the format. */
final class ModelOutput {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    ModelOutput(OutputStream out) {
        this.out = out;
    }

    void write(TrainedModel model) throws IOException {
        bytes(ModelFile.MAGIC);
        number(ModelFile.VERSION);
        text(model.graph());
        number(model.parts().size());
        for (TrainedPart part : model.parts()) {
            text(part.kind().name().toLowerCase(Locale.ROOT));
            text(part.provider());
            map(part.hyperparameters());
            map(part.training());
            figures(part.checkpoint().figures());
            matrices(part.checkpoint().matrices());
        }
        flush();
        number((int) checksum.getValue());
        flush();
    }

    private void map(SortedMap<String, String> map) throws IOException {
        number(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }

    private void figures(SortedMap<String, Double> figures) throws IOException {
        number(figures.size());
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            text(figure.getKey());
            room(Double.BYTES);
            buffer.putDouble(figure.getValue());
        }
    }

    private void matrices(SortedMap<String, Matrix> matrices) throws IOException {
        number(matrices.size());
        for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
            Matrix matrix = entry.getValue();
            text(entry.getKey());
            number(matrix.rows());
            number(matrix.columns());
            for (float value : matrix.values()) {
                room(Float.BYTES);
                buffer.putFloat(value);
            }
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes);
    }

    private void bytes(byte[] bytes) throws IOException {
        flush();
        checksum.update(bytes);
        out.write(bytes);
    }

    private void number(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        checksum.update(buffer.array(), 0, buffer.position());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
