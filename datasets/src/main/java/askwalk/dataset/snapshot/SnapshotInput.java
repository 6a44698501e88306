package askwalk.dataset.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Reads the primitive parts of a snapshot, after its checksum. Whatever is missing or too much is damage. */
final class SnapshotInput {

    private final ByteBuffer in;

    /**
     * Makes an input of a whole file.
     *
     * @throws BadSnapshotException if it is no snapshot, has another version, or the checksum is wrong
     */
    SnapshotInput(byte[] file) {
        byte[] magic = SnapshotFile.MAGIC;
        if (file.length < magic.length || !Arrays.equals(magic, 0, magic.length, file, 0, magic.length)) {
            throw new BadSnapshotException("this is no snapshot");
        }
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(magic.length);
        int version = number();
        if (version != SnapshotFile.VERSION) {
            throw new BadSnapshotException("this snapshot has version " + version + ", not " + SnapshotFile.VERSION);
        }
        need(Integer.BYTES);
        int end = file.length - Integer.BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(file, 0, end);
        if (in.getInt(end) != (int) checksum.getValue()) {
            throw new BadSnapshotException("the checksum is wrong: this snapshot is damaged");
        }
        in.limit(end);
    }

    int number() {
        need(Integer.BYTES);
        return in.getInt();
    }

    /** Reads how many things follow, of which each takes some bytes at least. */
    int count(int leastBytes) {
        int count = number();
        if (count < 0) {
            throw damaged();
        }
        need((long) count * leastBytes);
        return count;
    }

    int[] numbers() {
        int[] values = new int[count(Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    /** Reads a text, which may be null. */
    String text() {
        int length = number();
        return length == -1 ? null : text(length);
    }

    /** Reads a text of a known length in bytes. */
    String text(int length) {
        if (length < 0) {
            throw damaged();
        }
        need(length);
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    void end() {
        if (in.hasRemaining()) {
            throw damaged();
        }
    }

    private void need(long bytes) {
        if (bytes > in.remaining()) {
            throw new BadSnapshotException("this snapshot is cut off");
        }
    }

    private static BadSnapshotException damaged() {
        return new BadSnapshotException("this snapshot holds something that none can hold");
    }
}
