package askwalk.dataset.snapshot;

import askwalk.dataset.Dataset;
import askwalk.dataset.Fingerprint;
import askwalk.dataset.Manifest;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeTexts;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.io.BinaryWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Writes the parts of a snapshot, in the order of the package documentation. */
final class SnapshotWriter {

    private final BinaryWriter out;

    private SnapshotWriter(BinaryWriter out) {
        this.out = out;
    }

    static void write(Snapshot snapshot, OutputStream stream) throws IOException {
        BinaryWriter out = new BinaryWriter(stream, SnapshotFile.MAGIC, SnapshotFile.VERSION);
        SnapshotWriter writer = new SnapshotWriter(out);
        writer.fingerprint(snapshot.fingerprint());
        Dataset dataset = snapshot.dataset();
        writer.manifest(dataset.manifest());
        for (VertexType type : VertexType.values()) {
            writer.vertices(dataset.graph().catalogue(), type);
        }
        for (Relation relation : Relation.values()) {
            writer.edges(dataset.graph(), relation);
        }
        SchemaPart.write(dataset.graph(), out);
        for (Role role : Role.values()) {
            Tuples tuples = dataset.tuples(role);
            out.numbers(tuples.size(), tuples::user);
            out.numbers(tuples.size(), tuples::item);
        }
        writer.userAttributes(dataset.userAttributes(), !dataset.texts().all().isEmpty());
        writer.hiddenAttributes(dataset.hiddenAttributes());
        writer.texts(dataset.texts());
        out.end();
    }

    private void fingerprint(Fingerprint fingerprint) throws IOException {
        out.number(fingerprint.files().size());
        for (var file : fingerprint.files().entrySet()) {
            out.text(file.getKey());
            out.text(file.getValue());
        }
        texts(List.copyOf(fingerprint.missing()));
        out.number(fingerprint.listings().size());
        for (var listing : fingerprint.listings().entrySet()) {
            out.text(listing.getKey());
            texts(listing.getValue());
        }
    }

    private void texts(List<String> texts) throws IOException {
        out.number(texts.size());
        for (String text : texts) {
            out.text(text);
        }
    }

    private void manifest(Manifest manifest) throws IOException {
        out.text(manifest.name());
        out.text(manifest.layout());
        out.text(manifest.origin());
        out.text(manifest.licence());
        out.text(manifest.splitRule());
        out.optionalText(manifest.protocol());
        out.number(manifest.counts().coarseAttributes());
    }

    private void vertices(Catalogue catalogue, VertexType type) throws IOException {
        int count = catalogue.size(type);
        strings(count, id -> catalogue.key(type, id));
        strings(count, id -> catalogue.name(type, id));
    }

    private void strings(int count, IntFunction<String> string) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            byte[] bytes = string.apply(i).getBytes(StandardCharsets.UTF_8);
            all.write(bytes);
            lengths[i] = bytes.length;
        }
        out.numbers(count, i -> lengths[i]);
        out.number(all.size());
        out.bytes(all.toByteArray());
    }

    private void edges(GraphData graph, Relation relation) throws IOException {
        Ids from = graph.from(relation);
        int[] degrees = new int[graph.catalogue().size(relation.from())];
        for (int edge = 0; edge < from.size(); edge++) {
            degrees[from.get(edge)]++;
        }
        out.numbers(degrees.length, i -> degrees[i]);
        out.numbers(from.size(), graph.to(relation)::get);
    }

    private void hiddenAttributes(Adjacency hidden) throws IOException {
        int items = hidden.size() == 0 ? 0 : hidden.rowCount();
        out.numbers(items, hidden::degree);
        out.numbers(hidden.size(), hidden::target);
    }

    /** Writes the texts about attributes; nothing if there are none. */
    private void texts(AttributeTexts texts) throws IOException {
        if (texts.all().isEmpty()) {
            return;
        }
        out.number(texts.all().size());
        for (var language : texts.all().entrySet()) {
            out.text(language.getKey());
            out.number(language.getValue().size());
            for (var text : language.getValue().entrySet()) {
                out.text(text.getKey().kind().name());
                out.text(text.getKey().key());
                out.text(text.getKey().field().name());
                out.text(text.getValue());
            }
        }
    }

    private void userAttributes(UserAttributes lists, boolean hasTexts) throws IOException {
        out.number((lists == null ? 0 : SnapshotFile.LISTS) + (hasTexts ? SnapshotFile.TEXTS : 0));
        if (lists == null) {
            return;
        }
        IdBuffer attributes = new IdBuffer();
        for (int user = 0; user < lists.userCount(); user++) {
            Ids list = lists.list(user);
            for (int i = 0; i < list.size(); i++) {
                attributes.add(list.get(i));
            }
        }
        out.numbers(lists.userCount(), user -> lists.list(user).size());
        out.numbers(attributes.size(), attributes::get);
    }
}
