package askwalk.dataset.snapshot;

import askwalk.dataset.Dataset;
import askwalk.dataset.Fingerprint;
import askwalk.dataset.Manifest;
import askwalk.dataset.TextFiles;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeTexts;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.io.BinaryReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the parts of a snapshot, in the order of the package documentation. */
final class SnapshotReader {

    private final BinaryReader in;

    private SnapshotReader(BinaryReader in) {
        this.in = in;
    }

    static Snapshot read(BinaryReader in) {
        SnapshotReader reader = new SnapshotReader(in);
        Fingerprint fingerprint = reader.fingerprint();
        Manifest stated = reader.manifest();
        GraphData graph = reader.graph();
        Map<Role, Tuples> tuples = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tuples.put(role, Tuples.of(role, Ids.of(in.numbers()), Ids.of(in.numbers())));
        }
        int parts = in.number();
        if (parts < 0 || parts > SnapshotFile.LISTS + SnapshotFile.TEXTS) {
            throw new BadSnapshotException("this snapshot has unknown parts: " + parts);
        }
        UserAttributes lists = (parts & SnapshotFile.LISTS) == 0 ? null : reader.userAttributes(graph.catalogue());
        Adjacency hidden = reader.hiddenAttributes(graph.catalogue().size(VertexType.ITEM));
        AttributeTexts texts = (parts & SnapshotFile.TEXTS) == 0 ? AttributeTexts.NONE : reader.attributeTexts();
        in.end();
        SortedMap<String, String> files = new TreeMap<>(fingerprint.files());
        files.keySet().removeIf(TextFiles::isText);
        Manifest manifest = new Manifest(
                stated.name(),
                stated.layout(),
                counts(graph, tuples, stated.counts().coarseAttributes()),
                files,
                stated.origin(),
                stated.licence(),
                stated.splitRule(),
                stated.protocol());
        Dataset dataset = Dataset.of(
                graph,
                tuples.get(Role.TRAIN),
                tuples.get(Role.VALIDATION),
                tuples.get(Role.TEST),
                lists,
                hidden,
                manifest);
        return new Snapshot(fingerprint, dataset.withTexts(texts));
    }

    private Fingerprint fingerprint() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int left = in.count(2 * Integer.BYTES); left > 0; left--) {
            files.put(path(in.text()), in.text());
        }
        List<String> missing = texts();
        missing.forEach(SnapshotReader::path);
        SortedMap<String, List<String>> listings = new TreeMap<>();
        for (int left = in.count(2 * Integer.BYTES); left > 0; left--) {
            listings.put(in.text(), texts());
        }
        return new Fingerprint(files, new TreeSet<>(missing), listings);
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int left = in.count(Integer.BYTES); left > 0; left--) {
            texts.add(in.text());
        }
        return List.copyOf(texts);
    }

    /** Checks that a path stays within the folder of the data set, so that no other file is accessed. */
    private static String path(String text) {
        try {
            Path path = Path.of(text);
            if (!text.isEmpty() && !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..")) {
                return text;
            }
        } catch (InvalidPathException e) {
            throw new BadSnapshotException("this snapshot names a file with an invalid path", e);
        }
        throw new BadSnapshotException("this snapshot names the file '" + text + "', which is not in the data set");
    }

    /** Reads the manifest without its counts and files, which are derived from the other parts. */
    private Manifest manifest() {
        String name = in.text();
        String layout = in.text();
        String origin = in.text();
        String licence = in.text();
        String splitRule = in.text();
        String protocol = in.optionalText();
        Manifest.Counts counts = new Manifest.Counts(0, 0, 0, in.number(), 0, none(Relation.class), none(Role.class));
        return new Manifest(name, layout, counts, new TreeMap<>(), origin, licence, splitRule, protocol);
    }

    private static <E extends Enum<E>> Map<E, Integer> none(Class<E> type) {
        return new EnumMap<>(type);
    }

    private GraphData graph() {
        Map<VertexType, List<String>> keys = new EnumMap<>(VertexType.class);
        Map<VertexType, List<String>> names = new EnumMap<>(VertexType.class);
        for (VertexType type : VertexType.values()) {
            keys.put(type, strings());
            names.put(type, strings());
        }
        Catalogue catalogue = Catalogue.of(keys, names);
        Map<Relation, Ids> from = new EnumMap<>(Relation.class);
        Map<Relation, Ids> to = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            int[] degrees = in.numbers();
            int[] targets = in.numbers();
            if (degrees.length != catalogue.size(relation.from())) {
                throw new BadSnapshotException("this snapshot has " + relation + " edges of another graph");
            }
            from.put(relation, Ids.of(sources(degrees, targets.length)));
            to.put(relation, Ids.of(targets));
        }
        return SchemaPart.read(in, GraphData.of(catalogue, from, to));
    }

    private List<String> strings() {
        int[] lengths = in.numbers();
        String[] strings = new String[lengths.length];
        int bytes = in.count(1);
        long sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            strings[i] = in.text(lengths[i]);
            sum += lengths[i];
        }
        if (sum != bytes) {
            throw new BadSnapshotException("this snapshot has more or fewer bytes of text than it states");
        }
        return Arrays.asList(strings);
    }

    /** Returns the source of each edge. */
    private static int[] sources(int[] degrees, int edges) {
        int[] sources = new int[edges];
        int filled = 0;
        for (int source = 0; source < degrees.length; source++) {
            if (degrees[source] < 0 || degrees[source] > edges - filled) {
                throw new BadSnapshotException("this snapshot has more or fewer edges than it states");
            }
            Arrays.fill(sources, filled, filled + degrees[source], source);
            filled += degrees[source];
        }
        if (filled != edges) {
            throw new BadSnapshotException("this snapshot has more or fewer edges than it states");
        }
        return sources;
    }

    private AttributeTexts attributeTexts() {
        AttributeTexts texts = AttributeTexts.NONE;
        for (int left = in.count(2 * Integer.BYTES); left > 0; left--) {
            String language = in.text();
            SortedMap<AttributeTexts.Key, String> ofLanguage = new TreeMap<>();
            for (int entries = in.count(4 * Integer.BYTES); entries > 0; entries--) {
                AttributeTexts.Kind kind = constant(AttributeTexts.Kind.class);
                String key = in.text();
                AttributeTexts.Field field = constant(AttributeTexts.Field.class);
                ofLanguage.put(new AttributeTexts.Key(kind, key, field), in.text());
            }
            texts = texts.with(language, ofLanguage);
        }
        return texts;
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        String name = in.text();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new BadSnapshotException("this snapshot has a text of unknown kind '" + name + "'", e);
        }
    }

    private UserAttributes userAttributes(Catalogue catalogue) {
        int[] sizes = in.numbers();
        int[] attributes = in.numbers();
        if (sizes.length != catalogue.size(VertexType.USER)) {
            throw new BadSnapshotException("this snapshot has the user attributes of another graph");
        }
        return UserAttributes.of(
                catalogue.size(VertexType.USER),
                catalogue.size(VertexType.ATTRIBUTE),
                Ids.of(sources(sizes, attributes.length)),
                Ids.of(attributes));
    }

    private Adjacency hiddenAttributes(int items) {
        int[] sizes = in.numbers();
        int[] attributes = in.numbers();
        if (sizes.length != 0 && sizes.length != items) {
            throw new BadSnapshotException("this snapshot has the hidden attributes of another graph");
        }
        return Adjacency.of(Ids.of(sources(sizes, attributes.length)), Ids.of(attributes), items);
    }

    private static Manifest.Counts counts(GraphData graph, Map<Role, Tuples> tuples, int coarse) {
        Map<Role, Integer> tupleCounts = new EnumMap<>(Role.class);
        tuples.forEach((role, some) -> tupleCounts.put(role, some.size()));
        int attributes = graph.catalogue().size(VertexType.ATTRIBUTE);
        if (coarse < 0 || coarse > attributes - graph.schema().derivedCount()) {
            throw new BadSnapshotException(
                    "this snapshot has " + coarse + " coarse attributes, of " + attributes + " attributes in all");
        }
        return Manifest.Counts.of(graph, coarse, tupleCounts);
    }
}
