package askwalk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.io.BinaryFormatException.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BinaryFormatTest {

    private static final byte[] MAGIC = "TESTTEST".getBytes(StandardCharsets.US_ASCII);

    /** A write of contents. */
    private interface Contents {
        void to(BinaryWriter out) throws IOException;
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        float[] floats = new float[40_000]; // more than a buffer
        for (int i = 0; i < floats.length; i++) {
            floats[i] = i / 3f;
        }
        BinaryReader in = reader(out -> {
            out.number(-7);
            out.real(0.1);
            out.text("Étagère");
            out.optionalText(null);
            out.optionalText("");
            out.numbers(3, i -> i * i);
            out.floats(floats);
            out.number(2);
            out.bytes("ab".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(in.number()).isEqualTo(-7);
        assertThat(in.real()).isEqualTo(0.1);
        assertThat(in.text()).isEqualTo("Étagère");
        assertThat(in.optionalText()).isNull();
        assertThat(in.optionalText()).isEmpty();
        assertThat(in.numbers()).containsExactly(0, 1, 4);
        assertThat(in.floats(floats.length)).isEqualTo(floats);
        assertThat(in.text(in.count(1))).isEqualTo("ab");
        in.end();
    }

    @Test
    void theBytesAreMagicVersionContentsAndChecksum() throws IOException {
        byte[] file = file(out -> out.text("é"));
        ByteBuffer expected = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        expected.put(MAGIC).putInt(3).putInt(2).put((byte) 0xC3).put((byte) 0xA9);
        CRC32C checksum = new CRC32C();
        checksum.update(expected.array(), 0, 18);
        expected.putInt((int) checksum.getValue());
        assertThat(file).isEqualTo(expected.array());
    }

    @Test
    void reportsTheProblemOfAFile() throws IOException {
        byte[] file = file(out -> out.number(5));
        assertProblem(() -> new BinaryReader(new byte[4], MAGIC, 3), Problem.NOT_THE_FORMAT);
        assertProblem(
                () -> new BinaryReader(file, "TESTTESS".getBytes(StandardCharsets.US_ASCII), 3),
                Problem.NOT_THE_FORMAT);
        assertThatThrownBy(() -> new BinaryReader(file, MAGIC, 4)).hasMessage("version 3");
        assertProblem(() -> new BinaryReader(file, MAGIC, 4), Problem.OTHER_VERSION);
        assertProblem(() -> new BinaryReader(Arrays.copyOf(file, 10), MAGIC, 3), Problem.CUT_OFF);
        for (int at = MAGIC.length + 4; at < file.length; at++) {
            byte[] damaged = file.clone();
            damaged[at] ^= 1;
            assertProblem(() -> new BinaryReader(damaged, MAGIC, 3), Problem.WRONG_CHECKSUM);
        }
    }

    @Test
    void impossibleLengthsAreRejectedBeforeAllocation() throws IOException {
        assertProblem(() -> reader(out -> out.number(Integer.MAX_VALUE)).numbers(), Problem.CUT_OFF);
        assertProblem(() -> reader(out -> out.number(Integer.MAX_VALUE)).text(), Problem.CUT_OFF);
        assertProblem(() -> reader(out -> out.number(-2)).text(), Problem.INVALID);
        assertProblem(() -> reader(out -> out.number(-2)).optionalText(), Problem.INVALID);
        assertProblem(() -> reader(out -> out.number(-1)).text(), Problem.INVALID);
        assertProblem(() -> reader(out -> out.number(-1)).count(0), Problem.INVALID);
        assertProblem(() -> reader(out -> out.number(3)).count(4), Problem.CUT_OFF);
        assertProblem(() -> reader(out -> {}).floats(1L << 40), Problem.CUT_OFF);
        assertProblem(() -> reader(out -> out.number(0)).real(), Problem.CUT_OFF);
        assertProblem(() -> reader(out -> out.number(0)).end(), Problem.INVALID);
        assertProblem(() -> reader(out -> {}).number(), Problem.CUT_OFF);
    }

    @Test
    void hashes() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("")).isEqualTo(empty);
        assertThat(Sha256.of("abc")).isEqualTo(abc);
        assertThat(Sha256.of(new byte[] {'a', 'b', 'c'})).isEqualTo(abc);
        Sha256 hash = Sha256.start(ByteOrder.LITTLE_ENDIAN);
        assertThat(hash.add("b").hex()).isEqualTo(Sha256.of(new byte[] {1, 0, 0, 0, 'b'}));
        assertThat(hash.hex()).isEqualTo(empty);
        assertThat(Sha256.start(ByteOrder.BIG_ENDIAN).add(258).hex()).isEqualTo(Sha256.of(new byte[] {0, 0, 1, 2}));
    }

    private static void assertProblem(ThrowingCallable read, Problem problem) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        BinaryFormatException.class,
                        e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private static BinaryReader reader(Contents contents) throws IOException {
        return new BinaryReader(file(contents), MAGIC, 3);
    }

    private static byte[] file(Contents contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryWriter out = new BinaryWriter(bytes, MAGIC, 3);
        contents.to(out);
        out.end();
        return bytes.toByteArray();
    }
}
