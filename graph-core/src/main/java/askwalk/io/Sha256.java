package askwalk.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 hash, by which data is identified. An instance receives its input piece by piece. Not safe for concurrent
 * use.
 */
public final class Sha256 {

    private static final int FLOATS_PER_BLOCK = 2048;

    private final MessageDigest digest;
    private final ByteBuffer number;

    private Sha256(ByteOrder order) {
        digest = digest();
        number = ByteBuffer.allocate(Integer.BYTES).order(order);
    }

    /**
     * Hashes a text in UTF-8.
     *
     * @param text the text
     * @return 64 hexadecimal digits in lower case
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Hashes bytes.
     *
     * @param bytes the bytes
     * @return 64 hexadecimal digits in lower case
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Creates a hash without input.
     *
     * @param order the byte order of numbers
     * @return the hash
     */
    public static Sha256 start(ByteOrder order) {
        return new Sha256(order);
    }

    /**
     * Adds a number in four bytes.
     *
     * @param value the number
     * @return this
     */
    public Sha256 add(int value) {
        digest.update(number.clear().putInt(value).flip());
        return this;
    }

    /**
     * Adds a number in eight bytes: its IEEE 754 representation, so that equal hashes mean equal bits.
     *
     * @param value the number
     * @return this
     */
    public Sha256 add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return add((int) (bits >>> Integer.SIZE)).add((int) bits);
    }

    /**
     * Adds numbers in four bytes each: their number, then their IEEE 754 representations.
     *
     * @param values the numbers
     * @return this
     */
    public Sha256 add(float[] values) {
        add(values.length);
        ByteBuffer block = ByteBuffer.allocate(FLOATS_PER_BLOCK * Float.BYTES).order(number.order());
        for (int start = 0; start < values.length; start += FLOATS_PER_BLOCK) {
            int size = Math.min(FLOATS_PER_BLOCK, values.length - start);
            block.clear().asFloatBuffer().put(values, start, size);
            digest.update(block.limit(size * Float.BYTES));
        }
        return this;
    }

    /**
     * Adds a text: its length in bytes, so that no two lists of texts give the same input, then its UTF-8.
     *
     * @param text the text
     * @return this
     */
    public Sha256 add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
        return this;
    }

    /**
     * Returns the hash of the input, and resets the input.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
