package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    Path folder;

    @Test
    void countsWhatTheDataSetHolds() {
        Manifest.Counts counts = Datasets.open(Fixtures.tsv(folder)).manifest().counts();

        assertThat(counts)
                .isEqualTo(new Manifest.Counts(
                        4,
                        4,
                        3,
                        2,
                        0,
                        Map.of(
                                Relation.INTERACTED_WITH, 3,
                                Relation.FRIEND_OF, 4,
                                Relation.LIKES, 2,
                                Relation.HAS_ATTRIBUTE, 4,
                                Relation.CHILD_OF, 3),
                        Map.of(Role.TRAIN, 3, Role.VALIDATION, 1, Role.TEST, 2)));
    }

    @Test
    void countsDerivedAttributesApart() {
        Dataset dataset = SchemaFixture.dataset();

        assertThat(dataset.manifest().counts())
                .isEqualTo(new Manifest.Counts(
                        1,
                        3,
                        4,
                        0,
                        5,
                        Map.of(
                                Relation.INTERACTED_WITH, 1,
                                Relation.FRIEND_OF, 0,
                                Relation.LIKES, 0,
                                Relation.HAS_ATTRIBUTE, 7,
                                Relation.CHILD_OF, 4,
                                Relation.LACKS_ATTRIBUTE, 1),
                        Map.of(Role.TRAIN, 1, Role.VALIDATION, 0, Role.TEST, 1)));
        assertThat(dataset.manifest().toMap()).containsEntry("derivedAttributes", 5);
    }

    @Test
    void hashesTheFilesThatWereReadAndNoOthers() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "README.md", "not read");
        Fixtures.write(folder, "dataset.json", "{}");

        Map<String, String> files = Datasets.open(folder).manifest().files();

        assertThat(files.keySet())
                .containsExactly(
                        "attributes.tsv",
                        "dataset.json",
                        "interactions_test.tsv",
                        "interactions_train.tsv",
                        "interactions_valid.tsv",
                        "item_attributes.tsv",
                        "items.tsv",
                        "parents.tsv",
                        "user_friends.tsv",
                        "user_likes.tsv");
        // printf '{}\n' | sha256sum
        assertThat(files)
                .containsEntry("dataset.json", "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356");
    }

    @Test
    void identifiesTheDataWhereverTheyAre() {
        Manifest here = Datasets.open(Fixtures.tsv(folder.resolve("here"))).manifest();
        Manifest there = Datasets.open(Fixtures.tsv(folder.resolve("there"))).manifest();
        Path changed = Fixtures.tsv(folder.resolve("changed"));
        Fixtures.write(changed, "interactions_valid.tsv", "user\titem", "u1\t9");

        assertThat(there.sha256()).isEqualTo(here.sha256());
        assertThat(Datasets.open(changed).manifest().sha256()).isNotEqualTo(here.sha256());
    }

    @Test
    void hashesTheSortedLinesOfPathAndHash() {
        Manifest manifest = manifest(new TreeMap<>(Map.of("b.tsv", "22", "a.tsv", "11")));

        // printf 'a.tsv 11\nb.tsv 22\n' | sha256sum
        assertThat(manifest.sha256()).isEqualTo("1e28b09c4ad7ddb77bbe8379817e15a4eeb979924e48df7c4d12bc1978d7afed");
    }

    @Test
    void givesPlainMapsInAFixedOrder() {
        Map<String, Object> map =
                manifest(new TreeMap<>(Map.of("b.tsv", "22", "a.tsv", "11"))).toMap();

        assertThat(map.keySet())
                .containsExactly(
                        "name",
                        "layout",
                        "sha256",
                        "origin",
                        "licence",
                        "splitRule",
                        "protocol",
                        "users",
                        "items",
                        "fineAttributes",
                        "coarseAttributes",
                        "edges",
                        "tuples",
                        "files");
        assertThat(map)
                .containsEntry("name", "n")
                .containsEntry("layout", "l")
                .containsEntry("sha256", "1e28b09c4ad7ddb77bbe8379817e15a4eeb979924e48df7c4d12bc1978d7afed")
                .containsEntry("origin", "o")
                .containsEntry("licence", "c")
                .containsEntry("splitRule", "s")
                .containsEntry("protocol", null)
                .containsEntry("users", 1)
                .containsEntry("items", 2)
                .containsEntry("fineAttributes", 3)
                .containsEntry("coarseAttributes", 4);
        assertThat(map.get("edges")).hasToString("{INTERACTED_WITH=5, CHILD_OF=6}");
        assertThat(map.get("tuples")).hasToString("{train=5, test=7}");
        assertThat(map.get("files")).hasToString("{a.tsv=11, b.tsv=22}");
    }

    @Test
    void keepsCopies() {
        TreeMap<String, String> files = new TreeMap<>(Map.of("a.tsv", "11"));
        Manifest manifest = manifest(files);

        files.put("b.tsv", "22");

        assertThat(List.copyOf(manifest.files().keySet())).containsExactly("a.tsv");
    }

    private static Manifest manifest(SortedMap<String, String> files) {
        Manifest.Counts counts = new Manifest.Counts(
                1,
                2,
                3,
                4,
                0,
                Map.of(Relation.CHILD_OF, 6, Relation.INTERACTED_WITH, 5),
                Map.of(Role.TEST, 7, Role.TRAIN, 5));
        return new Manifest("n", "l", counts, files, "o", "c", "s", null);
    }
}
