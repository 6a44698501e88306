package askwalk.benchmark.forging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/** Changes bytes between the header and the checksum of a file, and updates the checksum. */
final class Bytes {

    /** The header size of model files and snapshots: eight letters and the version. */
    private static final int HEAD = 12;

    private static final int[] NUMBERS = {
        -1,
        0,
        1,
        2,
        3,
        7,
        255,
        1 << 16,
        1 << 24,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0x7fc00000,
        0x7f800000,
        0xff7fffff
    };

    private Bytes() {}

    static byte[] forged(byte[] file, SplittableRandom random) {
        byte[] payload = Arrays.copyOfRange(file, HEAD, file.length - Integer.BYTES);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            payload = changed(payload, random);
        }
        ByteBuffer forged = ByteBuffer.allocate(HEAD + payload.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(file, 0, HEAD)
                .put(payload);
        CRC32C checksum = new CRC32C();
        checksum.update(forged.array(), 0, forged.position());
        return forged.putInt((int) checksum.getValue()).array();
    }

    private static byte[] changed(byte[] payload, SplittableRandom random) {
        if (payload.length < 2 * Integer.BYTES) {
            return payload;
        }
        ByteBuffer numbers = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        int at = random.nextInt(payload.length - Integer.BYTES);
        int other = random.nextInt(payload.length - Integer.BYTES);
        switch (random.nextInt(6)) {
            case 0 -> payload[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> numbers.putInt(at, NUMBERS[random.nextInt(NUMBERS.length)]);
            case 2 -> numbers.putInt(at, numbers.getInt(at) + random.nextInt(-2, 3));
            case 3 -> numbers.putInt(at, numbers.getInt(other));
            case 4 -> {
                byte[] shorter = Arrays.copyOf(payload, payload.length - 1 - random.nextInt(Integer.BYTES));
                int from = Math.min(at, shorter.length);
                System.arraycopy(payload, payload.length - shorter.length + from, shorter, from, shorter.length - from);
                return shorter;
            }
            default -> {
                return Arrays.copyOf(payload, payload.length + (random.nextBoolean() ? 4 : -at / 2));
            }
        }
        return payload;
    }
}
