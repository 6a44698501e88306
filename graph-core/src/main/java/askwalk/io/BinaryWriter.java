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
     * Creates a writer, and writes the magic bytes and the version.
     *
     * @param out the output, need not be buffered
     * @param magic the first bytes of the file
     * @param version the version of the format
     * @throws IOException if that cannot be written
     */
    public BinaryWriter(OutputStream out, byte[] magic, int version) throws IOException {
        this.out = out;
        bytes(magic);
        number(version);
    }

    /**
     * Writes an int, or the number of the elements that follow.
     *
     * @param value the number
     * @throws IOException if it cannot be written
     */
    public void number(int value) throws IOException {
        ensureRoom(Integer.BYTES);
        buffer.putInt(value);
    }

    /**
     * Writes a double.
     *
     * @param value the number
     * @throws IOException if it cannot be written
     */
    public void real(double value) throws IOException {
        ensureRoom(Double.BYTES);
        buffer.putDouble(value);
    }

    /**
     * Writes a count and as many ints.
     *
     * @param count the number of ints
     * @param value returns the int at a position
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
            ensureRoom(Float.BYTES);
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
     * Writes an optional text.
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
     * Writes the checksum of all bytes written. Nothing may be written afterwards.
     *
     * @throws IOException if it cannot be written
     */
    public void end() throws IOException {
        flush();
        number((int) checksum.getValue());
        flush();
    }

    private void ensureRoom(int bytes) throws IOException {
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
