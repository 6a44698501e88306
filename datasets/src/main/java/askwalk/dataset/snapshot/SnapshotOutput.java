package askwalk.dataset.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/** Writes the primitive parts of a snapshot and keeps its checksum. */
final class SnapshotOutput {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    SnapshotOutput(OutputStream out) {
        this.out = out;
    }

    void number(int value) throws IOException {
        if (buffer.remaining() < Integer.BYTES) {
            flush();
        }
        buffer.putInt(value);
    }

    /** Writes a count and as many numbers. */
    void numbers(int count, IntUnaryOperator value) throws IOException {
        number(count);
        for (int i = 0; i < count; i++) {
            number(value.applyAsInt(i));
        }
    }

    void bytes(byte[] bytes) throws IOException {
        flush();
        checksum.update(bytes);
        out.write(bytes);
    }

    void text(String text) throws IOException {
        if (text == null) {
            number(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            bytes(bytes);
        }
    }

    /** Writes the checksum of all that was written. */
    void end() throws IOException {
        flush();
        number((int) checksum.getValue());
        flush();
    }

    private void flush() throws IOException {
        checksum.update(buffer.array(), 0, buffer.position());
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
