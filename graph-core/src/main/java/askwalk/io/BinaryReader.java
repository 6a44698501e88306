package askwalk.io;

import askwalk.io.BinaryFormatException.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Reads a checked binary file: magic bytes, a version, contents, and the CRC-32C of all bytes before it in four bytes.
 * All numbers are little-endian. A text is an int with its length in bytes, then UTF-8; length -1 stands for none.
 *
 * <p>Nothing is allocated for a length that the file is too short for, so that a damaged or forged file cannot exhaust
 * the memory. Not safe for concurrent use.
 */
public final class BinaryReader {

    private static final int NO_TEXT = -1;

    private final ByteBuffer in;

    /**
     * Checks magic bytes, version and checksum, and creates a reader of the contents.
     *
     * @param file all bytes of the file, not copied
     * @param magic the first bytes of the file
     * @param version the version expected
     * @throws BinaryFormatException if it begins with other bytes, has another version or is damaged
     */
    public BinaryReader(byte[] file, byte[] magic, int version) {
        if (file.length < magic.length || !Arrays.equals(magic, 0, magic.length, file, 0, magic.length)) {
            throw new BinaryFormatException(Problem.NOT_THE_FORMAT, "the file begins otherwise");
        }
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(magic.length);
        int found = number();
        if (found != version) {
            throw new BinaryFormatException(Problem.OTHER_VERSION, "version " + found);
        }
        require(Integer.BYTES);
        int end = file.length - Integer.BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(file, 0, end);
        if (in.getInt(end) != (int) checksum.getValue()) {
            throw new BinaryFormatException(Problem.WRONG_CHECKSUM, "the checksum is wrong");
        }
        in.limit(end);
    }

    /**
     * Reads an int.
     *
     * @return the number
     * @throws BinaryFormatException if the file is too short
     */
    public int number() {
        require(Integer.BYTES);
        return in.getInt();
    }

    /**
     * Reads a double.
     *
     * @return the number
     * @throws BinaryFormatException if the file is too short
     */
    public double real() {
        require(Double.BYTES);
        return in.getDouble();
    }

    /**
     * Reads the number of the elements that follow.
     *
     * @param minBytes the minimum size of an element in bytes
     * @return the count, for which the file is long enough
     * @throws BinaryFormatException if it is negative, or the file too short
     */
    public int count(int minBytes) {
        int count = number();
        if (count < 0) {
            throw invalid("a negative count");
        }
        require((long) count * minBytes);
        return count;
    }

    /**
     * Reads a count and as many ints.
     *
     * @return the numbers
     * @throws BinaryFormatException if the count is negative, or the file too short
     */
    public int[] numbers() {
        int[] values = new int[count(Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    /**
     * Reads floats, whose count is known.
     *
     * @param count the number of floats, not negative; it may exceed the size of any array, and then the file is too
     *     short
     * @return the numbers
     * @throws BinaryFormatException if the file is too short
     */
    public float[] floats(long count) {
        require(count > Integer.MAX_VALUE ? Long.MAX_VALUE : count * Float.BYTES);
        float[] values = new float[(int) count];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }

    /**
     * Reads a text.
     *
     * @return the text
     * @throws BinaryFormatException if there is none, or the file is too short
     */
    public String text() {
        return text(number());
    }

    /**
     * Reads an optional text.
     *
     * @return the text, or null
     * @throws BinaryFormatException if the file is too short
     */
    public String optionalText() {
        int length = number();
        return length == NO_TEXT ? null : text(length);
    }

    /**
     * Reads a text whose length is known.
     *
     * @param length the number of bytes in UTF-8
     * @return the text
     * @throws BinaryFormatException if the length is negative, or the file too short
     */
    public String text(int length) {
        if (length < 0) {
            throw invalid("a negative length");
        }
        require(length);
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /**
     * Requires that all contents were read.
     *
     * @throws BinaryFormatException if something is left
     */
    public void end() {
        if (in.hasRemaining()) {
            throw invalid("contents after the end");
        }
    }

    private void require(long bytes) {
        if (bytes > in.remaining()) {
            throw new BinaryFormatException(Problem.CUT_OFF, "the file is cut off");
        }
    }

    private static BinaryFormatException invalid(String what) {
        return new BinaryFormatException(Problem.INVALID, what);
    }
}
