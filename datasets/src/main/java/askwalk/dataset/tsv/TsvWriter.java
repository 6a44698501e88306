package askwalk.dataset.tsv;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Description;
import askwalk.dataset.StagedFolder;
import askwalk.dataset.TextFiles;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes data sets in the neutral TSV layout into new folders. Reading such a folder gives the same dense ids, keys,
 * names, edges and tuples, in the same order, and therefore the same results. Safe for concurrent use.
 */
public final class TsvWriter {

    /** A column of a file: its header, and the field of each row. */
    private record Column(String header, IntFunction<String> fields) {}

    private final Dataset dataset;
    private final GraphData graph;
    private final TsvKeys keys;
    private final SchemaFilesWriter schema;
    private final BooleanSupplier cancelled;

    private TsvWriter(Dataset dataset, BooleanSupplier cancelled) {
        this.dataset = dataset;
        this.cancelled = cancelled;
        graph = dataset.graph();
        keys = new TsvKeys(dataset);
        schema = new SchemaFilesWriter(dataset, keys);
    }

    /**
     * Writes a data set, completely or not at all.
     *
     * @param dataset the data set; tabs and line ends in names become spaces
     * @param folder the target folder, which does not exist or is empty
     * @throws DatasetException if the target exists or cannot be written, or the layout cannot represent the data, such
     *     as a key with a tab
     */
    public static void write(Dataset dataset, Path folder) {
        write(dataset, folder, () -> false);
    }

    /**
     * Writes a data set, completely or not at all, unless it is cancelled.
     *
     * @param dataset the data set; tabs and line ends in names become spaces
     * @param folder the target folder, which does not exist or is empty
     * @param cancelled returns whether to stop; called before each file and after the last one
     * @throws DatasetException if the target exists or cannot be written, or the layout cannot represent the data, such
     *     as a key with a tab
     * @throws CancellationException if it was cancelled; then nothing is left behind
     */
    public static void write(Dataset dataset, Path folder, BooleanSupplier cancelled) {
        TsvWriter writer = new TsvWriter(dataset, cancelled);
        StagedFolder.create(folder, TsvReader.ITEMS, writer::writeTo);
    }

    private void writeTo(Path folder) throws IOException {
        writeVertices(folder.resolve(TsvReader.ITEMS), VertexType.ITEM, keys.items(), 0);
        writeAttributes(folder.resolve(TsvReader.ATTRIBUTES));
        if (keys.coarse().length > 0) {
            writeVertices(folder.resolve(TsvReader.PARENTS), VertexType.ATTRIBUTE, keys.coarse(), keys.fine().length);
        }
        writeVertices(folder.resolve(TsvReader.USERS), VertexType.USER, keys.users(), 0);
        writeItemAttributes(folder.resolve(ItemAttributeFile.NAME));
        writeRows(folder.resolve(GroupFile.NAME), "id\tname\tcomplete\texclusive", schema.groups());
        writeRows(folder.resolve(ValueFiles.VALUES), "item\tattribute\tnumber", schema.values());
        writeRows(folder.resolve(ValueFiles.RANGES), "attribute\tcut", schema.cuts());
        writeRows(folder.resolve(TsvReader.HIDDEN), "item\tattribute", schema.hidden());
        writeTuples(folder.resolve(TsvReader.TRAIN), Role.TRAIN);
        writeTuples(folder.resolve(TsvReader.VALIDATION), Role.VALIDATION);
        writeTuples(folder.resolve(TsvReader.TEST), Role.TEST);
        writeEdges(folder.resolve(TsvReader.FRIENDS), Relation.FRIEND_OF, "user", keys.users(), "friend", keys.users());
        if (dataset.userAttributes() == null) {
            writeEdges(folder.resolve(TsvReader.LIKES), Relation.LIKES, "user", keys.users(), "attribute", keys.fine());
        } else {
            UserFilesWriter users = new UserFilesWriter(dataset, keys);
            for (Role role : Role.values()) {
                Ids ofRole = users.ofRole(role);
                writeColumns(
                        folder.resolve(UserFiles.NAMES.get(role)),
                        ofRole.size(),
                        new Column("user", row -> keys.users()[ofRole.get(row)]));
            }
            Ids owners = users.owners();
            Ids attributes = users.attributes();
            writeColumns(
                    folder.resolve(TsvReader.LIKES),
                    owners.size(),
                    new Column("user", row -> keys.users()[owners.get(row)]),
                    new Column("attribute", row -> keys.fine()[attributes.get(row)]));
        }
        String description = dataset.manifest().description().toJson();
        Files.write(folder.resolve(Description.FILE), description.getBytes(StandardCharsets.UTF_8));
        for (var language : dataset.texts().all().entrySet()) {
            Files.writeString(
                    folder.resolve(TextFiles.file(language.getKey())), TextFiles.content(language.getValue()));
        }
        checkCancelled();
    }

