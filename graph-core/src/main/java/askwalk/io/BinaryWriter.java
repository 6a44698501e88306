package askwalk.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/**
 * Writes a checked binary file for {@link BinaryReader}: magic bytes, a version, contents, and a checksum. Not safe for
 * concurrent use.
 */
public final class BinaryWriter {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NO_TEXT = -1;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    /**
     * Creates a writer, and writes how the file begins.
     *
     * @param out where to, need not be buffered
     * @param magic how the file begins
     * @param version the version of the format
     * @throws IOException if that cannot be written
     */
    public BinaryWriter(OutputStream out, byte[] magic, int version) throws IOException {
        this.out = out;
        bytes(magic);
        number(version);
    }

    /**
     * Writes an int, or how many things follow.
     *
     * @param value the number
     * @throws IOException if it cannot be written
     */
    public void number(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    /**
     * Writes a double.
     *
     * @param value the number
     * @throws IOException if it cannot be written
     */
    public void real(double value) throws IOException {
        room(Double.BYTES);
        buffer.putDouble(value);
    }

    /**
     * Writes a count and as many ints.
     *
     * @param count how many
     * @param value gives the number at a position
     * @throws IOException if they cannot be written
     */
    public void numbers(int count, IntUnaryOperator value) throws IOException {
        number(count);
        for (int i = 0; i < count; i++) {
            number(value.applyAsInt(i));
        }
    }

    /**
     * Writes floats without their count.
     *
     * @param values the numbers
     * @throws IOException if they cannot be written
     */
    public void floats(float[] values) throws IOException {
        for (float value : values) {
            room(Float.BYTES);
            buffer.putFloat(value);
        }
    }

    /**
     * Writes a text.
     *
     * @param text the text
     * @throws IOException if it cannot be written
     */
    public void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes);
    }

    /**
     * Writes a text that need not be there.
     *
     * @param text the text, or null
     * @throws IOException if it cannot be written
     */
    public void optionalText(String text) throws IOException {
        if (text == null) {
            number(NO_TEXT);
        } else {
            text(text);
        }
    }

    /**
     * Writes bytes without their count.
     *
     * @param bytes the bytes
     * @throws IOException if they cannot be written
     */
    public void bytes(byte[] bytes) throws IOException {
        flush();
        checksum.update(bytes);
        out.write(bytes);
    }

    /**
     * Writes the checksum of all that was written, after which nothing may follow.
     *
     * @throws IOException if it cannot be written
     */
    public void end() throws IOException {
        flush();
        number((int) checksum.getValue());
        flush();
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
