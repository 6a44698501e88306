package askwalk.dataset.factcrs;

import static askwalk.dataset.factcrs.FactCrsFolder.npy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.DatasetException;
import askwalk.dataset.Fixtures;
import askwalk.dataset.SourceFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyIdsTest {

    private static final String HEADER = "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsEveryVersion(int version) {
        assertThat(read(npy(version, HEADER, "<i8", 258, 2147483647))).containsExactly(258, 2147483647);
    }

    @Test
    void readsFourByteElements() {
        assertThat(read(npy("<i4", 0, 66051, 2147483647))).containsExactly(0, 66051, 2147483647);
    }

    @Test
    void readsAnEmptyList() {
        assertThat(read(npy("<i8"))).isEmpty();
    }

    /** {@code numpy.save("ids.npy", numpy.array([7, 300], dtype="int32"))}, as NumPy 1 and 2 write it. */
    @Test
    void readsWhatNumPyWrites() {
        String header = "{'descr': '<i4', 'fortran_order': False, 'shape': (2,), }";
        byte[] start = HexFormat.of().parseHex("934e554d505901007600");
        byte[] bytes = Arrays.copyOf(start, 128 + 8);
        Arrays.fill(bytes, 10, 127, (byte) ' ');
        System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, bytes, 10, header.length());
        bytes[127] = '\n';
        bytes[128] = 7;
        bytes[132] = 0x2c;
        bytes[133] = 1;

        assertThat(read(bytes)).containsExactly(7, 300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<f8' | False | (2,) | expected elements of type <i4 or <i8, but found '<f8'",
                "'>i8' | False | (2,) | expected elements of type <i4 or <i8, but found '>i8'",
                "'<u8' | False | (2,) | expected elements of type <i4 or <i8, but found '<u8'",
                "'<i8' | True | (2,) | expected an array in C order, but it is in Fortran order",
                "'<i8' | False | (2, 1) | expected one dimension, such as (180,), but the shape is (2, 1)",
                "'<i8' | False | () | expected one dimension, such as (180,), but the shape is ()",
                "'<i8' | False | (2) | expected one dimension, such as (180,), but the shape is (2)",
                "'<i8' | False | (99999999999,) | expected one dimension, such as (180,), but the shape is (99999999999,)",
                "'<i8' | False | (3,) | the header says 3 elements of 8 bytes, but 16 bytes follow it",
                "'<i8' | False | (1,) | the header says 1 elements of 8 bytes, but 16 bytes follow it",
                "'<i4' | False | (2,) | the header says 2 elements of 4 bytes, but 16 bytes follow it",
                "[('a', '<i8')] | False | (2,) | expected the header {'descr': …",
                "'<i8' | 0 | (2,) | expected the header {'descr': …"
            },
            quoteCharacter = '`')
    void refusesOtherArrays(String type, String order, String shape, String message) {
        String header = "{'descr': " + type + ", 'fortran_order': " + order + ", 'shape': " + shape + ", }";

        assertRefused(npy(1, header, "<i8", 1, 2), ": " + message);
    }

    @Test
    void refusesOtherVersionsAndOtherFiles() {
        assertRefused(
                npy(4, HEADER, "<i8", 1, 2), ": expected version 1.0, 2.0 or 3.0 of the NumPy format, but found 4.0");
        assertRefused(
                npy(0, HEADER, "<i8", 1, 2), ": expected version 1.0, 2.0 or 3.0 of the NumPy format, but found 0.0");
        assertRefused("PK\3\4 something".getBytes(StandardCharsets.US_ASCII), ": this is not a NumPy file");
        assertRefused(new byte[0], ": this is not a NumPy file");
    }

    @Test
    void refusesEveryFileThatWasCutOff() {
        for (int version = 1; version <= 3; version++) {
            byte[] whole = npy(version, HEADER, "<i8", 1, 2);
            for (int length = 0; length < whole.length; length++) {
                assertRefused(Arrays.copyOf(whole, length), ": ");
            }
            assertRefused(
                    Arrays.copyOf(whole, whole.length + 1), ": the header says 2 elements of 8 bytes, but 17 bytes");
        }
    }

    @Test
    void refusesAHeaderThatIsLongerThanTheFile() {
        byte[] bytes = npy(2, HEADER, "<i8", 1, 2);
        for (byte highest : new byte[] {0x7f, (byte) 0xff}) {
            bytes[11] = highest;
            assertRefused(bytes, ": the file ends in the middle of its header");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2147483648L, Long.MIN_VALUE, 4294967297L})
    void findsElementsThatAreNoIds(long element) {
        byte[] bytes = npy("<i8", 5, element, 6);

        assertRefused(bytes, "[1]: expected an id, which is a whole number from 0 to 2147483647, but found " + element);
        List<DatasetException> issues = new ArrayList<>();
        assertThat(NpyIds.read(new SourceFolder(folder, issues::add), "ids.npy"))
                .containsExactly(5, -1, 6);
        assertThat(issues).hasSize(1);
    }

    private int[] read(byte[] bytes) {
        Fixtures.writeBytes(folder, "ids.npy", bytes);
        return NpyIds.read(new SourceFolder(folder), "ids.npy");
    }

    private void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/ids.npy" + message);
    }
}
