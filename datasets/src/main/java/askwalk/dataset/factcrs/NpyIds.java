package askwalk.dataset.factcrs;

import askwalk.dataset.DatasetException;
import askwalk.dataset.SourceFolder;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of ids from a NumPy file: format version 1 to 3, one dimension, little-endian integers of four or eight
 * bytes. Other arrays are refused.
 */
final class NpyIds {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    // NumPy writes the three keys in this order, and spaces up to the line end.
    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '([^']*)', 'fortran_order': (True|False), 'shape': \\(([0-9, ]*)\\), *\\} *\n");
    private static final Pattern ONE_DIMENSION = Pattern.compile("([0-9]{1,10}),");

    /** The number of characters of an invalid header that a message shows. */
    private static final int SHOWN_LENGTH = 80;

    private final SourceFolder source;
    private final String file;
    private final ByteBuffer in;

    private NpyIds(SourceFolder source, String file) {
        this.source = source;
        this.file = file;
        in = ByteBuffer.wrap(source.readBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads a file.
     *
     * @return its elements; -1 stands for one that is not an id, which is reported
     * @throws DatasetException if the file has another format, its size differs from its header, or, unless issues are
     *     collected, an element is not an id
     */
    static int[] read(SourceFolder source, String file) {
        return new NpyIds(source, file).read();
    }

    /** Returns the location of an element, for messages. */
    static String place(int index) {
        return "[" + index + "]";
    }

    private int[] read() {
        String header;
        try {
            header = header();
        } catch (BufferUnderflowException e) {
            throw source.error(file, "", "the file ends in the middle of its header; fetch it again");
        }
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw source.error(
                    file,
                    "",
                    "expected the header {'descr': …, 'fortran_order': …, 'shape': …} of an array of numbers, but found "
                            + header.strip()
                                    .substring(
                                            0,
                                            Math.min(
                                                    SHOWN_LENGTH, header.strip().length())) + "; " + howToSave());
        }
        int bytes = bytesPerElement(matcher.group(1));
        if (matcher.group(2).equals("True")) {
            throw source.error(file, "", "expected an array in C order, but it is in Fortran order; " + howToSave());
        }
        return elements(size(matcher.group(3), bytes), bytes);
    }

    private String header() {
        byte[] magic = new byte[MAGIC.length];
        in.get(magic, 0, Math.min(magic.length, in.remaining()));
        if (!Arrays.equals(magic, MAGIC)) {
            throw source.error(
                    file, "", "this is not a NumPy file, which begins with the bytes 93 NUMPY; fetch it again");
        }
        int major = in.get();
        int minor = in.get();
        if (major < 1 || major > 3 || minor != 0) {
            throw source.error(
                    file,
                    "",
                    "expected version 1.0, 2.0 or 3.0 of the NumPy format, but found " + major + "." + minor + "; "
                            + howToSave());
        }
        int length = major == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] header = new byte[length];
        in.get(header);
        return new String(header, StandardCharsets.ISO_8859_1);
    }

    private int bytesPerElement(String type) {
        return switch (type) {
            case "<i4" -> Integer.BYTES;
            case "<i8" -> Long.BYTES;
            default ->
                throw source.error(
                        file, "", "expected elements of type <i4 or <i8, but found '" + type + "'; " + howToSave());
        };
    }

    private int size(String shape, int bytes) {
        Matcher matcher = ONE_DIMENSION.matcher(shape);
        if (!matcher.matches()) {
            throw source.error(
                    file,
                    "",
                    "expected one dimension, such as (180,), but the shape is (" + shape + "); " + howToSave());
        }
        long size = Long.parseLong(matcher.group(1));
        if (size * bytes != in.remaining()) {
            throw source.error(
                    file,
                    "",
                    "the header says " + size + " elements of " + bytes + " bytes, but " + in.remaining()
                            + " bytes follow it; fetch the file again");
        }
        return (int) size;
    }

    private int[] elements(int size, int bytes) {
        int[] elements = new int[size];
        for (int index = 0; index < size; index++) {
            long element = bytes == Integer.BYTES ? in.getInt() : in.getLong();
            boolean isId = element >= 0 && element <= Integer.MAX_VALUE;
            elements[index] = isId ? (int) element : -1;
            if (!isId) {
                source.reportIssue(source.error(
                        file,
                        place(index),
                        "expected an id, which is a whole number from 0 to " + Integer.MAX_VALUE + ", but found "
                                + element));
            }
        }
        return elements;
    }

    private static String howToSave() {
        return "write the ids again with numpy.save, as one list of int64";
    }
}