    private void writeVertices(Path file, VertexType type, String[] itsKeys, int firstId) throws IOException {
        try (BufferedWriter out = open(file, "id\tname")) {
            for (int index = 0; index < itsKeys.length; index++) {
                writeVertex(out, type, itsKeys[index], firstId + index);
                out.write('\n');
            }
        }
    }

    private void writeAttributes(Path file) throws IOException {
        Ids children = graph.from(Relation.CHILD_OF);
        Ids parents = graph.to(Relation.CHILD_OF);
        int edge = 0;
        try (BufferedWriter out = open(file, "id\tname\tparent" + (schema.hasGroups() ? "\tgroup" : ""))) {
            for (int id = 0; id < keys.fine().length; id++) {
                writeVertex(out, VertexType.ATTRIBUTE, keys.fine()[id], id);
                char separator = '\t';
                // Edges ascend by child.
                for (; edge < children.size() && children.get(edge) == id; edge++) {
                    if (parents.get(edge) >= keys.stated()) {
                        continue;
                    }
                    out.write(separator);
                    out.write(keys.parent(parents.get(edge)));
                    separator = ',';
                }
                if (separator == '\t') {
                    out.write(separator);
                }
                out.write((schema.hasGroups() ? "\t" + schema.group(id) : "") + "\n");
            }
        }
    }

    private void writeVertex(BufferedWriter out, VertexType type, String key, int id) throws IOException {
        Catalogue catalogue = graph.catalogue();
        out.write(key);
        out.write('\t');
        out.write(TsvFields.cleaned(catalogue.name(type, id)));
    }

    private void writeItemAttributes(Path file) throws IOException {
        Ids absentFrom = graph.from(Relation.LACKS_ATTRIBUTE);
        Ids absentTo = graph.to(Relation.LACKS_ATTRIBUTE);
        boolean hasAbsences = !absentFrom.isEmpty();
        Ids items = graph.from(Relation.HAS_ATTRIBUTE);
        Ids attributes = graph.to(Relation.HAS_ATTRIBUTE);
        try (BufferedWriter out = open(file, "item\tattribute" + (hasAbsences ? "\t" + ItemAttributeFile.VALUE : ""))) {
            for (int edge = 0; edge < items.size(); edge++) {
                if (attributes.get(edge) < keys.stated()) {
                    out.write(keys.items()[items.get(edge)] + "\t" + keys.fine()[attributes.get(edge)]);
                    out.write(hasAbsences ? "\t" + YesNo.YES + "\n" : "\n");
                }
            }
            for (int edge = 0; edge < absentFrom.size(); edge++) {
                out.write(keys.items()[absentFrom.get(edge)] + "\t" + keys.fine()[absentTo.get(edge)]);
                out.write("\t" + YesNo.NO + "\n");
            }
        }
    }

    /** Writes a file, unless it has no rows. */
    private void writeRows(Path file, String header, List<List<String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        try (BufferedWriter out = open(file, header)) {
            for (List<String> row : rows) {
                out.write(String.join("\t", row) + "\n");
            }
        }
    }

    private void writeEdges(Path file, Relation relation, String from, String[] fromKeys, String to, String[] toKeys)
            throws IOException {
        Ids sources = graph.from(relation);
        Ids targets = graph.to(relation);
        writeColumns(
                file,
                sources.size(),
                new Column(from, row -> fromKeys[sources.get(row)]),
                new Column(to, row -> toKeys[targets.get(row)]));
    }

    private void writeTuples(Path file, Role role) throws IOException {
        Tuples tuples = dataset.tuples(role);
        writeColumns(
                file,
                tuples.size(),
                new Column("user", row -> keys.users()[tuples.user(row)]),
                new Column("item", row -> keys.items()[tuples.item(row)]));
    }

    /** Writes a file. Optional files without rows are left out; {@link TsvKeys} checks that the others have rows. */
    private void writeColumns(Path file, int rows, Column... columns) throws IOException {
        if (rows == 0) {
            return;
        }
        String header = Arrays.stream(columns).map(Column::header).collect(Collectors.joining("\t"));
        try (BufferedWriter out = open(file, header)) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns.length; column++) {
                    if (column > 0) {
                        out.write('\t');
                    }
                    out.write(columns[column].fields().apply(row));
                }
                out.write('\n');
            }
        }
    }

    private BufferedWriter open(Path file, String header) throws IOException {
        checkCancelled();
        BufferedWriter out = Files.newBufferedWriter(file);
        out.write(header);
        out.write('\n');
        return out;
    }

    private void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("writing the data set was cancelled");
        }
    }
}
