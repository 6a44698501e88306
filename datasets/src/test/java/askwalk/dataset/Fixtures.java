package askwalk.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwalk.graph.Catalogue;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Small data sets for tests, and ways to look at data sets that do not depend on dense ids. */
public final class Fixtures {

    private Fixtures() {}

    /** Writes a file with LF after each line, and creates its parent folders. */
    public static void write(Path folder, String file, String... lines) {
        writeBytes(folder, file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, and creates its parent folders. */
    public static void writeBytes(Path folder, String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file. */
    public static void delete(Path folder, String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes three users, four items, three fine and two coarse attributes, with every optional file but users.tsv. */
    public static Path tsv(Path folder) {
        write(
                folder,
                "items.tsv",
                "id\tname\traw_id",
                "10\tOak Table\traw-a",
                "7\tÉtagère\traw-b",
                "8\tLamp\traw-c",
                "9\tStool\t");
        write(
                folder,
                "attributes.tsv",
                "id\tname\tparent\traw_id",
                "0\twooden\t0\traw-d",
                "1\tbright\t0,1\traw-e",
                "2\tcheap\t\traw-f");
        write(folder, "parents.tsv", "id\tname", "0\tlook", "1\tuse");
        write(folder, "item_attributes.tsv", "item\tattribute", "10\t0", "7\t0", "7\t2", "8\t1");
        write(folder, "interactions_train.tsv", "user\titem\tweight", "u2\t7\t3", "u1\t10\t1", "u1\t8\t1");
        write(folder, "interactions_valid.tsv", "user\titem", "u1\t7");
        write(folder, "interactions_test.tsv", "user\titem", "u2\t9", "u3\t7");
        write(folder, "user_friends.tsv", "user\tfriend", "u1\tu2", "u2\tu1", "u3\tu1");
        write(folder, "user_likes.tsv", "user\tattribute", "u1\t1", "u4\t0");
        return folder;
    }

    /** Writes the SCPR layout with numeric ids; user 5 has no entry in user_dict and user 6 is only a friend. */
    public static Path scpr(Path folder) {
        write(
                folder,
                "Graph_generate_data/item_dict.json",
                "{",
                "  \"10\": {\"categories\": [99], \"feature_index\": [0], \"busi_id\": 4711},",
                "  \"7\": {\"feature_index\": [0, 2]},",
                "  \"8\": {\"feature_index\": [1]},",
                "  \"9\": {\"feature_index\": []}",
                "}");
        write(
                folder,
                "Graph_generate_data/user_dict.json",
                "{",
                "  \"1\": {\"friends\": [2], \"like\": [1]},",
                "  \"2\": {\"like\": [], \"friends\": [1, 6]}",
                "}");
        write(folder, "UI_Interaction_data/review_dict_train.json", "{", "  \"2\": [7],", "  \"1\": [10, 8]", "}");
        write(folder, "UI_Interaction_data/review_dict_valid.json", "{", "  \"1\": [7]", "}");
        write(folder, "UI_Interaction_data/review_dict_test.json", "{", "  \"2\": [9],", "  \"5\": [7]", "}");
        write(folder, "Graph_generate_data/user_item_train.json", "{", "  \"1\": [8, 10],", "  \"2\": [7]", "}");
        write(
                folder,
                "ID_map_info/item_reverse_map.json",
                "{",
                "  \"7\": {\"real_id\": [70], \"real_name\": [\"Étagère\"]},",
                "  \"8\": {\"real_id\": [80], \"real_name\": [\"None\"]},",
                "  \"9\": {\"real_id\": [90], \"real_name\": []}",
                "}");
        write(
                folder,
                "ID_map_info/tag_reverse_map.json",
                "{",
                "  \"0\": {\"real_name\": [\"wooden\"]},",
                "  \"1\": {\"real_name\": [\"bright\"]},",
                "  \"2\": {\"real_name\": [\"cheap\"]},",
                "  \"4\": {\"real_name\": [\"unused\"]}",
                "}");
        return folder;
    }

    /**
     * Puts Yelp's two layers into a folder that {@link #scpr} wrote: attributes 0 to 4 with two coarse ones, of which 4
     * has none and 1 has both. Users like nothing, and there is no list of training edges.
     */
    public static Path yelp(Path folder) {
        scpr(folder);
        delete(folder, "Graph_generate_data/item_dict.json");
        delete(folder, "Graph_generate_data/user_item_train.json");
        delete(folder, "ID_map_info/tag_reverse_map.json");
        write(
                folder,
                "Graph_generate_data/item_dict-original_tag.json",
                "{",
                "  \"7\": {\"feature_index\": [0, 2]},",
                "  \"8\": {\"feature_index\": [1]},",
                "  \"9\": {\"feature_index\": [3, 4]},",
                "  \"10\": {\"feature_index\": [0]}",
                "}");
        write(folder, "Graph_generate_data/user_dict.json", "{\"1\": {\"friends\": [2]}, \"2\": {\"friends\": [1]}}");
        write(
                folder,
                "Graph_generate_data/2-layer taxonomy.json",
                "{",
                "  \"place\": [0, 1],",
                "  \"kind\": [1, 3, 2]",
                "}");
        write(
                folder,
                "Graph_generate_data/first-layer_merged_tag_map.json",
                "{",
                "  \"place\": 5,",
                "  \"kind\": 3",
                "}");
        write(folder, "ID_map_info/city_map.json", "{\"Zürich\": 0, \"Bern\": 1}");
        write(
                folder,
                "ID_map_info/second-layer_tag_reverse_map.json",
                "{",
                "  \"0\": {\"real_name\": [\"city_1\"]},",
                "  \"1\": {\"real_name\": [\"star_4\"]},",
                "  \"2\": {\"real_name\": [\"price_3\"]},",
                "  \"3\": {\"real_name\": [\"Tours\"]},",
                "  \"4\": {\"real_name\": [\"city_2\"]}",
                "}");
        return folder;
    }

    /** Writes the EAR layout; user 5 has no tuple and attribute 3 no item. */
    public static Path ear(Path folder) {
        write(
                folder,
                "item_dict.json",
                "{",
                "  \"10\": {\"categories\": [13], \"feature_index\": [0], \"busi_id\": 4711},",
                "  \"7\": {\"feature_index\": [0, 2]},",
                "  \"8\": {\"feature_index\": [1]},",
                "  \"9\": {\"feature_index\": []}",
                "}");
        write(folder, "item_map.json", "{\"4711\": 10, \"4712\": 7, \"4713\": 8, \"4714\": 9}");
        write(folder, "tag_map.json", "{\"13\": 0, \"bright\": 1, \"18\": 2, \"73\": 3}");
        write(folder, "user_map.json", "{\"41\": 1, \"42\": 2, \"45\": 5}");
        write(folder, "review_dict_train.json", "{", "  \"2\": [7],", "  \"1\": [10, 8]", "}");
        write(folder, "review_dict_valid.json", "{", "  \"1\": [9, 7],", "  \"2\": [10]", "}");
        write(folder, "review_dict_test.json", "{", "  \"2\": [9, 8]", "}");
        return folder;
    }

    /** Returns the folder with the real data, or skips the test and prints why. */
    public static Path realData() {
        String folder = System.getProperty("askwalk.data", "");
        skipUnless(!folder.isEmpty(), "set -Daskwalk.data=DIR to the folder that holds tsv/ and original/");
        return Path.of(folder);
    }

    /** Skips the test and prints the reason, which the build's report would hide. */
    public static void skipUnless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("Skipped: " + reason);
        }
        assumeTrue(condition, reason);
    }

    /** Returns the edges of a relation as "from>to", by key. */
    public static Set<String> edges(Dataset dataset, Relation relation) {
        GraphData graph = dataset.graph();
        Set<String> edges = new TreeSet<>();
        for (int edge = 0; edge < graph.from(relation).size(); edge++) {
            edges.add(graph.catalogue()
                            .key(relation.from(), graph.from(relation).get(edge))
                    + ">"
                    + graph.catalogue().key(relation.to(), graph.to(relation).get(edge)));
        }
        return edges;
    }

    /** Returns the user attributes as "user>attribute", by key; empty if the data set has none. */
    public static Set<String> lists(Dataset dataset) {
        Catalogue catalogue = dataset.graph().catalogue();
        Set<String> lists = new TreeSet<>();
        int users = dataset.userAttributes() == null ? 0 : catalogue.size(VertexType.USER);
        for (int user = 0; user < users; user++) {
            Ids list = dataset.userAttributes().list(user);
            for (int index = 0; index < list.size(); index++) {
                lists.add(catalogue.key(VertexType.USER, user) + ">"
                        + catalogue.key(VertexType.ATTRIBUTE, list.get(index)));
            }
        }
        return lists;
    }

    /** Returns the tuples of a role as "user>item", by key, in their order. */
    public static List<String> tuples(Dataset dataset, Role role) {
        Tuples tuples = dataset.tuples(role);
        Catalogue catalogue = dataset.graph().catalogue();
        List<String> list = new ArrayList<>();
        for (int index = 0; index < tuples.size(); index++) {
            list.add(catalogue.key(VertexType.USER, tuples.user(index)) + ">"
                    + catalogue.key(VertexType.ITEM, tuples.item(index)));
        }
        return list;
    }

    /** Returns "key=name" of all vertices of a type, in the order of their dense ids. */
    public static List<String> vertices(Dataset dataset, VertexType type) {
        Catalogue catalogue = dataset.graph().catalogue();
        List<String> list = new ArrayList<>();
        for (int id = 0; id < catalogue.size(type); id++) {
            list.add(catalogue.key(type, id) + "=" + catalogue.name(type, id));
        }
        return list;
    }
}
