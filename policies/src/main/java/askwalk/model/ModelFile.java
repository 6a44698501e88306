package askwalk.model;

import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads and writes model files.
 *
 * <p>The format is version 1. All numbers are little-endian; an int and a float have four bytes, a double eight. A
 * <i>text</i> is an int with its length in bytes, then UTF-8. A <i>map</i> is an int with the number of its entries,
 * then for each a text with the key and a text with the value, by ascending key.
 *
 * <table>
 * <caption>The fields, in this order</caption>
 * <tr><th>field</th><th>contents</th></tr>
 * <tr><td>magic</td><td>the eight ASCII characters {@code ASKWMODL}</td></tr>
 * <tr><td>version</td><td>int 1</td></tr>
 * <tr><td>graph</td><td>text: the fingerprint of the graph</td></tr>
 * <tr><td>count</td><td>int: the number of components that follow, each with the fields from kind to matrices</td></tr>
 * <tr><td>kind</td><td>text: {@code policy} or {@code preference}</td></tr>
 * <tr><td>provider</td><td>text: the name of its provider</td></tr>
 * <tr><td>hyperparameters</td><td>map</td></tr>
 * <tr><td>training</td><td>map</td></tr>
 * <tr><td>metrics</td><td>int count, then for each a text with its name and a double, by ascending name</td></tr>
 * <tr><td>matrices</td><td>int count, then for each a text with its name, int rows, int columns and the floats row by
 *     row, by ascending name</td></tr>
 * <tr><td>checksum</td><td>CRC-32C of all bytes before it, in four bytes</td></tr>
 * </table>
 *
 * <p>Any deviation from this format is rejected, including trailing bytes. The same model always gives the same bytes.
 */
public final class ModelFile {

    static final byte[] MAGIC = "ASKWMODL".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;

    /** The maximum file size in bytes, slightly below the maximum length of a Java array. */
    private static final long MAX_SIZE = Integer.MAX_VALUE - 16L;

    private static final int SHOWN_CHARACTERS = 12;

    private ModelFile() {}

    /**
     * Writes a model atomically and creates missing parent folders. An existing file is replaced.
     *
     * @param file the file
     * @param model the model
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, ModelBundle model) throws IOException {
        try (StagedFile staged = staged(file, model)) {
            staged.replace();
        }
    }

    /**
     * Writes a model as {@link #write} does, unless the file exists.
     *
     * @param file the file
     * @param model the model
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if it cannot be written
     */
    public static void create(Path file, ModelBundle model) throws IOException {
        try (StagedFile staged = staged(file, model)) {
            staged.create();
        }
    }

    private static StagedFile staged(Path file, ModelBundle model) throws IOException {
        StagedFile staged = StagedFile.write(file, out -> ModelOutput.write(model, out));
        if (staged.size() > MAX_SIZE) {
            staged.close();
            throw new IOException("it would be larger than " + MAX_SIZE + " bytes");
        }
        return staged;
    }

    /**
     * Reads a model for a graph.
     *
     * @param file the file
     * @param graph the fingerprint of the graph, see {@link askwalk.graph.GraphFingerprint}
     * @return the model
     * @throws ModelException if the file is missing, not a model file, damaged, of another version, or trained on
     *     another graph
     */
    public static ModelBundle read(Path file, String graph) {
        ModelBundle model = read(file);
        requireGraph(file, model, graph);
        return model;
    }

    /**
     * Checks that a model was trained on a graph.
     *
     * @param file the file of the model, for the message
     * @param model the model
     * @param graph the fingerprint of the graph, see {@link askwalk.graph.GraphFingerprint}
     * @throws ModelException if the model was trained on another graph
     */
    public static void requireGraph(Path file, ModelBundle model, String graph) {
        requireGraph(file.toString(), model, graph);
    }

    /**
     * Checks that a model was trained on a graph.
     *
     * @param name the name of the source of the model, for the message
     * @param model the model
     * @param graph the fingerprint of the graph, see {@link askwalk.graph.GraphFingerprint}
     * @throws ModelException if the model was trained on another graph
     */
    public static void requireGraph(String name, ModelBundle model, String graph) {
        if (!model.graph().equals(graph)) {
            throw new ModelException(name + ": made for another data set (" + shown(model.graph()) + "), expected "
                    + shown(graph) + "; train on this data set, or name the one it was made for");
        }
    }

    /**
     * Reads a model without checking its graph.
     *
     * @param file the file
     * @return the model
     * @throws ModelException if the file is missing, not a model file, damaged, or of another version
     */
    public static ModelBundle read(Path file) {
        try {
            return parse(bytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException(file + ": there is no such model file", e);
        } catch (IOException e) {
            throw new ModelException(file + ": this file cannot be read (" + FileFailure.reason(e) + ")", e);
        } catch (BadModelException e) {
            throw new ModelException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a model from a stream, such as a resource of a jar, without checking its graph.
     *
     * @param in the bytes of a model file up to the end of the stream, which is not closed
     * @param name the name of the source, for messages
     * @return the model
     * @throws ModelException if the stream cannot be read, or its contents are not a model file, damaged, or of another
     *     version
     */
    public static ModelBundle read(InputStream in, String name) {
        try {
            return parse(in.readAllBytes(), name);
        } catch (IOException e) {
            throw new ModelException(name + ": this model cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static ModelBundle parse(byte[] bytes, String name) {
        try {
            return ModelInput.read(bytes);
        } catch (BadModelException e) {
            throw new ModelException(name + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BadModelException("this is a folder, expected a model file");
        }
        if (Files.size(file) > MAX_SIZE) {
            throw new BadModelException("this is larger than any model file");
        }
        return Files.readAllBytes(file);
    }

    private static String shown(String fingerprint) {
        return fingerprint.length() <= SHOWN_CHARACTERS
                ? fingerprint
                : fingerprint.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
